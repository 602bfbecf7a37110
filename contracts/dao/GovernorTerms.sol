// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {GovernorPackedSettings} from "./GovernorPackedSettings.sol";
import {requireInRange} from "./GovernorRange.sol";
import {IDaoGovernor} from "./IDaoGovernor.sol";

/// @title Governor extension: the terms of each proposal
/// @dev Execution delay, grace period and quorum, looked up at a proposal's snapshot. They turn time into the state of a
/// passed proposal, so that nobody has to queue it. See {IDaoGovernor}.
abstract contract GovernorTerms is GovernorPackedSettings {
    using Checkpoints for Checkpoints.Trace208;

    // ------------------------------------------------------------------ STORAGE

    /// @dev The latest terms with the time since which they are in force: one slot, and nearly always what is asked for.
    /// Each value here is executionDelay (32 bits), gracePeriod (32), quorumPercent (16), quorumFloor (128).
    Checkpoints.Checkpoint208 private _latest;

    /// @dev All terms there were, the latest included.
    Checkpoints.Trace208 private _history;

    // -------------------------------------------------------------- CONSTRUCTOR

    constructor(Terms memory initialTerms) {
        _setTerms(initialTerms);
    }

    // ------------------------------------------------------------------- WRITES

    /// @inheritdoc IDaoGovernor
    function setTerms(Terms calldata newTerms) external onlyGovernance {
        _setTerms(newTerms);
    }

    /// @notice Always reverts: a passed proposal is queued by time alone.
    function queue(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) public view virtual override returns (uint256) {
        revert GovernorProposalQueueingNotRequired(getProposalId(targets, values, calldatas, descriptionHash));
    }

    // -------------------------------------------------------------------- READS

    /// @inheritdoc IDaoGovernor
    function termsAt(uint48 timepoint) public view returns (Terms memory) {
        Checkpoints.Checkpoint208 memory latest = _latest;
        uint208 packed = timepoint >= latest._key ? latest._value : _history.upperLookupRecent(timepoint);
        return
            Terms({
                executionDelay: uint32(packed >> 176),
                gracePeriod: uint32(packed >> 144),
                quorumPercent: uint16(packed >> 128),
                quorumFloor: uint128(packed)
            });
    }

    /// @inheritdoc IDaoGovernor
    function quorumNumerator() external view returns (uint256) {
        return termsAt(clock()).quorumPercent;
    }

    /// @inheritdoc IDaoGovernor
    function quorumNumerator(uint256 timepoint) external view returns (uint256) {
        return termsAt(SafeCast.toUint48(timepoint)).quorumPercent;
    }

    /// @inheritdoc IDaoGovernor
    function quorumDenominator() public pure returns (uint256) {
        return 100;
    }

    /// @notice The votes (for and abstain) that a proposal with its snapshot at `timepoint` needs: a fraction of the
    /// wrapped supply, and never less than the floor.
    function quorum(uint256 timepoint) public view override returns (uint256) {
        Terms memory terms = termsAt(SafeCast.toUint48(timepoint));
        // A supply of up to 208 bits times a percentage of up to 50 cannot overflow.
        uint256 fraction = (token().getPastTotalSupply(timepoint) * terms.quorumPercent) / quorumDenominator();
        return Math.max(fraction, terms.quorumFloor);
    }

    /// @inheritdoc Governor
    function state(uint256 proposalId) public view virtual override returns (ProposalState) {
        ProposalState current = super.state(proposalId);
        if (current != ProposalState.Queued) return current;
        (, uint256 expiry) = _window(proposalId);
        return clock() < expiry ? ProposalState.Queued : ProposalState.Expired;
    }

    /// @notice When a proposal that passed becomes executable. Zero while it is voted, and where the vote failed.
    /// @dev OpenZeppelin's `state` asks this too, only of proposals that passed and only whether it is zero: it need not pay
    /// for counting the votes twice.
    function proposalEta(uint256 proposalId) public view virtual override returns (uint256 eta) {
        if (msg.sig != IGovernor.proposalEta.selector) return 1;
        if (clock() <= proposalDeadline(proposalId)) return 0;
        if (_quorumReached(proposalId) && _voteSucceeded(proposalId)) (eta, ) = _window(proposalId);
    }

    /// @notice False: nobody has to queue a proposal.
    /// @dev OpenZeppelin's `execute` asks this too, and expects the state Queued or Succeeded accordingly. Within `execute`
    /// alone the answer is therefore yes.
    function proposalNeedsQueuing(uint256) public view virtual override returns (bool) {
        return msg.sig == IGovernor.execute.selector;
    }

    // ---------------------------------------------------------------- INTERNALS

    /// @dev Reverts while a passed proposal's execution delay lasts.
    function _requireDue(uint256 proposalId) internal view {
        (uint256 eta, ) = _window(proposalId);
        if (clock() < eta) revert DaoGovernorTooEarly(proposalId, eta);
    }

    function _setTerms(Terms memory newTerms) private {
        requireInRange("executionDelay", newTerms.executionDelay, 0, 30 days);
        requireInRange("gracePeriod", newTerms.gracePeriod, 1 days, 365 days);
        requireInRange("quorumPercent", newTerms.quorumPercent, 1, 50);
        requireInRange("quorumFloor", newTerms.quorumFloor, 1, _maxVotes());
        uint208 packed =
            (uint208(newTerms.executionDelay) << 176) |
                (uint208(newTerms.gracePeriod) << 144) |
                (uint208(newTerms.quorumPercent) << 128) |
                newTerms.quorumFloor;
        _latest = Checkpoints.Checkpoint208({_key: clock(), _value: packed});
        _history.push(clock(), packed);
        emit TermsSet(newTerms.executionDelay, newTerms.gracePeriod, newTerms.quorumPercent, newTerms.quorumFloor);
    }

    /// @dev From when (inclusive) until when (exclusive) a proposal that passes may be executed.
    function _window(uint256 proposalId) private view returns (uint256 eta, uint256 expiry) {
        Terms memory terms = termsAt(SafeCast.toUint48(proposalSnapshot(proposalId)));
        eta = proposalDeadline(proposalId) + terms.executionDelay;
        expiry = eta + terms.gracePeriod;
    }
}
