// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAccessPolicy} from "../../contracts/files/IAccessPolicy.sol";
import {IFiles} from "../../contracts/files/IFiles.sol";
import {BombPolicy, FixedPolicy, GroupPolicy, HungryPolicy, OnePolicy} from "./FilesPolicies.sol";
import {FilesFixture} from "./FilesFixture.sol";

/// @title Files: who may read
contract FilesAccessTest is FilesFixture {
    // ------------------------------------------------------------------- GRANTS

    function test_CanAccess_NobodyToNoFile() public view {
        assertFalse(files.canAccess(owner, noFile), "anybody");
        assertFalse(files.canAccess(address(0), noFile), "zero address");
    }

    function testFuzz_CanAccess_EverybodyToAPublicFile(address user) public view {
        assertTrue(files.canAccess(user, publicFile), "public");
    }

    function testFuzz_CanAccess_TheOwnerAloneToAnEncryptedFile(address user) public view {
        assertTrue(_can(owner), "owner");
        assertTrue(_can(user) == (user == owner), "others");
    }

    function test_CanAccess_UntilTheSecondOfTheExpiry() public {
        uint48 expiry = uint48(block.timestamp) + 100;
        _grantUntil(reader, BODY, expiry);
        assertTrue(_can(reader), "at once");
        vm.warp(expiry - 1);
        assertTrue(_can(reader), "in the last second");
        vm.warp(expiry);
        assertFalse(_can(reader), "in the second of the expiry");
        vm.warp(expiry + 1);
        assertFalse(_can(reader), "later");
        _isGrant(1, reader, BODY, expiry);
    }

    function test_CanAccess_GrantOfAnotherFileDoesNotCount() public {
        _grant(reader, BODY);
        _rotate(publicFile, 1, KEY_2);
        assertFalse(files.canAccess(reader, publicFile), "another file");
    }

    // ------------------------------------------------------------------- POLICY

    function test_CanAccess_WhomThePolicyAdmits() public {
        _setPolicy(new OnePolicy(reader, secretFile));
        assertTrue(_can(reader), "reader");
        assertFalse(_can(stranger), "stranger");
        assertTrue(_can(owner), "owner");
        _setPolicy(new OnePolicy(reader, publicFile));
        assertFalse(_can(reader), "asked about this file");
        _setPolicy(IAccessPolicy(address(0)));
        assertFalse(_can(reader), "without a policy");
    }

    function test_CanAccess_GrantCountsWithoutThePolicy() public {
        _setPolicy(IAccessPolicy(address(new FixedPolicy("", true))));
        _grant(reader, BODY);
        assertTrue(_can(reader), "granted");
    }

    function test_CanAccess_ExpiredGrant_ThePolicyStillAdmits() public {
        _setPolicy(new OnePolicy(reader, secretFile));
        _grantUntil(reader, BODY, uint48(block.timestamp) + 1);
        vm.warp(block.timestamp + 1);
        assertTrue(_can(reader), "admitted");
    }

    function test_CanAccess_NothingButPlainTrueIsYes() public {
        bytes32 one = bytes32(uint256(1));
        assertTrue(_says(abi.encode(one), false), "plain true");

        assertFalse(_says(abi.encode(0), false), "false");
        assertFalse(_says(abi.encode(2), false), "two");
        assertFalse(_says(abi.encode(type(uint256).max), false), "all bits");
        assertFalse(_says(abi.encode(bytes32("yes")), false), "text");
        assertFalse(_says("", false), "no answer");
        assertFalse(_says(hex"01", false), "1 byte");
        assertFalse(_says(hex"0001", false), "2 bytes");
        assertFalse(_says(new bytes(31), false), "31 bytes");
        assertFalse(_says(abi.encodePacked(one, hex"00"), false), "33 bytes");
        assertFalse(_says(abi.encode(one, one), false), "64 bytes");
        assertFalse(_says("", true), "revert");
        assertFalse(_says(abi.encode(one), true), "revert with true");
    }

    function testFuzz_CanAccess_NothingButPlainTrueIsYes(bytes memory answer, bool reverts) public {
        bool isTrue = !reverts && keccak256(answer) == keccak256(abi.encode(true));
        assertTrue(_says(answer, reverts) == isTrue, "answer");
    }

    function test_CanAccess_PolicyWithoutCode() public {
        _setPolicy(IAccessPolicy(makeAddr("nobody")));
        assertFalse(_can(reader), "no code");
        for (uint160 precompile = 1; precompile <= 10; ++precompile) {
            _setPolicy(IAccessPolicy(address(precompile)));
            assertFalse(_can(reader), "precompile");
        }
    }

    function test_CanAccess_LongAnswerIsNotCopied() public {
        for (uint256 i = 0; i < 2; ++i) {
            _setPolicy(IAccessPolicy(address(new BombPolicy(300_000, i == 1))));
            uint256 start = gasleft();
            assertFalse(_can(reader), "bomb");
            // Making 300 kB costs some 200,000 gas, which the policy pays; copying them would cost as much again.
            assertLe(start - gasleft(), 300_000, "gas");
        }
    }

    function test_CanAccess_PolicyThatBurnsItsGas() public {
        _setPolicy(new HungryPolicy(type(uint256).max));
        uint256 start = gasleft();
        assertFalse(_can(reader), "burner");
        assertLe(start - gasleft(), files.policyGas() + 30_000, "gas");
    }

    // ---------------------------------------------------------------------- GAS

    function test_CanAccess_RevertWhen_GasTooLow() public {
        _setPolicy(new HungryPolicy(0));
        try files.canAccess{gas: 500_000}(reader, secretFile) {
            revert("asked");
        } catch (bytes memory reason) {
            assertEq(bytes32(bytes4(reason)), bytes32(IFiles.FilesGasTooLow.selector), "reason");
            uint256 needed;
            assembly {
                needed := mload(add(reason, 0x44))
            }
            assertEq(needed, 562_500, "needed");
        }
        // Nobody needs it where the policy need not be asked.
        assertTrue(files.canAccess{gas: 100_000}(owner, secretFile), "owner");
        assertTrue(files.canAccess{gas: 100_000}(reader, publicFile), "public");
    }

    /// @dev The policy needs nearly all that it may use. However little gas the caller sends, there is no wrong no.
    function testFuzz_CanAccess_GasNeverTurnsAYesIntoANo(uint256 gas) public {
        _setPolicy(new HungryPolicy(files.policyGas() - 2_000));
        try files.canAccess{gas: bound(gas, 0, 650_000)}(reader, secretFile) returns (bool allowed) {
            assertTrue(allowed, "a wrong no");
        } catch {}
    }

    function test_CanAccess_EnoughGasIsEnough() public {
        _setPolicy(new HungryPolicy(files.policyGas() - 2_000));
        assertTrue(files.canAccess{gas: 562_500 + 20_000}(reader, secretFile), "enough");
    }

    // ------------------------------------------------------------------- GROUPS

    function test_CanAccess_PolicyThatAsksAboutAnotherFile() public {
        vm.prank(owner);
        bytes32 group = files.add(2, files.file(secretFile).codec, DIGEST_2, KEY_2, _grants(reader, BODY));
        _setPolicy(new GroupPolicy(files, group));
        assertTrue(_can(reader), "member");
        assertFalse(_can(stranger), "no member");
    }

    function test_CanAccess_PolicyThatAsksAboutItsOwnFile() public {
        _setPolicy(new GroupPolicy(files, secretFile));
        assertFalse(_can(reader), "a circle");
    }

    // ------------------------------------------------------------------- ACCESS

    function test_Access_SaysAllInOneCall() public {
        uint48 expiry = uint48(block.timestamp) + 100;
        _grantUntil(reader, BODY, expiry);
        _isAccess(secretFile, reader, BODY, expiry, true);
        vm.warp(expiry);
        _isAccess(secretFile, reader, BODY, expiry, false);
        _isAccess(secretFile, stranger, 0, 0, false);
        _isAccess(publicFile, stranger, 0, 0, true);
        _isAccess(noFile, reader, 0, 0, false);
        _rotate(secretFile, 1, KEY_2);
        _isAccess(secretFile, reader, 0, 0, false);
        _setPolicy(new OnePolicy(reader, secretFile));
        _isAccess(secretFile, reader, 0, 0, true);
    }

    // ---------------------------------------------------------------- INTERNALS

    function _says(bytes memory answer, bool reverts) private returns (bool) {
        _setPolicy(IAccessPolicy(address(new FixedPolicy(answer, reverts))));
        return _can(reader);
    }

    function _isAccess(bytes32 fileId, address user, bytes32 body, uint48 expiry, bool allowed) private view {
        (IFiles.File memory file, bytes32 body_, uint48 expiry_, bool allowed_) = files.access(fileId, user);
        assertEq(abi.encode(file), abi.encode(files.file(fileId)), "file");
        assertEq(body_, body, "body");
        assertEq(expiry_, expiry, "expiry");
        assertTrue(allowed_ == allowed, "allowed");
    }
}
