// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Cid, Codec} from "../../contracts/lib/Cid.sol";
import {Varint} from "../../contracts/lib/Varint.sol";
import {CidHarness} from "../../contracts/mocks/CidHarness.sol";
import {writeVarint} from "./CidBytes.sol";
import {Test} from "./Test.sol";

contract CidTest is Test {
    bytes32 private constant DIGEST = sha256("bauta");
    bytes4 private constant RAW = 0x01551220;
    bytes4 private constant DAG_PB = 0x01701220;

    CidHarness private cids;

    function setUp() public {
        cids = new CidHarness();
    }

    // --------------------------------------------------------------------- PACK

    function test_Pack_Raw() public view {
        (Codec codec, bytes32 digest) = cids.pack(abi.encodePacked(RAW, DIGEST));
        assertTrue(codec == Codec.Raw, "codec");
        assertEq(digest, DIGEST, "digest");
    }

    function test_Pack_DagPb() public view {
        (Codec codec, bytes32 digest) = cids.pack(abi.encodePacked(DAG_PB, DIGEST));
        assertTrue(codec == Codec.DagPb, "codec");
        assertEq(digest, DIGEST, "digest");
    }

    function test_Pack_RevertWhen_Version0() public {
        _refused(abi.encodePacked(hex"1220", DIGEST), abi.encodeWithSelector(Cid.CidVersion0.selector));
    }

    function test_Pack_RevertWhen_OtherVersion() public {
        for (uint64 version = 0; version < 0x80; ++version) {
            if (version == 1 || version == 0x12) continue;
            bytes memory cid = abi.encodePacked(uint8(version), bytes3(0x551220), DIGEST);
            _refused(cid, abi.encodeWithSelector(Cid.CidVersionUnsupported.selector, version));
        }
    }

    /// @dev Base32, upper case, base58btc, base16, base36, base64url, and base58 of version 0: all text, no bytes.
    function test_Pack_RevertWhen_Text() public {
        string[7] memory texts = ["bafkrei", "BAFKREI", "zb2rh", "f01551220", "k2jvt", "uAVUSI", "QmYwAP"];
        for (uint256 i = 0; i < texts.length; ++i) {
            uint64 first = uint8(bytes(texts[i])[0]);
            _refused(bytes(texts[i]), abi.encodeWithSelector(Cid.CidVersionUnsupported.selector, first));
        }
    }

    function test_Pack_RevertWhen_OtherCodec() public {
        _refused(_cid(hex"01711220"), abi.encodeWithSelector(Cid.CidCodecUnsupported.selector, 0x71)); // dag-cbor
        _refused(_cid(hex"01721220"), abi.encodeWithSelector(Cid.CidCodecUnsupported.selector, 0x72)); // libp2p-key
        _refused(_cid(hex"0181e2031220"), abi.encodeWithSelector(Cid.CidCodecUnsupported.selector, 0xf101)); // piece v1
    }

    function test_Pack_RevertWhen_Identity() public {
        _refused(_cid(hex"01550020"), abi.encodeWithSelector(Cid.CidHashIdentity.selector));
        _refused(hex"015500026869", abi.encodeWithSelector(Cid.CidHashIdentity.selector));
    }

    function test_Pack_RevertWhen_OtherHash() public {
        _refused(_cid(hex"01551120"), abi.encodeWithSelector(Cid.CidHashUnsupported.selector, 0x11)); // sha1
        _refused(_cid(hex"01551320"), abi.encodeWithSelector(Cid.CidHashUnsupported.selector, 0x13)); // sha2-512
        _refused(_cid(hex"01551e20"), abi.encodeWithSelector(Cid.CidHashUnsupported.selector, 0x1e)); // blake3
        _refused(_cid(hex"0155a0e40220"), abi.encodeWithSelector(Cid.CidHashUnsupported.selector, 0xb220)); // blake2b-256
    }

    function test_Pack_RevertWhen_OtherDigestLength() public {
        _refused(
            abi.encodePacked(hex"01551214", bytes20(DIGEST)),
            abi.encodeWithSelector(Cid.CidDigestLength.selector, 20)
        );
        _refused(_cid(hex"0155121f"), abi.encodeWithSelector(Cid.CidDigestLength.selector, 31));
        _refused(_cid(hex"01551221"), abi.encodeWithSelector(Cid.CidDigestLength.selector, 33));
        _refused(hex"01551200", abi.encodeWithSelector(Cid.CidDigestLength.selector, 0));
    }

    function test_Pack_RevertWhen_Of10kB() public {
        bytes memory digest = new bytes(10_000);
        bytes memory declared = abi.encodePacked(hex"015512904e", digest);
        _refused(declared, abi.encodeWithSelector(Cid.CidDigestLength.selector, 10_000));
        _refused(abi.encodePacked(RAW, digest), abi.encodeWithSelector(Cid.CidTrailingBytes.selector, 10_004));
    }

    function test_Pack_RevertWhen_Truncated() public {
        bytes memory cid = abi.encodePacked(RAW, DIGEST);
        for (uint256 length = 0; length < 36; ++length) {
            bytes memory reason =
                length < 4
                    ? abi.encodeWithSelector(Varint.VarintTruncated.selector, length)
                    : abi.encodeWithSelector(Cid.CidTruncated.selector, length);
            _refused(_head(cid, length), reason);
        }
    }

    function test_Pack_RevertWhen_BytesFollow() public {
        _refused(abi.encodePacked(RAW, DIGEST, hex"00"), abi.encodeWithSelector(Cid.CidTrailingBytes.selector, 37));
    }

    function test_Pack_RevertWhen_NotMinimal() public {
        _refused(_cid(hex"8100551220"), abi.encodeWithSelector(Varint.VarintNotMinimal.selector, 0));
        _refused(_cid(hex"01d5001220"), abi.encodeWithSelector(Varint.VarintNotMinimal.selector, 1));
        _refused(_cid(hex"0155920020"), abi.encodeWithSelector(Varint.VarintNotMinimal.selector, 2));
        _refused(_cid(hex"015512a000"), abi.encodeWithSelector(Varint.VarintNotMinimal.selector, 3));
        _refused(_cid(hex"01d580001220"), abi.encodeWithSelector(Varint.VarintNotMinimal.selector, 1));
    }

    /// @dev 2^64 + 0x55: a reader that drops the highest bits would take it for `raw`.
    function test_Pack_RevertWhen_NumberOverflows() public {
        bytes memory cid = _cid(hex"01d58080808080808080021220");
        _refused(cid, abi.encodeWithSelector(Varint.VarintTooLong.selector, 1));
    }

    function testFuzz_Pack_RefusesEveryOtherPrefix(bytes4 prefix) public {
        if (prefix == RAW || prefix == DAG_PB) return;
        bytes memory cid = abi.encodePacked(prefix, DIGEST);
        assertFalse(cids.isValid(cid), "valid");
        vm.expectRevert();
        cids.pack(cid);
    }

    function testFuzz_Pack_NeedsEveryBitOfThePrefix(uint256 bit, bool isRaw) public {
        bytes4 prefix = (isRaw ? RAW : DAG_PB) ^ bytes4(uint32(1 << bound(bit, 0, 31)));
        testFuzz_Pack_RefusesEveryOtherPrefix(prefix);
    }

    // ----------------------------------------------------------------- IS VALID

    function testFuzz_IsValid_WherePackReturns(bytes calldata cid) public view {
        try cids.pack(cid) {
            assertTrue(cids.isValid(cid), "packed, but not valid");
        } catch {
            assertFalse(cids.isValid(cid), "valid, but not packed");
        }
    }

    // ------------------------------------------------------------------- UNPACK

    function testFuzz_Unpack_UndoesPack(bool isRaw, bytes32 digest) public view {
        Codec codec = isRaw ? Codec.Raw : Codec.DagPb;
        bytes memory cid = cids.unpack(codec, digest);
        assertEq(cid, abi.encodePacked(isRaw ? RAW : DAG_PB, digest), "bytes");
        assertTrue(cids.isValid(cid), "valid");
        (Codec codec_, bytes32 digest_) = cids.pack(cid);
        assertTrue(codec_ == codec, "codec");
        assertEq(digest_, digest, "digest");
    }

    // ---------------------------------------------------------------- TO STRING

    /// @dev The CID of an empty file, and of an empty folder, which every IPFS node knows.
    function test_ToString_KnownCids() public view {
        string memory file = cids.toString(Codec.Raw, sha256(""));
        assertEq(file, "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku", "empty file");
        string memory folder = cids.toString(Codec.DagPb, sha256(hex"0a020801"));
        assertEq(folder, "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354", "empty folder");
    }

    function testFuzz_ToString_IsBase32OfUnpack(bool isRaw, bytes32 digest) public view {
        Codec codec = isRaw ? Codec.Raw : Codec.DagPb;
        assertEq(cids.toString(codec, digest), _base32(cids.unpack(codec, digest)), "text");
    }

    // ------------------------------------------------------------------- VARINT

    function testFuzz_Varint_ReadsWhatIsWritten(uint64 value, uint8 before, bytes calldata rest) public view {
        value = uint64(bound(value, 0, (1 << 63) - 1));
        bytes memory written = writeVarint(value);
        (uint64 read, uint256 next) = cids.readVarint(abi.encodePacked(new bytes(before), written, rest), before);
        assertEq(read, value, "value");
        assertEq(next, before + written.length, "next");
    }

    function test_Varint_Limits() public {
        (uint64 value, uint256 next) = cids.readVarint(hex"ffffffffffffffff7f", 0);
        assertEq(value, (1 << 63) - 1, "largest");
        assertEq(next, 9, "nine bytes");
        vm.expectRevert(abi.encodeWithSelector(Varint.VarintTooLong.selector, 0));
        cids.readVarint(hex"ffffffffffffffffff01", 0);
        vm.expectRevert(abi.encodeWithSelector(Varint.VarintTruncated.selector, 0));
        cids.readVarint(hex"ffffffffffffffff", 0);
        vm.expectRevert(abi.encodeWithSelector(Varint.VarintTruncated.selector, 7));
        cids.readVarint(hex"00", 7);
    }

    // ---------------------------------------------------------------- INTERNALS

    function _refused(bytes memory cid, bytes memory reason) private {
        assertFalse(cids.isValid(cid), "valid");
        vm.expectRevert(reason);
        cids.pack(cid);
    }

    function _cid(bytes memory prefix) private pure returns (bytes memory) {
        return abi.encodePacked(prefix, DIGEST);
    }

    function _head(bytes memory data, uint256 length) private pure returns (bytes memory head) {
        head = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            head[i] = data[i];
        }
    }

    /// @dev RFC 4648 as it reads: bit by bit, without regard to gas.
    function _base32(bytes memory data) private pure returns (string memory text) {
        bytes memory alphabet = "abcdefghijklmnopqrstuvwxyz234567";
        text = "b";
        for (uint256 bit = 0; bit < data.length * 8; bit += 5) {
            uint256 group = 0;
            for (uint256 i = bit; i < bit + 5; ++i) {
                uint256 isSet = i < data.length * 8 ? (uint8(data[i / 8]) >> (7 - (i % 8))) & 1 : 0;
                group = (group << 1) | isSet;
            }
            text = string.concat(text, string(abi.encodePacked(alphabet[group])));
        }
    }
}
