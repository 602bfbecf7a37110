// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";
import {endsWithAddress} from "./AddressSuffix.sol";
import {GovernorGuardian} from "./GovernorGuardian.sol";
import {GovernorLateQuorum} from "./GovernorLateQuorum.sol";
import {GovernorMemberBallots} from "./GovernorMemberBallots.sol";
import {GovernorPackedSettings} from "./GovernorPackedSettings.sol";
import {GovernorTerms} from "./GovernorTerms.sol";
import {IDaoGovernor} from "./IDaoGovernor.sol";
import {ITreasury} from "./ITreasury.sol";

/// @title DaoGovernor
/// @dev See {IDaoGovernor}.
contract DaoGovernor is GovernorTerms, GovernorLateQuorum, GovernorGuardian, GovernorMemberBallots {
    // ------------------------------------------------------------------ STORAGE

    /// @inheritdoc IDaoGovernor
    address public immutable treasury;

    // -------------------------------------------------------------- CONSTRUCTOR

    constructor(
        Parameters memory p
    )
        Governor(p.name)
        GovernorVotes(IVotes(p.token))
        GovernorTerms(p.terms)
        GovernorPackedSettings(p.votingDelay, p.votingPeriod, p.proposalThreshold)
        GovernorLateQuorum(p.lateQuorumVoteExtension)
        GovernorGuardian(p.guardian, p.guardianUntil)
    {
        treasury = p.treasury;
        string memory clockMode = CLOCK_MODE();
        if (!Strings.equal(clockMode, "mode=timestamp")) revert DaoGovernorTokenClock(clockMode);
    }

    // ------------------------------------------------------------------- WRITES

    /// @inheritdoc GovernorTerms
    function queue(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) public view override(Governor, GovernorTerms) returns (uint256) {
        return super.queue(targets, values, calldatas, descriptionHash);
    }

    // -------------------------------------------------------------------- READS

    /// @inheritdoc Governor
    function supportsInterface(bytes4 interfaceId) public view override returns (bool) {
        return interfaceId == type(IDaoGovernor).interfaceId || super.supportsInterface(interfaceId);
    }

    /// @notice Unix seconds (ERC-6372).
    function clock() public view override(Governor, GovernorVotes) returns (uint48) {
        return Time.timestamp();
    }

    /// @inheritdoc Governor
    function state(uint256 proposalId) public view override(Governor, GovernorTerms) returns (ProposalState) {
        return super.state(proposalId);
    }

    /// @inheritdoc Governor
    function proposalDeadline(uint256 proposalId) public view override(Governor, GovernorLateQuorum) returns (uint256) {
        return super.proposalDeadline(proposalId);
    }

    /// @inheritdoc Governor
    function proposalThreshold() public view override(Governor, GovernorPackedSettings) returns (uint256) {
        return super.proposalThreshold();
    }

    /// @inheritdoc GovernorTerms
    function proposalEta(uint256 proposalId) public view override(Governor, GovernorTerms) returns (uint256) {
        return super.proposalEta(proposalId);
    }

    /// @inheritdoc GovernorTerms
    function proposalNeedsQueuing(uint256 proposalId) public view override(Governor, GovernorTerms) returns (bool) {
        return super.proposalNeedsQueuing(proposalId);
    }

    // ---------------------------------------------------------------- INTERNALS

    /// @inheritdoc GovernorGuardian
    function _validateCancel(
        uint256 proposalId,
        address caller
    ) internal view override(Governor, GovernorGuardian) returns (bool) {
        return super._validateCancel(proposalId, caller);
    }

    /// @inheritdoc GovernorGuardian
    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorGuardian) returns (uint256) {
        return super._cancel(targets, values, calldatas, descriptionHash);
    }

    /// @dev The treasury acts, so it is also who changes the settings of this governor.
    function _executor() internal view override returns (address) {
        return treasury;
    }

    /// @inheritdoc Governor
    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 /* descriptionHash */
    ) internal override {
        _requireDue(proposalId);
        ITreasury(treasury).execute{value: msg.value}(targets, values, calldatas);
    }

    /// @dev The same answers as OpenZeppelin's; whoever proposes in their own name need not pay for parsing it.
    function _isValidDescriptionForProposer(
        address proposer,
        string memory description
    ) internal view override returns (bool) {
        return endsWithAddress(description, proposer) || super._isValidDescriptionForProposer(proposer, description);
    }

    /// @inheritdoc Governor
    function _castVote(
        uint256 proposalId,
        address account,
        uint8 support,
        string memory reason,
        bytes memory params
    ) internal override(Governor, GovernorLateQuorum) returns (uint256) {
        if (account == treasury) revert DaoGovernorTreasuryVotes(account);
        return super._castVote(proposalId, account, support, reason, params);
    }
}
