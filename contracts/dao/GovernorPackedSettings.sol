// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {ERC20Wrapper} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Wrapper.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {requireInRange} from "./GovernorRange.sol";
import {IDaoGovernor} from "./IDaoGovernor.sol";

/// @title Governor extension: the settings of proposals to come
/// @dev What OpenZeppelin's GovernorSettings does, in one storage slot and within ranges. See {IDaoGovernor}.
abstract contract GovernorPackedSettings is GovernorVotes, IDaoGovernor {
    // ------------------------------------------------------------------ STORAGE

    uint48 private _votingDelay;
    uint32 private _votingPeriod;
    uint128 private _proposalThreshold;

    // -------------------------------------------------------------- CONSTRUCTOR

    constructor(uint48 initialVotingDelay, uint32 initialVotingPeriod, uint256 initialProposalThreshold) {
        _setVotingDelay(initialVotingDelay);
        _setVotingPeriod(initialVotingPeriod);
        _setProposalThreshold(initialProposalThreshold);
    }

    // ------------------------------------------------------------------- WRITES

    /// @inheritdoc IDaoGovernor
    function setVotingDelay(uint48 newVotingDelay) external onlyGovernance {
        _setVotingDelay(newVotingDelay);
    }

    /// @inheritdoc IDaoGovernor
    function setVotingPeriod(uint32 newVotingPeriod) external onlyGovernance {
        _setVotingPeriod(newVotingPeriod);
    }

    /// @inheritdoc IDaoGovernor
    function setProposalThreshold(uint256 newProposalThreshold) external onlyGovernance {
        _setProposalThreshold(newProposalThreshold);
    }

    // -------------------------------------------------------------------- READS

    /// @inheritdoc Governor
    function votingDelay() public view override returns (uint256) {
        return _votingDelay;
    }

    /// @inheritdoc Governor
    function votingPeriod() public view override returns (uint256) {
        return _votingPeriod;
    }

    /// @inheritdoc Governor
    function proposalThreshold() public view virtual override returns (uint256) {
        return _proposalThreshold;
    }

    // ---------------------------------------------------------------- INTERNALS

    /// @dev The most votes that a setting may ask for: half of all that could be wrapped.
    function _maxVotes() internal view returns (uint256) {
        return ERC20Wrapper(address(token())).underlying().totalSupply() / 2;
    }

    function _setVotingDelay(uint48 newVotingDelay) private {
        requireInRange("votingDelay", newVotingDelay, 0, 30 days);
        emit VotingDelaySet(_votingDelay, newVotingDelay);
        _votingDelay = newVotingDelay;
    }

    function _setVotingPeriod(uint32 newVotingPeriod) private {
        requireInRange("votingPeriod", newVotingPeriod, 1 minutes, 90 days);
        emit VotingPeriodSet(_votingPeriod, newVotingPeriod);
        _votingPeriod = newVotingPeriod;
    }

    function _setProposalThreshold(uint256 newProposalThreshold) private {
        requireInRange("proposalThreshold", newProposalThreshold, 0, _maxVotes());
        emit ProposalThresholdSet(_proposalThreshold, newProposalThreshold);
        _proposalThreshold = SafeCast.toUint128(newProposalThreshold);
    }
}
