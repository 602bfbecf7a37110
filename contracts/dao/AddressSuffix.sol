// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev Whether `text` ends with `account` as "0x" and 40 hexadecimal digits of either case. OpenZeppelin's Strings could
/// tell as well, but digit by digit, for some 16,000 gas.
function endsWithAddress(string memory text, address account) pure returns (bool) {
    uint256 length = bytes(text).length;
    if (length < 42) return false;
    uint256 tail;
    uint256 head;
    assembly ("memory-safe") {
        // The last 32 characters, and the 32 that start 10 before them.
        tail := mload(add(text, length))
        head := mload(sub(add(text, length), 10))
    }
    // This bit makes A-F lower case, and leaves digits, a-f and x as they are.
    uint256 lower = 0x2020202020202020202020202020202020202020202020202020202020202020;
    (tail, head) = (tail | lower, (head | lower) >> 176);
    uint256 prefix = uint256(uint16(bytes2("0x"))) << 64;
    // Most other texts differ here already.
    if (head & ~uint256(type(uint64).max) != prefix) return false;
    return
        tail == _hexDigits(uint128(uint160(account))) &&
        head == prefix | uint64(_hexDigits(uint128(uint160(account) >> 128)));
}

/// @dev The 32 lower-case hexadecimal digits of `x`, all at once: its nibbles are spread to a byte each, to each of which
/// "0" is added, and the distance of "a" from ":" (39) where it is above 9. No byte exceeds "f", so none carries over.
function _hexDigits(uint128 x) pure returns (uint256 digits) {
    digits = x;
    digits = (digits | (digits << 64)) & 0x0000000000000000ffffffffffffffff0000000000000000ffffffffffffffff;
    digits = (digits | (digits << 32)) & 0x00000000ffffffff00000000ffffffff00000000ffffffff00000000ffffffff;
    digits = (digits | (digits << 16)) & 0x0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff;
    digits = (digits | (digits << 8)) & 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff;
    digits = (digits | (digits << 4)) & 0x0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f;
    uint256 letters =
        ((digits + 0x0606060606060606060606060606060606060606060606060606060606060606) >> 4) &
            0x0101010101010101010101010101010101010101010101010101010101010101;
    digits += 0x3030303030303030303030303030303030303030303030303030303030303030 + letters * 39;
}
