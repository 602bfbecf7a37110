// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {ERC20Wrapper} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Wrapper.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";
import {IVoteToken} from "./IVoteToken.sol";

/// @title VoteToken
/// @dev See {IVoteToken}.
contract VoteToken is IVoteToken, ERC20Permit, ERC20Votes, ERC20Wrapper, ReentrancyGuardTransient {
    // -------------------------------------------------------------- CONSTRUCTOR

    constructor(
        IERC20 underlying_,
        string memory name_,
        string memory symbol_
    ) ERC20(name_, symbol_) ERC20Permit(name_) ERC20Wrapper(underlying_) {
        if (address(underlying_).code.length == 0) revert VoteTokenUnderlyingWithoutCode(address(underlying_));
    }

    // ------------------------------------------------------------------- WRITES

    /// @inheritdoc IVoteToken
    function depositFor(
        address account,
        uint256 value
    ) public override(ERC20Wrapper, IVoteToken) nonReentrant returns (bool) {
        address sender = _msgSender();
        // Whatever they hold: otherwise votes sent in advance by anybody would keep a newcomer from voting.
        if (account == sender && delegates(account) == address(0)) _delegate(account, account);
        uint256 balanceBefore = underlying().balanceOf(address(this));
        super.depositFor(account, value);
        uint256 received = Math.saturatingSub(underlying().balanceOf(address(this)), balanceBefore);
        if (received != value) revert VoteTokenInexactDeposit(received, value);
        return true;
    }

    /// @inheritdoc IVoteToken
    function depositWithPermit(uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external {
        address sender = _msgSender();
        // Whoever saw the permit in the mempool may have spent it already: then the allowance is there.
        // solhint-disable-next-line no-empty-blocks
        try IERC20Permit(address(underlying())).permit(sender, address(this), value, deadline, v, r, s) {} catch {}
        depositFor(sender, value);
    }

    /// @inheritdoc IVoteToken
    function withdrawTo(
        address account,
        uint256 value
    ) public override(ERC20Wrapper, IVoteToken) nonReentrant returns (bool) {
        return super.withdrawTo(account, value);
    }

    // -------------------------------------------------------------------- READS

    /// @inheritdoc ERC20Wrapper
    function decimals() public view override(ERC20, ERC20Wrapper) returns (uint8) {
        return super.decimals();
    }

    /// @inheritdoc ERC20Permit
    function nonces(address owner) public view override(ERC20Permit, Nonces) returns (uint256) {
        return super.nonces(owner);
    }

    /// @notice Unix seconds (ERC-6372).
    function clock() public view override returns (uint48) {
        return Time.timestamp();
    }

    /// @notice Timepoints are Unix seconds (ERC-6372).
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override returns (string memory) {
        return "mode=timestamp";
    }

    // ---------------------------------------------------------------- INTERNALS

    /// @inheritdoc ERC20Votes
    function _update(address from, address to, uint256 value) internal override(ERC20, ERC20Votes) {
        super._update(from, to, value);
    }
}
