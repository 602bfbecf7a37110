// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {GasUnits} from "../lib/GasUnits.sol";
import {Payments} from "../lib/Payments.sol";
import {ITips} from "./ITips.sol";

/// @title The implementation of {ITips}, where everything is explained
contract Tips is ITips, ReentrancyGuardTransient {
    // ------------------------------------------------------------------ STORAGE

    /// @inheritdoc ITips
    uint64 public immutable paymentGas;

    // -------------------------------------------------------------- CONSTRUCTOR

    constructor() {
        paymentGas = GasUnits.limit(200_000);
    }

    // ------------------------------------------------------------------- WRITES

    /// @inheritdoc ITips
    function tipNative(address to, bytes32 ref) external payable {
        _check(Payments.NATIVE, to, msg.value);
        emit Tipped(msg.sender, to, ref, Payments.NATIVE, msg.value);
        Payments.send(Payments.NATIVE, to, msg.value);
    }

    /// @inheritdoc ITips
    function tip(address token, address to, uint256 amount, bytes32 ref) public {
        _check(token, to, amount);
        emit Tipped(msg.sender, to, ref, token, amount);
        Payments.move(token, msg.sender, to, amount);
    }

    /// @inheritdoc ITips
    function tipWithPermit(
        address token,
        address to,
        uint256 amount,
        bytes32 ref,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        Payments.tryPermit(token, msg.sender, amount, deadline, v, r, s);
        tip(token, to, amount, ref);
    }

    /// @inheritdoc ITips
    function batchNative(Payment[] calldata payments, bytes32 ref) external payable nonReentrant {
        Payments.take(Payments.NATIVE, msg.sender, _total(Payments.NATIVE, payments));
        uint256 refused = _payAll(Payments.NATIVE, payments, ref);
        if (refused != 0) Payments.send(Payments.NATIVE, msg.sender, refused);
    }

    /// @inheritdoc ITips
    function batch(address token, Payment[] calldata payments, bytes32 ref) external nonReentrant {
        uint256 total = _total(token, payments);
        // What somebody sent here by mistake is no part of the batch: it neither pays for it nor goes to its sender.
        uint256 strayed = Payments.balanceOf(token, address(this));
        Payments.take(token, msg.sender, total);
        uint256 refused = _payAll(token, payments, ref);
        uint256 left = Payments.balanceOf(token, address(this));
        if (left < strayed + refused) revert Payments.PaymentsInexact(token, left, strayed + refused);
        // Where a recipient's hook sent something back here, that goes to the sender as well: nothing of a batch stays.
        if (left != strayed) Payments.send(token, msg.sender, left - strayed);
    }

    // ---------------------------------------------------------------- INTERNALS

    function _check(address token, address to, uint256 amount) private view {
        if (!_isSound(token, to, amount)) _refuse(to, amount);
    }

    /// @dev Whether there is something to pay, to somebody. Without branches, as it is asked for each payment of a batch.
    function _isSound(address token, address to, uint256 amount) private view returns (bool sound) {
        assembly ("memory-safe") {
            sound := iszero(or(or(iszero(to), eq(to, token)), or(eq(to, address()), iszero(amount))))
        }
    }

    function _refuse(address to, uint256 amount) private pure {
        if (amount == 0) revert TipsAmountZero(to);
        revert TipsRecipientInvalid(to);
    }

    /// @dev Checks every payment and adds them up.
    function _total(address token, Payment[] calldata payments) private view returns (uint256 total) {
        if (payments.length == 0) revert TipsBatchEmpty();
        (uint256 at, uint256 end) = _span(payments);
        unchecked {
            // Positions in calldata and sums of 96-bit amounts are far below 2^256.
            for (; at != end; at += 32) {
                (address to, uint256 amount) = _read(at);
                if (!_isSound(token, to, amount)) _refuse(to, amount);
                total += amount;
            }
        }
    }

    /// @dev Pays everybody who can be paid out of what this contract took in, and adds up the rest.
    function _payAll(address token, Payment[] calldata payments, bytes32 ref) private returns (uint256 refused) {
        emit BatchTipped(msg.sender, token, ref, payments);
        (uint256 at, uint256 end) = _span(payments);
        unchecked {
            // As in `_total`.
            for (; at != end; at += 32) {
                (address to, uint256 amount) = _read(at);
                if (!Payments.trySend(token, to, amount, paymentGas)) {
                    emit PaymentRefused(msg.sender, to, ref, token, amount);
                    refused += amount;
                }
            }
        }
    }

    /// @dev Where in calldata the payments begin and end: a walk from one to the other is cheaper than an index.
    function _span(Payment[] calldata payments) private pure returns (uint256 at, uint256 end) {
        assembly ("memory-safe") {
            at := payments.offset
            end := add(at, shl(5, payments.length))
        }
    }

    function _read(uint256 at) private pure returns (address to, uint256 amount) {
        bytes32 word;
        assembly ("memory-safe") {
            word := calldataload(at)
        }
        return (address(bytes20(word)), uint96(uint256(word)));
    }
}
