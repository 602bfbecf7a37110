// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Varint} from "./Varint.sol";

/// @notice How a CID's block is encoded: a plain byte string (`raw`, 0x55), or a UnixFS node (`dag-pb`, 0x70).
enum Codec {
    Raw,
    DagPb
}

/// @title CIDs in canonical form: a codec and a 32-byte sha2-256 digest
/// @notice https://github.com/multiformats/cid. CIDv1 with `raw` or `dag-pb` and a whole sha2-256 digest has exactly one
/// binary form, 36 bytes: version 0x01, codec 0x55 or 0x70, hash function 0x12, digest length 0x20, digest. Everything
/// else is refused, each kind by its own error: what is kept on-chain must have one form, and must be checkable by
/// whoever fetches it.
library Cid {
    // ------------------------------------------------------------------- ERRORS

    /// @notice The CID is of version 0 (`Qm…`), which has no codec and no version.
    /// @dev Remedy: convert it to CIDv1; the content stays the same.
    error CidVersion0();

    /// @notice The CID is of an unknown version. CIDs are expected in bytes, not as text (`bafy…`).
    /// @dev Remedy: pass the bytes of a CIDv1.
    error CidVersionUnsupported(uint64 version);

    /// @notice The CID's codec is neither `raw` (0x55) nor `dag-pb` (0x70).
    /// @dev Remedy: store the content as a UnixFS file or folder, or as one raw block.
    error CidCodecUnsupported(uint64 codec);

    /// @notice The CID holds its content instead of a digest (hash function `identity`).
    /// @dev Remedy: store the content as a block, and pass that block's CID.
    error CidHashIdentity();

    /// @notice The CID's hash function is not sha2-256 (0x12).
    /// @dev Remedy: store the content with sha2-256, which every IPFS tool does by default.
    error CidHashUnsupported(uint64 hash);

    /// @notice The digest's declared length is not 32 bytes.
    /// @dev Remedy: pass a CID with a whole sha2-256 digest.
    error CidDigestLength(uint64 length);

    /// @notice The CID ends before its digest does.
    /// @dev Remedy: pass the whole CID: 36 bytes.
    error CidTruncated(uint256 length);

    /// @notice Bytes follow the CID.
    /// @dev Remedy: pass the CID alone: 36 bytes.
    error CidTrailingBytes(uint256 length);

    // ---------------------------------------------------------------- CONSTANTS

    uint256 private constant LENGTH = 36;
    bytes4 private constant RAW = 0x01551220;
    bytes4 private constant DAG_PB = 0x01701220;
    bytes32 private constant ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    // -------------------------------------------------------------------- VERBS

    /// @notice Whether `cid` is the binary form of a CID that can be kept: exactly what `pack` accepts.
    function isValid(bytes calldata cid) internal pure returns (bool) {
        return cid.length == LENGTH && (bytes4(cid) == RAW || bytes4(cid) == DAG_PB);
    }

    /// @notice Checks a CID in binary form and takes it apart; reverts with the reason where it is refused.
    function pack(bytes calldata cid) internal pure returns (Codec codec, bytes32 digest) {
        (uint64 version, uint256 offset) = Varint.read(cid, 0);
        if (version == 0x12) revert CidVersion0(); // where CIDv1 has its version, CIDv0 has its hash function
        if (version != 1) revert CidVersionUnsupported(version);

        uint64 value;
        (value, offset) = Varint.read(cid, offset);
        if (value == 0x70) codec = Codec.DagPb;
        else if (value != 0x55) revert CidCodecUnsupported(value);

        (value, offset) = Varint.read(cid, offset);
        if (value == 0) revert CidHashIdentity();
        if (value != 0x12) revert CidHashUnsupported(value);

        (value, offset) = Varint.read(cid, offset);
        if (value != 32) revert CidDigestLength(value);
        if (cid.length < LENGTH) revert CidTruncated(cid.length);
        if (cid.length > LENGTH) revert CidTrailingBytes(cid.length);
        digest = bytes32(cid[offset:]);
    }

    /// @notice The CID's binary form, 36 bytes.
    function unpack(Codec codec, bytes32 digest) internal pure returns (bytes memory cid) {
        return abi.encodePacked(codec == Codec.Raw ? RAW : DAG_PB, digest);
    }

    /// @notice The CID as text: multibase `b`, which is lower-case base32 (RFC 4648) without padding; 59 characters.
    function toString(Codec codec, bytes32 digest) internal pure returns (string memory) {
        // Base32 writes five bits a character. The first 30 of the prefix's 32 bits depend on the codec alone, so they
        // are written already. Its last two bits are zero, and stand before the digest's 256; two zero bits fill up the
        // last character: 2 + 256 + 2 = 52 characters.
        bytes memory text = abi.encodePacked(codec == Codec.Raw ? bytes7("bafkrei") : bytes7("bafybei"), new bytes(52));
        uint256 rest = uint256(digest);
        for (uint256 i = 0; i < 51; ++i) {
            text[7 + i] = ALPHABET[(rest >> (253 - 5 * i)) & 31];
        }
        text[58] = ALPHABET[(rest << 2) & 31];
        return string(text);
    }
}
