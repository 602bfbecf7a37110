// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {endsWithAddress} from "../../contracts/dao/AddressSuffix.sol";
import {Test} from "../lib/Test.sol";

/// @title The suffix of a proposal's description, against OpenZeppelin's Strings
contract AddressSuffixTest is Test {
    function testFuzz_knowsTheAddressInEitherCase(address account, string memory before) public pure {
        assertTrue(endsWithAddress(string.concat(before, Strings.toHexString(account)), account), "lower");
        assertTrue(endsWithAddress(string.concat(before, Strings.toChecksumHexString(account)), account), "checksum");
    }

    function testFuzz_refusesAnyOtherCharacter(address account, uint256 at, bytes1 other) public pure {
        bytes memory text = bytes(string.concat("#proposer=", Strings.toHexString(account)));
        at = bound(at, text.length - 42, text.length - 1);
        bool isSame = text[at] | 0x20 == other | 0x20;
        text[at] = other;
        assertTrue(endsWithAddress(string(text), account) == isSame, "one character");
    }

    function testFuzz_refusesAnotherAddress(address account, address other) public pure {
        vm.assume(account != other);
        assertFalse(endsWithAddress(Strings.toHexString(account), other), "other");
    }

    function testFuzz_refusesWhatIsTooShort(address account, uint8 length) public pure {
        bytes memory text = bytes(Strings.toHexString(account));
        uint256 kept = bound(length, 0, 41);
        assembly ("memory-safe") {
            mstore(text, kept)
        }
        assertFalse(endsWithAddress(string(text), account), "short");
    }

    function test_refusesWhatGoesOn() public pure {
        address account = address(0xBAD);
        assertFalse(endsWithAddress(string.concat(Strings.toHexString(account), " "), account), "a space after it");
        assertFalse(endsWithAddress("", account), "empty");
    }
}
