// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {requireInRange} from "./GovernorRange.sol";
import {IDaoGovernor} from "./IDaoGovernor.sol";

/// @title Governor extension: a guardian who may veto until a date
/// @dev The date makes a lost key harmless, and the vote about the guardian is out of the guardian's reach. See
/// {IDaoGovernor}.
abstract contract GovernorGuardian is Governor, IDaoGovernor {
    // ------------------------------------------------------------------ STORAGE

    address private _guardian;
    uint48 private _until;

    // -------------------------------------------------------------- CONSTRUCTOR

    constructor(address initialGuardian, uint48 initialUntil) {
        _setGuardian(initialGuardian, initialUntil);
    }

    // ------------------------------------------------------------------- WRITES

    /// @inheritdoc IDaoGovernor
    function setGuardian(address newGuardian, uint48 until) external onlyGovernance {
        _setGuardian(newGuardian, until);
    }

    // -------------------------------------------------------------------- READS

    /// @inheritdoc IDaoGovernor
    function guardian() external view returns (address account, uint48 until) {
        return (_guardian, _until);
    }

    // ---------------------------------------------------------------- INTERNALS

    /// @inheritdoc Governor
    function _validateCancel(uint256 proposalId, address caller) internal view virtual override returns (bool) {
        return super._validateCancel(proposalId, caller) || (caller == _guardian && clock() < _until);
    }

    /// @inheritdoc Governor
    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal virtual override returns (uint256 proposalId) {
        proposalId = getProposalId(targets, values, calldatas, descriptionHash);
        // Who proposed something and takes it back in time does so as the proposer, guardian or not.
        bool isVeto = !super._validateCancel(proposalId, _msgSender());
        if (isVeto && _onlySetsGuardian(targets, calldatas)) revert DaoGovernorGuardianVote(proposalId);
        super._cancel(targets, values, calldatas, descriptionHash);
        if (isVeto) emit Vetoed(proposalId, _msgSender());
    }

    function _onlySetsGuardian(address[] memory targets, bytes[] memory calldatas) private view returns (bool) {
        return
            targets.length == 1 &&
            targets[0] == address(this) &&
            bytes4(calldatas[0]) == IDaoGovernor.setGuardian.selector;
    }

    function _setGuardian(address newGuardian, uint48 until) private {
        requireInRange("guardianUntil", until, 0, clock() + 730 days);
        _guardian = newGuardian;
        _until = until;
        emit GuardianSet(newGuardian, until);
    }
}
