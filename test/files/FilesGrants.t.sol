// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IFiles} from "../../contracts/files/IFiles.sol";
import {Codec} from "../../contracts/lib/Cid.sol";
import {FilesFixture} from "./FilesFixture.sol";

/// @title Files: grants given, replaced and withdrawn
contract FilesGrantsTest is FilesFixture {
    // -------------------------------------------------------------------- GRANT

    function test_Grant_RevertWhen_Unknown() public {
        vm.expectRevert(abi.encodeWithSelector(IFiles.FilesFileUnknown.selector, noFile));
        files.grant(noFile, 0, reader, BODY);
        vm.expectRevert(abi.encodeWithSelector(IFiles.FilesFileUnknown.selector, noFile));
        files.grantMany(noFile, 0, noGrants);
    }

    function test_Grant_RevertWhen_NotGranter() public {
        bytes memory reason = abi.encodeWithSelector(IFiles.FilesNotGranter.selector, secretFile, stranger);
        _revertsAs(stranger, reason);
        files.grant(secretFile, 1, stranger, BODY);
        _revertsAs(stranger, reason);
        files.grantMany(secretFile, 1, _grants(stranger, BODY));
    }

    /// @dev Who may read may not hand on, and who owns one file grants nothing of another.
    function test_Grant_RevertWhen_ReaderOrOwnerOfAnother() public {
        _grant(reader, BODY);
        _revertsAs(reader, abi.encodeWithSelector(IFiles.FilesNotGranter.selector, secretFile, reader));
        files.grant(secretFile, 1, stranger, BODY);
        vm.startPrank(stranger);
        files.add(1, Codec.Raw, DIGEST, KEY, noGrants);
        vm.expectRevert(abi.encodeWithSelector(IFiles.FilesNotGranter.selector, secretFile, stranger));
        files.grant(secretFile, 1, stranger, BODY);
        vm.stopPrank();
    }

    function test_Grant_RevertWhen_VersionMismatch() public {
        _rotate(secretFile, 1, KEY_2);
        for (uint32 version = 0; version < 4; ++version) {
            if (version == 2) continue;
            bytes memory reason = abi.encodeWithSelector(IFiles.FilesVersionMismatch.selector, secretFile, version, 2);
            _revertsAs(owner, reason);
            files.grant(secretFile, version, reader, BODY);
            _revertsAs(owner, reason);
            files.grantMany(secretFile, version, noGrants);
        }
    }

    function test_Grant_RevertWhen_Public() public {
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesFilePublic.selector, publicFile));
        files.grant(publicFile, 1, reader, BODY);
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesFilePublic.selector, publicFile));
        files.grantMany(publicFile, 1, noGrants);
    }

    function test_Grant_RevertWhen_ReaderZero() public {
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesReaderZero.selector));
        files.grant(secretFile, 1, address(0), BODY);
        IFiles.Grant[] memory grants = new IFiles.Grant[](2);
        (grants[0], grants[1]) = (IFiles.Grant(reader, 0, BODY), IFiles.Grant(address(0), 0, BODY));
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesReaderZero.selector));
        files.grantMany(secretFile, 1, grants);
        _isGrant(1, reader, 0, 0);
    }

    function test_Grant_RevertWhen_Empty() public {
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesGrantEmpty.selector, reader));
        files.grant(secretFile, 1, reader, 0);
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesGrantEmpty.selector, reader));
        files.grantMany(secretFile, 1, _grants(reader, 0));
    }

    function test_Grant_KeepsAndReports() public {
        vm.expectEmit(true, true, true, true, address(files));
        emit IFiles.Granted(secretFile, reader, 1, 0);
        _grant(reader, BODY);
        _isGrant(1, reader, BODY, 0);
        assertTrue(_can(reader), "reader");
        assertFalse(_can(stranger), "stranger");
    }

    function test_Grant_ByGranter() public {
        vm.prank(owner);
        files.setGranter(secretFile, granter, true);
        vm.startPrank(granter);
        files.grant(secretFile, 1, reader, BODY);
        files.grantMany(secretFile, 1, _grants(stranger, BODY_2));
        files.revoke(secretFile, reader);
        vm.stopPrank();
        _isGrant(1, reader, 0, 0);
        _isGrant(1, stranger, BODY_2, 0);
        assertFalse(_can(granter), "granting is not reading");
    }

    // --------------------------------------------------------------- GRANT MANY

    function test_GrantMany_RevertWhen_ExpiryPast() public {
        uint48[3] memory past = [uint48(1), uint48(block.timestamp) - 1, uint48(block.timestamp)];
        for (uint256 i = 0; i < 3; ++i) {
            _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesExpiryPast.selector, past[i], block.timestamp));
            files.grantMany(secretFile, 1, _grantsUntil(reader, BODY, past[i]));
        }
    }

    function test_GrantMany_RevertWhen_OneExpiryPast_GrantsNobody() public {
        IFiles.Grant[] memory grants = new IFiles.Grant[](2);
        grants[0] = IFiles.Grant(reader, uint48(block.timestamp) + 1, BODY);
        grants[1] = IFiles.Grant(stranger, uint48(block.timestamp), BODY_2);
        _revertsAs(
            owner,
            abi.encodeWithSelector(IFiles.FilesExpiryPast.selector, uint48(block.timestamp), block.timestamp)
        );
        files.grantMany(secretFile, 1, grants);
        _isGrant(1, reader, 0, 0);
    }

    function testFuzz_GrantMany_KeepsAndReportsEach(uint8 count, uint48 first) public {
        count = uint8(bound(count, 0, 20));
        IFiles.Grant[] memory grants = new IFiles.Grant[](count);
        for (uint256 i = 0; i < count; ++i) {
            // Every third grant is for good, the others end at different times.
            uint48 expiry = i % 3 == 2 ? 0 : uint48(bound(first, block.timestamp + 1, type(uint48).max - 20) + i);
            grants[i] = IFiles.Grant(address(uint160(i + 1)), expiry, keccak256(abi.encode(i)));
            vm.expectEmit(true, true, true, true, address(files));
            emit IFiles.Granted(secretFile, grants[i].reader, 1, expiry);
        }
        vm.prank(owner);
        files.grantMany(secretFile, 1, grants);
        for (uint256 i = 0; i < count; ++i) {
            _isGrant(1, grants[i].reader, grants[i].body, grants[i].expiry);
        }
        _isGrant(1, address(uint160(uint256(count) + 1)), 0, 0);
    }

    function test_Rotate_KeepsExpiries() public {
        uint48 expiry = uint48(block.timestamp) + 100;
        vm.prank(owner);
        files.rotate(secretFile, 1, Codec.Raw, DIGEST_2, BODY_2, _grantsUntil(reader, BODY, expiry));
        _isGrant(2, reader, BODY, expiry);
        vm.warp(expiry);
        assertFalse(_can(reader), "in the second of the expiry");
    }

    function test_GrantMany_SameReaderTwice_KeepsTheLast() public {
        IFiles.Grant[] memory grants = new IFiles.Grant[](2);
        (grants[0], grants[1]) = (IFiles.Grant(reader, 0, BODY), IFiles.Grant(reader, 0, BODY_2));
        vm.prank(owner);
        files.grantMany(secretFile, 1, grants);
        _isGrant(1, reader, BODY_2, 0);
    }

    /// @dev Every pair of expiries, zero included: the second grant alone counts.
    function testFuzz_GrantMany_ReplacesBodyAndExpiry(uint48 first, uint48 second, uint48 wait) public {
        uint48 now_ = uint48(block.timestamp);
        if (first % 4 == 0) first = 0;
        else first = uint48(bound(first, now_ + 1, now_ + 1000));
        _grantUntil(reader, BODY, first);
        vm.warp(now_ + (wait % 1500));
        if (second % 4 == 0) second = 0;
        else second = uint48(bound(second, block.timestamp + 1, type(uint48).max));
        _grantUntil(reader, BODY_2, second);
        _isGrant(1, reader, BODY_2, second);
    }

    // ------------------------------------------------------------------- REVOKE

    function test_Revoke_RevertWhen_Unknown() public {
        vm.expectRevert(abi.encodeWithSelector(IFiles.FilesFileUnknown.selector, noFile));
        files.revoke(noFile, reader);
    }

    function test_Revoke_RevertWhen_NotGranter() public {
        _grant(reader, BODY);
        _revertsAs(stranger, abi.encodeWithSelector(IFiles.FilesNotGranter.selector, secretFile, stranger));
        files.revoke(secretFile, reader);
    }

    function test_Revoke_RevertWhen_NoGrant() public {
        bytes memory reason = abi.encodeWithSelector(IFiles.FilesGrantUnknown.selector, secretFile, reader);
        _revertsAs(owner, reason);
        files.revoke(secretFile, reader);
        _grant(reader, BODY);
        _rotate(secretFile, 1, KEY_2);
        _revertsAs(owner, reason);
        files.revoke(secretFile, reader);
    }

    function test_Revoke_ClearsAndReports() public {
        _grant(reader, BODY);
        _grant(stranger, BODY_2);
        vm.expectEmit(true, true, true, true, address(files));
        emit IFiles.Revoked(secretFile, reader, 1);
        vm.prank(owner);
        files.revoke(secretFile, reader);
        _isGrant(1, reader, 0, 0);
        assertFalse(_can(reader), "reader");
        assertTrue(_can(stranger), "nobody else is revoked");
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesGrantUnknown.selector, secretFile, reader));
        files.revoke(secretFile, reader);
    }

    function test_Revoke_OfAnExpiredGrant() public {
        _grantUntil(reader, BODY, uint48(block.timestamp) + 1);
        vm.warp(block.timestamp + 1);
        vm.prank(owner);
        files.revoke(secretFile, reader);
        _isGrant(1, reader, 0, 0);
    }

    /// @dev Granted until a date, revoked, granted for good: the old date must not come back.
    function test_Revoke_LeavesNoExpiryForALaterGrant() public {
        _grantUntil(reader, BODY, uint48(block.timestamp) + 100);
        vm.prank(owner);
        files.revoke(secretFile, reader);
        _isGrant(1, reader, 0, 0);
        _grant(reader, BODY_2);
        _isGrant(1, reader, BODY_2, 0);
        vm.warp(block.timestamp + 200);
        assertTrue(_can(reader), "granted for good");
    }
}
