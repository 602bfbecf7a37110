// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title DaoGovernor: members propose, vote, and have the treasury act
/// @notice An OpenZeppelin Governor (IGovernor, ERC-6372, ERC-165) with for/against/abstain. What it adds stands here. Times are Unix seconds
/// and seconds, votes are in the vote token's smallest unit.
///
/// A proposal's life: Pending, Active, then Defeated or, without any queue transaction, Queued. From its
/// `proposalEta = deadline + execution delay` on anybody may execute it, for the length of the grace period; then it is
/// Expired. It never is in the state Succeeded, `proposalNeedsQueuing` is false, and `queue` always reverts: a tool that
/// knows timelocked governors finds the states and the eta that it expects, and nothing to do in between.
/// `proposalEta` is zero while the vote is running and where it failed.
///
/// The terms (delay, grace period, quorum) are those in force at the proposal's snapshot: no later vote changes them.
///
/// A vote that is cast within the last `lateQuorumVoteExtension` seconds and reaches the quorum, or turns a failing
/// proposal into a passing one, moves the deadline so that as many seconds remain to answer it. Only a swing that makes
/// things happen is slowed down: a proposal that is voted down late can be made again.
///
/// A proposal's description may end with `#proposer=0x...`: then nobody else can propose the same in that name.
///
/// What is called is the code that a target has at execution, which CREATE2 or a proxy may have swapped since the vote.
/// The SDK's dossier records the code of the targets, so that voters and executors can compare.
interface IDaoGovernor {
    // -------------------------------------------------------------------- TYPES

    /// @notice What a vote must meet, and when its outcome may be carried out.
    /// @param executionDelay Seconds from the end of the vote to the first possible execution; up to 30 days.
    /// @param gracePeriod Seconds from then on in which it may be executed; 1 to 365 days.
    /// @param quorumPercent The quorum in percent of the wrapped supply; 1 to 50.
    /// @param quorumFloor The least number of votes (for and abstain) that a quorum can be, however few are wrapped;
    /// from 1 to half of the underlying token's supply.
    struct Terms {
        uint32 executionDelay;
        uint32 gracePeriod;
        uint16 quorumPercent;
        uint128 quorumFloor;
    }

    /// @notice What a governor is deployed with.
    /// @param name Its name, also in its EIP-712 domain (version "1").
    /// @param token The vote token: ERC-5805 in seconds, wrapping an `underlying` ERC-20.
    /// @param treasury What carries out the proposals, once it is handed over to this governor.
    /// @param votingDelay Seconds from a proposal to its snapshot, from which on it is voted; up to 30 days.
    /// @param votingPeriod Seconds that a vote lasts; 1 minute to 90 days.
    /// @param proposalThreshold Votes that a proposer needs; up to half of the underlying token's supply.
    /// @param lateQuorumVoteExtension Seconds that remain to answer a late decisive vote; 1 minute to 30 days.
    /// @param terms The first terms.
    /// @param guardian Who may veto, or zero.
    /// @param guardianUntil The first second at which they no longer may; up to 730 days ahead.
    struct Parameters {
        string name;
        address token;
        address treasury;
        uint48 votingDelay;
        uint32 votingPeriod;
        uint256 proposalThreshold;
        uint48 lateQuorumVoteExtension;
        Terms terms;
        address guardian;
        uint48 guardianUntil;
    }

    /// @notice One member's signed vote. The signature is EIP-712 over
    /// `MemberBallot(uint256 proposalId,uint8 support,address voter)` in this governor's domain: it can count once, as a
    /// member votes once on a proposal, and no longer than the vote lasts.
    /// @param voter Who votes: a wallet (EIP-7702 or not), or a contract that answers ERC-1271.
    /// @param support 0 against, 1 for, 2 abstain.
    /// @param signature 65 bytes with s in the lower half and v 27 or 28, or what the voter's contract asks for. Compact
    /// signatures (ERC-2098) are not accepted.
    struct Ballot {
        address voter;
        uint8 support;
        bytes signature;
    }

    // ------------------------------------------------------------------- EVENTS

    /// @notice New terms are in force for proposals whose snapshot does not lie behind.
    event TermsSet(uint32 executionDelay, uint32 gracePeriod, uint16 quorumPercent, uint128 quorumFloor);

    /// @notice Proposals to come wait `newVotingDelay` seconds for their snapshot.
    event VotingDelaySet(uint256 oldVotingDelay, uint256 newVotingDelay);

    /// @notice Proposals to come are voted for `newVotingPeriod` seconds.
    event VotingPeriodSet(uint256 oldVotingPeriod, uint256 newVotingPeriod);

    /// @notice Proposers to come need `newProposalThreshold` votes.
    event ProposalThresholdSet(uint256 oldProposalThreshold, uint256 newProposalThreshold);

    /// @notice `guardian` may veto until `until`, exclusively.
    event GuardianSet(address indexed guardian, uint48 until);

    /// @notice The guardian cancelled the proposal.
    event Vetoed(uint256 indexed proposalId, address indexed guardian);

    /// @notice A ballot of the batch did not count: the voter had voted before, had no valid signature, or chose no valid
    /// option. The others counted.
    event BallotSkipped(uint256 indexed proposalId, address indexed voter);

    /// @notice A decisive vote came late: the vote now lasts until `extendedDeadline`, inclusively.
    event ProposalExtended(uint256 indexed proposalId, uint64 extendedDeadline);

    // ------------------------------------------------------------------- ERRORS

    /// @notice The execution delay has not passed.
    /// @dev Remedy: execute at or after `eta`.
    error DaoGovernorTooEarly(uint256 proposalId, uint256 eta);

    /// @notice A setting lies outside of what keeps the DAO able to act and to defend itself.
    /// @dev Remedy: choose a value from `min` to `max`.
    error DaoGovernorSettingOutOfRange(string setting, uint256 value, uint256 min, uint256 max);

    /// @notice The vote token does not count time in seconds.
    /// @dev Remedy: deploy the governor with a VoteToken, or another ERC-5805 token with the clock mode "mode=timestamp".
    error DaoGovernorTokenClock(string clockMode);

    /// @notice The guardian may not veto the vote about the guardian.
    /// @dev Remedy: none; members decide on this proposal alone.
    error DaoGovernorGuardianVote(uint256 proposalId);

    /// @notice The treasury does not vote with tokens of its own.
    /// @dev Remedy: vote from a member's wallet.
    error DaoGovernorTreasuryVotes(address treasury);

    /// @notice None of the ballots counted.
    /// @dev Remedy: check that the voters have not voted yet and signed for this proposal, governor and chain.
    error DaoGovernorNoBallotCounted(uint256 proposalId);

    /// @notice Too little gas is left to ask a contract for its voter's signature with the gas that it is entitled to, so
    /// that its ballot might seem invalid and be skipped without being so.
    /// @dev Remedy: send the transaction with more gas, or fewer ballots of contracts.
    error DaoGovernorBallotGas(uint256 gasLeft, uint256 needed);

    // ------------------------------------------------------------------- WRITES

    /// @notice Casts many signed ballots on one proposal in one transaction, which anybody may pay for. A ballot that
    /// cannot count is skipped and never stops the others. A contract's answer to ERC-1271 may take `signatureGas`
    /// gas.
    /// @return counted How many counted; at least one.
    function castVotesBySig(uint256 proposalId, Ballot[] calldata ballots) external returns (uint256 counted);

    /// @notice Sets the terms of proposals to come. By vote.
    function setTerms(Terms calldata terms) external;

    /// @notice Sets how many seconds pass from a proposal to its snapshot; up to 30 days. By vote.
    function setVotingDelay(uint48 newVotingDelay) external;

    /// @notice Sets how many seconds a vote lasts; 1 minute to 90 days. By vote.
    function setVotingPeriod(uint32 newVotingPeriod) external;

    /// @notice Sets how many votes a proposer needs; up to half of the underlying token's supply. By vote.
    function setProposalThreshold(uint256 newProposalThreshold) external;

    /// @notice Names who may veto, and until when (zero address and zero: nobody). By vote. A guardian cannot veto a
    /// proposal that does nothing but call this.
    /// @param until The first second at which they no longer may; up to 730 days ahead.
    function setGuardian(address guardian, uint48 until) external;

    // -------------------------------------------------------------------- READS

    /// @notice Whether `ballot` bears its voter's valid signature for this proposal.
    function isBallotSigned(uint256 proposalId, Ballot calldata ballot) external view returns (bool);

    /// @notice How much gas a contract may use to check one ballot of `castVotesBySig`, so that none can use up what the
    /// others need: 1,000,000, or 1,000,000,000 on Filecoin and its test networks, whose unit is smaller
    /// (`lib/GasUnits.sol`).
    function signatureGas() external view returns (uint64);

    /// @notice The treasury that carries out what is voted.
    function treasury() external view returns (address);

    /// @notice The terms in force at `timepoint`.
    function termsAt(uint48 timepoint) external view returns (Terms memory);

    /// @notice Who may veto, and the first second at which they no longer may.
    function guardian() external view returns (address account, uint48 until);

    /// @notice The quorum that is in force now, in percent of the wrapped supply (as in OpenZeppelin's governors).
    function quorumNumerator() external view returns (uint256);

    /// @notice The quorum that was in force at `timepoint`, in percent of the wrapped supply.
    function quorumNumerator(uint256 timepoint) external view returns (uint256);

    /// @notice What the quorum's numerator is a fraction of: 100.
    function quorumDenominator() external view returns (uint256);

    /// @notice How many seconds a late decisive vote leaves to answer it. Fixed, so that it never changes under a vote.
    function lateQuorumVoteExtension() external view returns (uint48);
}
