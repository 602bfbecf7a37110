// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {requireInRange} from "./GovernorRange.sol";
import {IDaoGovernor} from "./IDaoGovernor.sol";

/// @title Governor extension: time to answer a late decisive vote
/// @dev Gives the guarantee of OpenZeppelin's GovernorPreventLateQuorum, and the same for a late swing to passing; unlike it,
/// this reads the quorum and writes only when a vote falls into the last seconds. See {IDaoGovernor}.
abstract contract GovernorLateQuorum is Governor, IDaoGovernor {
    // ------------------------------------------------------------------ STORAGE

    /// @inheritdoc IDaoGovernor
    uint48 public immutable lateQuorumVoteExtension;

    /// @dev Zero where no late vote moved the deadline.
    mapping(uint256 proposalId => uint48) private _extendedDeadlines;

    // -------------------------------------------------------------- CONSTRUCTOR

    constructor(uint48 voteExtension) {
        requireInRange("lateQuorumVoteExtension", voteExtension, 1 minutes, 30 days);
        lateQuorumVoteExtension = voteExtension;
    }

    // -------------------------------------------------------------------- READS

    /// @notice The last second of a proposal's vote.
    function proposalDeadline(uint256 proposalId) public view virtual override returns (uint256) {
        uint256 deadline = super.proposalDeadline(proposalId);
        // No vote can have moved a deadline that is still this far away.
        if (clock() + lateQuorumVoteExtension <= deadline) return deadline;
        return Math.max(deadline, _extendedDeadlines[proposalId]);
    }

    // ---------------------------------------------------------------- INTERNALS

    /// @inheritdoc Governor
    function _castVote(
        uint256 proposalId,
        address account,
        uint8 support,
        string memory reason,
        bytes memory params
    ) internal virtual override returns (uint256 weight) {
        uint48 answerBy = clock() + lateQuorumVoteExtension;
        if (answerBy <= proposalDeadline(proposalId)) {
            return super._castVote(proposalId, account, support, reason, params);
        }
        _validateStateBitmap(proposalId, _encodeStateBitmap(ProposalState.Active));
        bool reached = _quorumReached(proposalId);
        bool passing = reached && _voteSucceeded(proposalId);
        weight = super._castVote(proposalId, account, support, reason, params);
        bool isDecisive = _quorumReached(proposalId) && (!reached || (!passing && _voteSucceeded(proposalId)));
        if (isDecisive) {
            _extendedDeadlines[proposalId] = answerBy;
            emit ProposalExtended(proposalId, answerBy);
        }
    }
}
