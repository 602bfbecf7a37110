// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev Writes an unsigned varint, the opposite of `Varint.read`.
function writeVarint(uint64 value) pure returns (bytes memory written) {
    for (; value >= 0x80; value >>= 7) {
        written = abi.encodePacked(written, uint8(value) | 0x80);
    }
    written = abi.encodePacked(written, uint8(value));
}
