// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {GovernorCountingSimple} from "@openzeppelin/contracts/governance/extensions/GovernorCountingSimple.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {GasUnits} from "../lib/GasUnits.sol";
import {IDaoGovernor} from "./IDaoGovernor.sol";

/// @title Governor extension: many signed ballots in one transaction
/// @dev The signatures carry no nonce, so they may be cast in any order and by anybody. Their type has another name than
/// OpenZeppelin's `Ballot`, so neither can be taken for the other. See {IDaoGovernor}.
abstract contract GovernorMemberBallots is GovernorCountingSimple, IDaoGovernor {
    // ------------------------------------------------------------------ STORAGE

    /// @inheritdoc IDaoGovernor
    uint64 public immutable signatureGas;

    bytes32 private constant MEMBER_BALLOT_TYPEHASH = keccak256(
        "MemberBallot(uint256 proposalId,uint8 support,address voter)"
    );

    // -------------------------------------------------------------- CONSTRUCTOR

    constructor() {
        signatureGas = GasUnits.limit(1_000_000);
    }

    // ------------------------------------------------------------------- WRITES

    /// @inheritdoc IDaoGovernor
    function castVotesBySig(uint256 proposalId, Ballot[] calldata ballots) external returns (uint256 counted) {
        _validateStateBitmap(proposalId, _encodeStateBitmap(ProposalState.Active));
        for (uint256 i = 0; i < ballots.length; ++i) {
            Ballot calldata ballot = ballots[i];
            if (_mayVote(proposalId, ballot) && _isSigned(proposalId, ballot)) {
                _castVote(proposalId, ballot.voter, ballot.support, "");
                ++counted;
            } else {
                emit BallotSkipped(proposalId, ballot.voter);
            }
        }
        if (counted == 0) revert DaoGovernorNoBallotCounted(proposalId);
    }

    // -------------------------------------------------------------------- READS

    /// @inheritdoc IDaoGovernor
    function isBallotSigned(uint256 proposalId, Ballot calldata ballot) external view returns (bool) {
        bytes32 digest = _ballotDigest(proposalId, ballot);
        return
            _isSignedByKey(digest, ballot) ||
            SignatureChecker.isValidSignatureNowCalldata(ballot.voter, digest, ballot.signature);
    }

    // ---------------------------------------------------------------- INTERNALS

    /// @dev All that could make `_castVote` refuse a ballot on an active proposal.
    function _mayVote(uint256 proposalId, Ballot calldata ballot) private view returns (bool) {
        return
            !hasVoted(proposalId, ballot.voter) &&
            ballot.support <= uint8(VoteType.Abstain) &&
            ballot.voter != _executor();
    }

    /// @dev A wallet's key is tried first: it is the cheaper way, and right for EIP-7702 accounts, whose key stays their own.
    function _isSigned(uint256 proposalId, Ballot calldata ballot) private view returns (bool) {
        if (_isSignedByKey(_ballotDigest(proposalId, ballot), ballot)) return true;
        if (ballot.voter.code.length == 0) return false;
        // A call passes on at most 63/64 of the gas left (EIP-150). The rest of what is asked for is to prepare the call.
        uint256 needed = uint256(signatureGas) + signatureGas / 32;
        if (gasleft() < needed) revert DaoGovernorBallotGas(gasleft(), needed);
        // Through a call of our own, so that whatever the contract does or answers is contained.
        try this.isBallotSigned{gas: signatureGas}(proposalId, ballot) returns (bool isSigned) {
            return isSigned;
        } catch {
            return false;
        }
    }

    function _isSignedByKey(bytes32 digest, Ballot calldata ballot) private pure returns (bool) {
        (address signer, ECDSA.RecoverError err, ) = ECDSA.tryRecoverCalldata(digest, ballot.signature);
        return err == ECDSA.RecoverError.NoError && signer == ballot.voter;
    }

    function _ballotDigest(uint256 proposalId, Ballot calldata ballot) private view returns (bytes32) {
        return
            _hashTypedDataV4(keccak256(abi.encode(MEMBER_BALLOT_TYPEHASH, proposalId, ballot.support, ballot.voter)));
    }
}
