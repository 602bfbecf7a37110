// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Cid, Codec} from "../lib/Cid.sol";
import {PieceCid} from "../lib/PieceCid.sol";
import {Varint} from "../lib/Varint.sol";

/// @title The CID libraries as a contract, so that tests can call them from outside
contract CidHarness {
    function isValid(bytes calldata cid) external pure returns (bool) {
        return Cid.isValid(cid);
    }

    function pack(bytes calldata cid) external pure returns (Codec codec, bytes32 digest) {
        return Cid.pack(cid);
    }

    function unpack(Codec codec, bytes32 digest) external pure returns (bytes memory cid) {
        return Cid.unpack(codec, digest);
    }

    function toString(Codec codec, bytes32 digest) external pure returns (string memory) {
        return Cid.toString(codec, digest);
    }

    function parsePiece(bytes calldata cid) external pure returns (bytes32 root, uint64 size) {
        return PieceCid.parse(cid);
    }

    function readVarint(bytes calldata data, uint256 offset) external pure returns (uint64 value, uint256 next) {
        return Varint.read(data, offset);
    }
}
