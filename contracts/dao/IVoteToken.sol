// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title VoteToken: the community's token, wrapped 1:1 into voting power
/// @notice An ERC-20 with ERC-2612 permit and ERC-5805 votes, counted in seconds (ERC-6372). Whoever deposits and has no delegate
/// becomes their own, so a member votes after one transaction. Amounts are in the underlying token's smallest unit;
/// `decimals` are those of the underlying token, which `underlying` (ERC20Wrapper) names.
interface IVoteToken {
    // ------------------------------------------------------------------- ERRORS

    /// @notice There is no contract at the address of the token to wrap.
    /// @dev Remedy: check the token's address and the chain.
    error VoteTokenUnderlyingWithoutCode(address underlying);

    /// @notice The underlying token delivered another amount than was deposited (a fee on transfer, perhaps).
    /// @dev Remedy: only a token that delivers exactly can back votes.
    error VoteTokenInexactDeposit(uint256 received, uint256 expected);

    // ------------------------------------------------------------------- WRITES

    /// @notice Wraps `value` of the caller's underlying tokens into votes of `account`. Where the caller deposits for
    /// themselves and has no delegate, they become their own delegate.
    function depositFor(address account, uint256 value) external returns (bool);

    /// @notice Like `depositFor` the caller, after an ERC-2612 permit of the underlying token for `value`. A permit that
    /// fails is ignored where the allowance is there all the same.
    function depositWithPermit(uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external;

    /// @notice Burns `value` of the caller's votes and pays the underlying tokens to `account`.
    function withdrawTo(address account, uint256 value) external returns (bool);
}
