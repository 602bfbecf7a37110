// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title Tips: pay anyone directly, and say what for
/// @notice Moves native currency (wei) and ERC-20 tokens (their smallest unit) from the caller to recipients. Holds
/// nothing between transactions, has no owner and no fee. Every tip carries a `ref`: 32 bytes that name what it is for,
/// such as the hash of a post, a `fileId`, or zero.
interface ITips {
    // -------------------------------------------------------------------- TYPES

    /// @notice One payment of a batch, packed into a word: the recipient's address in the upper 160 bits, the amount
    /// (wei or smallest unit) in the lower 96. A single tip carries larger amounts.
    type Payment is bytes32;

    // ------------------------------------------------------------------- EVENTS

    /// @notice `from` paid `amount` of `token` (zero: native currency) to `to` for `ref`.
    event Tipped(address indexed from, address indexed to, bytes32 indexed ref, address token, uint256 amount);

    /// @notice `from` paid all of `payments` in `token` (zero: native currency) for `ref`, except those that a
    /// `PaymentRefused` in the same transaction names.
    event BatchTipped(address indexed from, address indexed token, bytes32 indexed ref, Payment[] payments);

    /// @notice `to` could not take its `amount` of a batch: it went back to `from`.
    event PaymentRefused(address indexed from, address indexed to, bytes32 indexed ref, address token, uint256 amount);

    // ------------------------------------------------------------------- ERRORS

    /// @notice A tip needs an amount above zero.
    /// @dev Remedy: send at least one wei, or one smallest unit of the token.
    error TipsAmountZero(address to);

    /// @notice Nobody could ever use what is paid to `to`: it is the zero address, the token itself, or this contract.
    /// @dev Remedy: check the recipient's address.
    error TipsRecipientInvalid(address to);

    /// @notice A batch names no payment.
    /// @dev Remedy: name at least one payment.
    error TipsBatchEmpty();

    // ------------------------------------------------------------------- WRITES

    /// @notice Pays the transaction's value to `to`.
    /// @param to The recipient; may be a contract, which gets all remaining gas.
    /// @param ref What the tip is for.
    function tipNative(address to, bytes32 ref) external payable;

    /// @notice Pays `amount` of `token` from the caller's allowance to `to`.
    /// @param token The ERC-20 token.
    /// @param to The recipient.
    /// @param amount In the token's smallest unit; what arrives must be exactly this.
    /// @param ref What the tip is for.
    function tip(address token, address to, uint256 amount, bytes32 ref) external;

    /// @notice Like `tip`, after an EIP-2612 permit for `amount`. A permit that fails (spent by somebody who saw it in
    /// the mempool, or not supported by the token) is ignored where the allowance is there all the same.
    /// @param deadline The permit's last valid second.
    function tipWithPermit(
        address token,
        address to,
        uint256 amount,
        bytes32 ref,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external;

    /// @notice Pays each payment in native currency. A recipient that refuses blocks nobody: its amount goes back to
    /// the caller, with a `PaymentRefused`. Each recipient contract gets `paymentGas` gas.
    /// @param payments Who gets how much; the amounts add up to the transaction's value.
    function batchNative(Payment[] calldata payments, bytes32 ref) external payable;

    /// @notice Pays each payment in `token` from the caller's allowance. A recipient that the token refuses blocks
    /// nobody: its amount goes back to the caller, with a `PaymentRefused`. Each transfer gets `paymentGas` gas. A token
    /// that delivers less than it is told to (a fee on transfer) is refused as a whole.
    function batch(address token, Payment[] calldata payments, bytes32 ref) external;

    // -------------------------------------------------------------------- READS

    /// @notice How much gas each payment of a batch may use, so that no recipient can use up what the others need: 200,000, or
    /// 200,000,000 on Filecoin and its test networks, whose unit is smaller (`lib/GasUnits.sol`).
    function paymentGas() external view returns (uint64);
}
