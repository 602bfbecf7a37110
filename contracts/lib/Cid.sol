// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @notice How a CID's block is encoded: a plain byte string, or a UnixFS node. Values are multicodec codes.
enum Codec {
    Raw,
    DagPb
}
