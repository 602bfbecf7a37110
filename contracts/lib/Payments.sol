// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title Payments: native currency and ERC-20 tokens, in and out, on the assumption that every token is hostile
/// @notice Amounts are in wei or in the token's smallest unit. What comes in is exactly what was asked for, or the call
/// reverts. What goes out must succeed (`send`) or may fail without harm to others (`trySend`). Tokens that return
/// nothing are taken at their word; tokens that return false, or addresses without code, are refused. Never more than
/// `MAX_REASON` bytes of what anybody returns are read.
library Payments {
    // -------------------------------------------------------------------- TYPES

    /// @notice The native currency, among the tokens.
    address internal constant NATIVE = address(0);

    /// @notice The longest revert reason of a token that is passed on, in bytes.
    uint256 internal constant MAX_REASON = 1024;

    /// @notice Beyond the gas that a recipient may use: what the call itself costs at most (a new account included).
    uint256 internal constant CALL_OVERHEAD = 40_000;

    // ------------------------------------------------------------------- ERRORS

    /// @notice The transaction's value is not what is to be paid in native currency.
    /// @dev Remedy: send exactly `expected` wei with the transaction.
    error PaymentsValueMismatch(uint256 sent, uint256 expected);

    /// @notice The token delivered another amount than it was told to (a fee on transfer, perhaps).
    /// @dev Remedy: use a token that delivers exactly; this one cannot be accounted for.
    error PaymentsInexact(address token, uint256 received, uint256 expected);

    /// @notice The address is not an ERC-20 token on this chain: it holds no code, or tells no balance.
    /// @dev Remedy: check the token's address and the chain.
    error PaymentsTokenInvalid(address token);

    /// @notice The token refused the transfer, without a reason that can be shown.
    /// @dev Remedy: check the balance, the allowance, and whether the token is paused or blocks one of the two parties.
    error PaymentsTokenRefused(address token);

    /// @notice `to` did not accept `amount` wei.
    /// @dev Remedy: the recipient is a contract that refuses native currency; pay to another address.
    error PaymentsNativeRefused(address to, uint256 amount);

    /// @notice Too little gas is left to give the next recipient a fair chance.
    /// @dev Remedy: send the transaction with a higher gas limit, at least `needed` - `left` more.
    error PaymentsGasTooLow(uint256 left, uint256 needed);

    // ------------------------------------------------------------------- WRITES

    /// @notice Takes exactly `amount` into this contract: out of the call's value, or out of the allowance of `from`.
    function take(address token, address from, uint256 amount) internal {
        uint256 expected = token == NATIVE ? amount : 0;
        if (msg.value != expected) revert PaymentsValueMismatch(msg.value, expected);
        if (token != NATIVE) move(token, from, address(this), amount);
    }

    /// @notice Moves exactly `amount` of an ERC-20 from `from`, who allowed it, directly to `to`.
    function move(address token, address from, address to, uint256 amount) internal {
        uint256 before = balanceOf(token, to);
        if (!SafeERC20.trySafeTransferFrom(IERC20(token), from, to, amount)) _revertRefused(token);
        uint256 afterwards = balanceOf(token, to);
        unchecked {
            // No two balances add up to 2^256, or the token is not one that could be held to any sum.
            if (afterwards == (from == to ? before : before + amount)) return;
        }
        revert PaymentsInexact(token, Math.saturatingSub(afterwards, before), amount);
    }

    /// @notice Pays `amount` to `to`, with all the gas that is left, or reverts.
    function send(address token, address to, uint256 amount) internal {
        if (token == NATIVE) {
            if (!LowLevelCall.callNoReturn(to, amount, "")) revert PaymentsNativeRefused(to, amount);
        } else if (!SafeERC20.trySafeTransfer(IERC20(token), to, amount)) {
            _revertRefused(token);
        }
    }

    /// @notice Pays `amount` to `to`, or tells that it could not. Whoever is called gets `gasLimit` gas, no more and no
    /// less, so that it can neither use up what others need nor be made to fail by a caller who brings too little.
    /// @return paid Whether `to` was paid; where it was not, nothing moved.
    function trySend(address token, address to, uint256 amount, uint64 gasLimit) internal returns (bool paid) {
        unchecked {
            // A call passes on at most 63/64 of the gas (EIP-150), so a 32nd on top suffices. 64 bits cannot overflow.
            uint256 needed = uint256(gasLimit) + gasLimit / 32 + CALL_OVERHEAD;
            if (gasleft() < needed) revert PaymentsGasTooLow(gasleft(), needed);
        }
        return token == NATIVE ? _trySendNative(to, amount, gasLimit) : _tryTransfer(token, to, amount, gasLimit);
    }

    /// @notice Tries an ERC-2612 permit of `owner` for this contract. Where it fails, or is not supported, nothing
    /// happens: somebody may have sent it first, and what counts is the allowance.
    function tryPermit(
        address token,
        address owner,
        uint256 amount,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) internal {
        LowLevelCall.callNoReturn(
            token,
            abi.encodeCall(IERC20Permit.permit, (owner, address(this), amount, deadline, v, r, s))
        );
    }

    // -------------------------------------------------------------------- READS

    /// @notice How much of an ERC-20 `account` holds.
    function balanceOf(address token, address account) internal view returns (uint256 amount) {
        bytes4 selector = IERC20.balanceOf.selector;
        bool success;
        assembly ("memory-safe") {
            mstore(0x00, selector)
            mstore(0x04, account)
            success := staticcall(gas(), token, 0x00, 0x24, 0x00, 0x20)
            // An address without code returns nothing.
            success := and(success, gt(returndatasize(), 0x1f))
            amount := mload(0x00)
        }
        if (!success) revert PaymentsTokenInvalid(token);
    }

    // ---------------------------------------------------------------- INTERNALS

    // OpenZeppelin's LowLevelCall and SafeERC20 pass on all gas, which these two must not.

    function _trySendNative(address to, uint256 amount, uint64 gasLimit) private returns (bool success) {
        assembly ("memory-safe") {
            success := call(gasLimit, to, amount, 0x00, 0x00, 0x00, 0x00)
        }
    }

    function _tryTransfer(address token, address to, uint256 amount, uint64 gasLimit) private returns (bool success) {
        bytes4 selector = IERC20.transfer.selector;
        assembly ("memory-safe") {
            let data := mload(0x40)
            mstore(data, selector)
            mstore(add(data, 0x04), to)
            mstore(add(data, 0x24), amount)
            mstore(0x00, 0)
            success := call(gasLimit, token, 0, data, 0x44, 0x00, 0x20)
            // The answer is true, or there is none and the token has code.
            if iszero(eq(mload(0x00), 1)) {
                success := and(success, and(iszero(returndatasize()), iszero(iszero(extcodesize(token)))))
            }
        }
    }

    /// @dev Passes on the token's own error, where it is one (a selector and whole words) of bearable length.
    function _revertRefused(address token) private pure {
        uint256 size = LowLevelCall.returnDataSize();
        if (size <= MAX_REASON && size % 32 == 4) LowLevelCall.bubbleRevert();
        revert PaymentsTokenRefused(token);
    }
}
