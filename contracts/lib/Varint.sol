// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title Unsigned varints, as multiformats writes them: seven bits a byte, least significant group first
/// @notice https://github.com/multiformats/unsigned-varint: at most nine bytes (63 bits), and always the shortest form.
library Varint {
    /// @notice The bytes end in the middle of a number.
    /// @dev Remedy: pass the whole CID, in bytes.
    error VarintTruncated(uint256 offset);

    /// @notice A number is written with more bytes than it needs, so that the same CID would have two forms.
    /// @dev Remedy: encode the CID with a multiformats library; do not pass it on as it came.
    error VarintNotMinimal(uint256 offset);

    /// @notice A number is longer than nine bytes.
    /// @dev Remedy: pass a CID in bytes; this is something else.
    error VarintTooLong(uint256 offset);

    /// @notice Reads the number that starts at `offset` of `data`.
    /// @return value The number, below 2^63.
    /// @return next The offset of the first byte after it.
    function read(bytes calldata data, uint256 offset) internal pure returns (uint64 value, uint256 next) {
        for (uint256 i = 0; i < 9; ++i) {
            if (offset + i >= data.length) revert VarintTruncated(offset);
            uint8 group = uint8(data[offset + i]);
            value |= uint64(group & 0x7f) << uint64(7 * i);
            if (group < 0x80) {
                if (group == 0 && i != 0) revert VarintNotMinimal(offset);
                return (value, offset + i + 1);
            }
        }
        revert VarintTooLong(offset);
    }
}
