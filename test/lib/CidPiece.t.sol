// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {PieceCid} from "../../contracts/lib/PieceCid.sol";
import {Varint} from "../../contracts/lib/Varint.sol";
import {CidHarness} from "../../contracts/mocks/CidHarness.sol";
import {writeVarint} from "./CidBytes.sol";
import {Test} from "./Test.sol";

contract CidPieceTest is Test {
    /// @dev The root of FRC-0069's first test case.
    bytes32 private constant ROOT = 0x496dae0cc9e265efe5a006e80626a5dc5c409e5d3155c13984caf6c8d5cfd605;

    CidHarness private cids;

    function setUp() public {
        cids = new CidHarness();
    }

    function test_Parse_TheExampleOfTheStandard() public view {
        (bytes32 root, uint64 size) = cids.parsePiece(
            hex"01559120220004496dae0cc9e265efe5a006e80626a5dc5c409e5d3155c13984caf6c8d5cfd605"
        );
        assertEq(root, ROOT, "root");
        assertEq(size, 127 * 4, "size");
    }

    function testFuzz_Parse_AnySize(uint64 size, bytes32 root) public view {
        size = uint64(bound(size, 0, uint64(127) << 56));
        root &= ~bytes32(uint256(0xc0));
        (uint64 padding, uint8 height) = _tree(size);
        (bytes32 root_, uint64 size_) = cids.parsePiece(_piece(writeVarint(padding), height, root));
        assertEq(root_, root, "root");
        assertEq(size_, size, "size");
    }

    function test_Parse_RevertWhen_OtherVersion() public {
        vm.expectRevert(abi.encodeWithSelector(PieceCid.PieceCidVersionUnsupported.selector, 0x62));
        cids.parsePiece("bafkzcibcaaces3nobte6ezpp4wqan2age2s5yxcatzotcvobhgcmv5wi2xh5mbi");
    }

    /// @dev A piece CID v1: codec 0xf101, hash function 0x1012.
    function test_Parse_RevertWhen_OtherCodec() public {
        vm.expectRevert(abi.encodeWithSelector(PieceCid.PieceCidCodecUnsupported.selector, 0xf101));
        cids.parsePiece(abi.encodePacked(hex"0181e203922020", ROOT));
    }

    function test_Parse_RevertWhen_OtherHash() public {
        vm.expectRevert(abi.encodeWithSelector(PieceCid.PieceCidHashUnsupported.selector, 0x12));
        cids.parsePiece(abi.encodePacked(hex"01551220", ROOT));
    }

    function test_Parse_RevertWhen_LengthIsNotWhatFollows() public {
        vm.expectRevert(abi.encodeWithSelector(PieceCid.PieceCidDigestLength.selector, 34, 33));
        cids.parsePiece(abi.encodePacked(hex"015591202204", ROOT));
        vm.expectRevert(abi.encodeWithSelector(PieceCid.PieceCidDigestLength.selector, 34, 35));
        cids.parsePiece(abi.encodePacked(hex"01559120220004", ROOT, hex"00"));
    }

    function test_Parse_RevertWhen_LengthIsNotWhatItNeeds() public {
        vm.expectRevert(abi.encodeWithSelector(PieceCid.PieceCidDigestLength.selector, 33, 32));
        cids.parsePiece(abi.encodePacked(hex"015591202104", ROOT));
        vm.expectRevert(abi.encodeWithSelector(PieceCid.PieceCidDigestLength.selector, 10_000, 9_999));
        cids.parsePiece(abi.encodePacked(hex"01559120904e", new bytes(10_000)));
        vm.expectRevert(abi.encodeWithSelector(Varint.VarintTruncated.selector, 5));
        cids.parsePiece(hex"0155912000");
    }

    function test_Parse_RevertWhen_PaddingNotMinimal() public {
        vm.expectRevert(abi.encodeWithSelector(Varint.VarintNotMinimal.selector, 5));
        cids.parsePiece(_piece(hex"8000", 4, ROOT));
    }

    function test_Parse_RevertWhen_HeightOutOfRange() public {
        uint8[4] memory heights = [0, 1, 59, 255];
        for (uint256 i = 0; i < heights.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(PieceCid.PieceCidHeightUnsupported.selector, heights[i]));
            cids.parsePiece(_piece(hex"00", heights[i], ROOT));
        }
    }

    function test_Parse_SmallestTree() public {
        (, uint64 size) = cids.parsePiece(_piece(hex"7f", 2, ROOT));
        assertEq(size, 0, "all padding");
        vm.expectRevert(abi.encodeWithSelector(PieceCid.PieceCidPaddingTooLarge.selector, 128, 127));
        cids.parsePiece(_piece(hex"8001", 2, ROOT));
    }

    function testFuzz_Parse_MoreThanHalfOfATreeIsData(uint8 height) public {
        height = uint8(bound(height, 3, 58));
        uint64 half = uint64(127) << (height - 3);
        (, uint64 size) = cids.parsePiece(_piece(writeVarint(half - 1), height, ROOT));
        assertEq(size, half + 1, "just more than half");
        vm.expectRevert(abi.encodeWithSelector(PieceCid.PieceCidPaddingTooLarge.selector, half, 2 * half));
        cids.parsePiece(_piece(writeVarint(half), height, ROOT));
    }

    function test_Parse_RevertWhen_RootTooLarge() public {
        for (uint256 bit = 6; bit < 8; ++bit) {
            bytes32 root = ROOT | bytes32(1 << bit);
            vm.expectRevert(abi.encodeWithSelector(PieceCid.PieceCidRootInvalid.selector, root));
            cids.parsePiece(_piece(hex"00", 4, root));
        }
    }

    function testFuzz_Parse_RefusesEveryOtherPrefix(bytes5 prefix) public {
        if (prefix == 0x0155912022) return;
        vm.expectRevert();
        cids.parsePiece(abi.encodePacked(prefix, hex"0004", ROOT));
    }

    // ---------------------------------------------------------------- INTERNALS

    /// @dev The smallest tree that holds `size` bytes, and what is left empty in it.
    function _tree(uint64 size) private pure returns (uint64 padding, uint8 height) {
        height = 2;
        uint64 capacity = 127;
        for (; capacity < size; capacity *= 2) {
            ++height;
        }
        padding = capacity - size;
    }

    function _piece(bytes memory padding, uint8 height, bytes32 root) private pure returns (bytes memory) {
        return abi.encodePacked(hex"01559120", uint8(padding.length + 33), padding, height, root);
    }
}
