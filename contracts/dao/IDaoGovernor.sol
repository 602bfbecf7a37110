// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title DaoGovernor: members propose, vote, and have the treasury act
/// @notice An OpenZeppelin Governor (IGovernor, ERC-6372, ERC-165) with for/against/abstain. What it adds stands here. Times are Unix seconds
/// and seconds, votes are in the vote token's smallest unit.
///
/// A proposal's life: Pending, Active, then Defeated or, without any queue transaction, Queued until its
/// `proposalEta = deadline + execution delay`; from then on anybody may execute it for the length of the grace period;
/// then it is Expired. The terms (delay, grace period, quorum) are those in force at the proposal's snapshot.
interface IDaoGovernor {
    // -------------------------------------------------------------------- TYPES

    /// @notice What a vote must meet, and when its outcome may be carried out.
    /// @param executionDelay Seconds from the end of the vote to the first possible execution.
    /// @param gracePeriod Seconds from then on in which it may be executed.
    /// @param quorumFloor The least number of votes (for and abstain) that a quorum can be, however few are wrapped.
    struct Terms {
        uint32 executionDelay;
        uint32 gracePeriod;
        uint128 quorumFloor;
    }

    /// @notice One member's signed vote. The signature is EIP-712 over
    /// `MemberBallot(uint256 proposalId,uint8 support,address voter)` in this governor's domain: it can count once, as a
    /// member votes once on a proposal, and no longer than the vote lasts.
    /// @param voter Who votes: a wallet, or a contract that answers ERC-1271.
    /// @param support 0 against, 1 for, 2 abstain.
    /// @param signature 65 bytes, or what the voter's contract asks for.
    struct Ballot {
        address voter;
        uint8 support;
        bytes signature;
    }

    // ------------------------------------------------------------------- EVENTS

    /// @notice New terms are in force for proposals whose snapshot lies ahead.
    event TermsSet(uint32 executionDelay, uint32 gracePeriod, uint128 quorumFloor);

    /// @notice `guardian` may veto until `until`, exclusively.
    event GuardianSet(address indexed guardian, uint48 until);

    /// @notice The guardian cancelled the proposal.
    event Vetoed(uint256 indexed proposalId, address indexed guardian);

    /// @notice A ballot of the batch did not count: the voter had voted before, had no valid signature, or chose no valid
    /// option. The others counted.
    event BallotSkipped(uint256 indexed proposalId, address indexed voter);

    // ------------------------------------------------------------------- ERRORS

    /// @notice The execution delay has not passed.
    /// @dev Remedy: execute at or after `eta`.
    error DaoGovernorTooEarly(uint256 proposalId, uint256 eta);

    /// @notice A setting lies outside of what keeps the DAO able to act and to defend itself.
    /// @dev Remedy: choose a value from `min` to `max`.
    error DaoGovernorSettingOutOfRange(string setting, uint256 value, uint256 min, uint256 max);

    /// @notice The treasury does not vote with tokens of its own.
    /// @dev Remedy: vote from a member's wallet.
    error DaoGovernorTreasuryVotes(address treasury);

    /// @notice None of the ballots counted.
    /// @dev Remedy: check that the voters have not voted yet and signed for this proposal, governor and chain.
    error DaoGovernorNoBallotCounted(uint256 proposalId);

    // ------------------------------------------------------------------- WRITES

    /// @notice Casts many signed ballots on one proposal in one transaction, which anybody may pay for. A ballot that
    /// cannot count is skipped and never stops the others.
    /// @return counted How many counted; at least one.
    function castVotesBySig(uint256 proposalId, Ballot[] calldata ballots) external returns (uint256 counted);

    /// @notice Sets the terms of proposals to come. By vote.
    function setTerms(Terms calldata terms) external;

    /// @notice Names who may veto, and until when (zero address and zero: nobody). By vote. A guardian cannot veto a
    /// proposal that does nothing but call this.
    function setGuardian(address guardian, uint48 until) external;

    // -------------------------------------------------------------------- READS

    /// @notice The treasury that carries out what is voted.
    function treasury() external view returns (address);

    /// @notice The terms in force at `timepoint`.
    function termsAt(uint48 timepoint) external view returns (Terms memory);

    /// @notice Who may veto, and the first second at which they no longer may.
    function guardian() external view returns (address account, uint48 until);
}
