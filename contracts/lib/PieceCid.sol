// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Varint} from "./Varint.sol";

/// @title Filecoin piece CIDs, version 2
/// @notice FRC-0069, https://github.com/filecoin-project/FIPs/blob/master/FRCs/frc-0069.md: CIDv1, `raw` (0x55), multihash
/// `fr32-sha2-256-trunc254-padbintree` (0x1011), whose digest is the number of bytes of zero padding (a varint), the
/// height of the tree (one byte) and its root (32 bytes). A tree of height h holds 127 * 2^(h-2) bytes of data and
/// padding; a taller one than the data needs is not canonical.
library PieceCid {
    // ------------------------------------------------------------------- ERRORS

    /// @notice The bytes are no CIDv1.
    /// @dev Remedy: pass the bytes of a piece CID v2, not its text.
    error PieceCidVersionUnsupported(uint64 version);

    /// @notice The piece CID's codec is not `raw` (0x55). Piece CIDs of version 1 (`baga…`) have 0xf101, and lack the size.
    /// @dev Remedy: convert it to version 2 with the size of its data, as FRC-0069 says.
    error PieceCidCodecUnsupported(uint64 codec);

    /// @notice The CID's hash function is not the piece multihash (0x1011).
    /// @dev Remedy: pass the CID of the piece, not that of the content.
    error PieceCidHashUnsupported(uint64 hash);

    /// @notice The digest is not as long as it says, or as padding, height and root need.
    /// @dev Remedy: pass the piece CID whole and alone.
    error PieceCidDigestLength(uint64 declared, uint256 actual);

    /// @notice A piece's tree is of height 2 to 58: 127 bytes at least, below 2^63 bytes at most.
    /// @dev Remedy: make the piece CID with a Filecoin library.
    error PieceCidHeightUnsupported(uint8 height);

    /// @notice With so much padding the data would fit into a smaller tree.
    /// @dev Remedy: make the piece CID with a Filecoin library.
    error PieceCidPaddingTooLarge(uint64 padding, uint64 capacity);

    /// @notice A root has 254 bits; here one of the two highest is set.
    /// @dev Remedy: make the piece CID with a Filecoin library.
    error PieceCidRootInvalid(bytes32 root);

    // -------------------------------------------------------------------- VERBS

    /// @notice Checks a piece CID v2 in binary form and takes it apart; reverts with the reason where it is refused.
    /// @return root The root of the piece's tree: the digest of its piece CID v1.
    /// @return size The size in bytes of the data in the piece, without padding.
    function parse(bytes calldata cid) internal pure returns (bytes32 root, uint64 size) {
        (uint64 value, uint256 offset) = Varint.read(cid, 0);
        if (value != 1) revert PieceCidVersionUnsupported(value);
        (value, offset) = Varint.read(cid, offset);
        if (value != 0x55) revert PieceCidCodecUnsupported(value);
        (value, offset) = Varint.read(cid, offset);
        if (value != 0x1011) revert PieceCidHashUnsupported(value);

        (value, offset) = Varint.read(cid, offset);
        if (value != cid.length - offset) revert PieceCidDigestLength(value, cid.length - offset);
        uint64 padding;
        (padding, offset) = Varint.read(cid, offset);
        if (cid.length - offset != 33) revert PieceCidDigestLength(value, cid.length - offset);

        uint8 height = uint8(cid[offset]);
        if (height < 2 || height > 58) revert PieceCidHeightUnsupported(height);
        uint64 capacity = uint64(127) << (height - 2); // below 2^63, as 127 < 2^7 and height - 2 <= 56
        // The smallest tree may hold nothing but padding; of any other the data fills more than half.
        if (padding > (height == 2 ? capacity : capacity / 2 - 1)) revert PieceCidPaddingTooLarge(padding, capacity);
        size = capacity - padding;

        root = bytes32(cid[offset + 1:]);
        // The tree's nodes are little-endian numbers, so that the last byte is the highest.
        if (uint256(root) & 0xc0 != 0) revert PieceCidRootInvalid(root);
    }
}
