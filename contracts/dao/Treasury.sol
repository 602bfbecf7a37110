// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IERC721Receiver} from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";
import {ERC721Holder} from "@openzeppelin/contracts/token/ERC721/utils/ERC721Holder.sol";
import {ERC1155Holder} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {ITreasury} from "./ITreasury.sol";

/// @title Treasury
/// @dev See {ITreasury}.
contract Treasury is ITreasury, ERC721Holder, ERC1155Holder, ReentrancyGuardTransient {
    // ------------------------------------------------------------------ STORAGE

    /// @inheritdoc ITreasury
    address public governor;

    /// @inheritdoc ITreasury
    string public daoURI;

    /// @dev How much of a failed call's answer is passed on, in bytes: enough for any error, too little for a bomb.
    uint256 private constant MAX_REASON = 1024;

    // -------------------------------------------------------------- CONSTRUCTOR

    modifier onlySelf() {
        if (msg.sender != address(this)) revert TreasuryNotSelf(msg.sender);
        _;
    }

    /// @param initialGovernor Whom the treasury obeys until it is handed over: the account that deploys the DAO.
    constructor(address initialGovernor) {
        if (initialGovernor == address(0)) revert TreasuryGovernorInvalid(initialGovernor);
        governor = initialGovernor;
        emit GovernorSet(address(0), initialGovernor);
    }

    // ------------------------------------------------------------------- WRITES

    receive() external payable {
        emit Received(msg.sender, msg.value);
    }

    /// @inheritdoc ITreasury
    function execute(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas
    ) external payable nonReentrant {
        if (msg.sender != governor) revert TreasuryNotGovernor(msg.sender, governor);
        if (targets.length != values.length || targets.length != calldatas.length) {
            revert TreasuryLengthMismatch(targets.length, values.length, calldatas.length);
        }
        if (msg.value != 0) emit Received(msg.sender, msg.value);
        for (uint256 i = 0; i < targets.length; ++i) {
            _call(i, targets[i], values[i], calldatas[i]);
        }
    }

    /// @inheritdoc ITreasury
    function setGovernor(address newGovernor) external onlySelf {
        if (!_isGovernor(newGovernor)) revert TreasuryGovernorInvalid(newGovernor);
        emit GovernorSet(governor, newGovernor);
        governor = newGovernor;
    }

    /// @inheritdoc ITreasury
    function setDaoUri(string calldata uri) external onlySelf {
        daoURI = uri;
        emit DAOURIUpdate(address(this), uri);
    }

    // -------------------------------------------------------------------- READS

    /// @notice ERC-165: this interface, ERC-4824, and the receivers of ERC-721 and ERC-1155 tokens.
    function supportsInterface(bytes4 interfaceId) public view override returns (bool) {
        return
            interfaceId == type(ITreasury).interfaceId ||
            interfaceId == ITreasury.daoURI.selector || // ERC-4824 has this one function
            interfaceId == type(IERC721Receiver).interfaceId ||
            super.supportsInterface(interfaceId);
    }

    // ---------------------------------------------------------------- INTERNALS

    function _call(uint256 index, address target, uint256 value, bytes calldata data) private {
        if (data.length != 0 && target.code.length == 0) revert TreasuryTargetWithoutCode(index, target);
        if (value > address(this).balance) revert TreasuryBalanceTooLow(index, value, address(this).balance);
        emit Executed(target, bytes4(data), value);
        if (!LowLevelCall.callNoReturn(target, value, data)) {
            revert TreasuryCallFailed(index, target, _reason());
        }
    }

    /// @dev The last call's answer, cut to `MAX_REASON`.
    function _reason() private pure returns (bytes memory reason) {
        uint256 size = LowLevelCall.returnDataSize();
        reason = new bytes(size < MAX_REASON ? size : MAX_REASON);
        assembly ("memory-safe") {
            returndatacopy(add(reason, 0x20), 0, mload(reason))
        }
    }

    /// @dev Asks with all gas and not with ERC-165's 30,000, which are too few on Filecoin, whose gas is finer.
    function _isGovernor(address account) private view returns (bool) {
        if (account.code.length == 0) return false;
        (bool success, bytes32 answer, ) = LowLevelCall.staticcallReturn64Bytes(
            account,
            abi.encodeCall(IERC165.supportsInterface, (type(IGovernor).interfaceId))
        );
        return success && LowLevelCall.returnDataSize() >= 32 && uint256(answer) == 1;
    }
}
