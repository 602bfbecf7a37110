// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Files} from "../../contracts/files/Files.sol";
import {IAccessPolicy} from "../../contracts/files/IAccessPolicy.sol";
import {IFiles} from "../../contracts/files/IFiles.sol";
import {Codec} from "../../contracts/lib/Cid.sol";
import {PieceCid} from "../../contracts/lib/PieceCid.sol";
import {FilesFixture} from "./FilesFixture.sol";

/// @title Files: content, owners, pieces and lists
contract FilesTest is FilesFixture {
    bytes private constant PIECE = hex"01559120220004496dae0cc9e265efe5a006e80626a5dc5c409e5d3155c13984caf6c8d5cfd605";
    bytes32 private constant PIECE_ROOT = 0x496dae0cc9e265efe5a006e80626a5dc5c409e5d3155c13984caf6c8d5cfd605;

    // ------------------------------------------------------------------ PUBLISH

    function test_Publish_RevertWhen_DigestZero() public {
        vm.expectRevert(IFiles.FilesDigestZero.selector);
        files.publish(0, Codec.Raw, 0);
    }

    function test_Publish_RevertWhen_SaltUsed() public {
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesFileExists.selector, secretFile));
        files.publish(1, Codec.Raw, DIGEST_2);
    }

    function test_Publish_RevertWhen_SaltUsedForAFileGivenAway() public {
        vm.prank(owner);
        files.transferOwnership(publicFile, stranger);
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesFileExists.selector, publicFile));
        files.publish(0, Codec.Raw, DIGEST_2);
    }

    function testFuzz_Publish_RegistersAndReports(address caller, uint256 salt, bool isRaw, bytes32 digest) public {
        vm.assume(digest != 0 && caller != owner);
        Codec codec = isRaw ? Codec.Raw : Codec.DagPb;
        bytes32 fileId = keccak256(abi.encode(caller, salt));
        vm.expectEmit(true, true, true, true, address(files));
        emit IFiles.FileAdded(fileId, caller, codec, digest, 0);
        vm.prank(caller);
        assertEq(files.publish(salt, codec, digest), fileId, "fileId");
        assertEq(files.fileIdOf(caller, salt), fileId, "fileIdOf");
        _isFile(fileId, IFiles.File(caller, 1, codec, digest, 0, IAccessPolicy(address(0))));
    }

    function test_Publish_TouchesNobodyElse() public {
        vm.prank(stranger);
        files.publish(1, Codec.DagPb, DIGEST_2);
        _isFile(secretFile, IFiles.File(owner, 1, Codec.Raw, DIGEST, KEY, IAccessPolicy(address(0))));
    }

    // ---------------------------------------------------------------------- ADD

    function test_Add_RevertWhen_VersionKeyZero() public {
        vm.expectRevert(IFiles.FilesVersionKeyZero.selector);
        files.add(0, Codec.Raw, DIGEST, 0, noGrants);
    }

    function test_Add_RevertWhen_DigestZero() public {
        vm.expectRevert(IFiles.FilesDigestZero.selector);
        files.add(0, Codec.Raw, 0, KEY, noGrants);
    }

    function test_Add_RevertWhen_SaltUsed() public {
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesFileExists.selector, publicFile));
        files.add(0, Codec.Raw, DIGEST, KEY, noGrants);
    }

    function test_Add_RegistersAndGrants() public {
        bytes32 fileId = files.fileIdOf(stranger, 7);
        vm.expectEmit(true, true, true, true, address(files));
        emit IFiles.FileAdded(fileId, stranger, Codec.DagPb, DIGEST, KEY);
        vm.expectEmit(true, true, true, true, address(files));
        emit IFiles.Granted(fileId, reader, 1, 0);
        vm.prank(stranger);
        assertEq(files.add(7, Codec.DagPb, DIGEST, KEY, _grants(reader, BODY)), fileId, "fileId");
        _isFile(fileId, IFiles.File(stranger, 1, Codec.DagPb, DIGEST, KEY, IAccessPolicy(address(0))));
        (bytes32 body, uint48 expiry) = files.grantOf(fileId, 1, reader);
        assertEq(body, BODY, "body");
        assertEq(expiry, 0, "expiry");
    }

    function test_Add_RevertWhen_GrantEmpty() public {
        vm.expectRevert(abi.encodeWithSelector(IFiles.FilesGrantEmpty.selector, reader));
        files.add(0, Codec.Raw, DIGEST, KEY, _grants(reader, 0));
    }

    // ------------------------------------------------------------------- ROTATE

    function test_Rotate_RevertWhen_Unknown() public {
        vm.expectRevert(abi.encodeWithSelector(IFiles.FilesFileUnknown.selector, noFile));
        files.rotate(noFile, 0, Codec.Raw, DIGEST_2, KEY_2, noGrants);
    }

    function test_Rotate_RevertWhen_NotOwner() public {
        vm.prank(owner);
        files.setGranter(secretFile, granter, true);
        _revertsAs(granter, abi.encodeWithSelector(IFiles.FilesNotOwner.selector, secretFile, granter, owner));
        files.rotate(secretFile, 1, Codec.Raw, DIGEST_2, KEY_2, noGrants);
    }

    function test_Rotate_RevertWhen_VersionMismatch() public {
        _rotate(secretFile, 1, KEY_2);
        for (uint32 stale = 0; stale < 4; ++stale) {
            if (stale == 2) continue;
            _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesVersionMismatch.selector, secretFile, stale, 2));
            files.rotate(secretFile, stale, Codec.Raw, DIGEST, KEY, noGrants);
        }
    }

    function test_Rotate_RevertWhen_DigestZero() public {
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesDigestZero.selector));
        files.rotate(secretFile, 1, Codec.Raw, 0, KEY_2, noGrants);
    }

    function test_Rotate_RevertWhen_VersionKeyUsed() public {
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesVersionKeyUsed.selector, secretFile, KEY));
        files.rotate(secretFile, 1, Codec.Raw, DIGEST_2, KEY, noGrants);
    }

    function test_Rotate_RevertWhen_GrantsOfAPublicVersion() public {
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesFilePublic.selector, secretFile));
        files.rotate(secretFile, 1, Codec.Raw, DIGEST_2, 0, _grants(reader, BODY_2));
    }

    function test_Rotate_ReplacesAndReports() public {
        IAccessPolicy policy = IAccessPolicy(makeAddr("policy"));
        _setPolicy(policy);
        vm.expectEmit(true, true, true, true, address(files));
        emit IFiles.VersionAdded(secretFile, 2, Codec.DagPb, DIGEST_2, KEY_2);
        vm.expectEmit(true, true, true, true, address(files));
        emit IFiles.Granted(secretFile, reader, 2, 0);
        vm.prank(owner);
        files.rotate(secretFile, 1, Codec.DagPb, DIGEST_2, KEY_2, _grants(reader, BODY_2));
        _isFile(secretFile, IFiles.File(owner, 2, Codec.DagPb, DIGEST_2, KEY_2, policy));
        _isGrant(2, reader, BODY_2, 0);
    }

    function test_Rotate_LeavesOldGrantsToTheOldVersion() public {
        _grant(reader, BODY);
        _rotate(secretFile, 1, KEY_2);
        _isGrant(1, reader, BODY, 0);
        _isGrant(2, reader, 0, 0);
        assertFalse(_can(reader), "old grant opens the new version");
    }

    function test_Rotate_PublicEncryptedAndBack() public {
        _rotate(publicFile, 1, 0);
        _isFile(publicFile, IFiles.File(owner, 2, Codec.Raw, DIGEST_2, 0, IAccessPolicy(address(0))));
        _rotate(publicFile, 2, KEY);
        _isFile(publicFile, IFiles.File(owner, 3, Codec.Raw, DIGEST_2, KEY, IAccessPolicy(address(0))));
        assertFalse(files.canAccess(stranger, publicFile), "encrypted");
        _rotate(publicFile, 3, 0);
        _isFile(publicFile, IFiles.File(owner, 4, Codec.Raw, DIGEST_2, 0, IAccessPolicy(address(0))));
        assertTrue(files.canAccess(stranger, publicFile), "public again");
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesFilePublic.selector, publicFile));
        files.grant(publicFile, 4, reader, BODY);
    }

    // --------------------------------------------------------------- OWNERSHIP

    function test_TransferOwnership_RevertWhen_Unknown() public {
        vm.expectRevert(abi.encodeWithSelector(IFiles.FilesFileUnknown.selector, noFile));
        files.transferOwnership(noFile, stranger);
    }

    function test_TransferOwnership_RevertWhen_NotOwner() public {
        _revertsAs(stranger, abi.encodeWithSelector(IFiles.FilesNotOwner.selector, secretFile, stranger, owner));
        files.transferOwnership(secretFile, stranger);
    }

    function test_TransferOwnership_RevertWhen_ToZero() public {
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesOwnerZero.selector));
        files.transferOwnership(secretFile, address(0));
    }

    function test_TransferOwnership_KeepsGrantsAndPolicy() public {
        IAccessPolicy policy = IAccessPolicy(makeAddr("policy"));
        _setPolicy(policy);
        _grant(reader, BODY);
        vm.expectEmit(true, true, true, true, address(files));
        emit IFiles.OwnershipTransferred(secretFile, owner, stranger);
        vm.prank(owner);
        files.transferOwnership(secretFile, stranger);
        _isFile(secretFile, IFiles.File(stranger, 1, Codec.Raw, DIGEST, KEY, policy));
        assertTrue(_can(reader), "reader");
        assertTrue(_can(stranger), "new owner");
        assertFalse(_can(owner), "old owner");
    }

    /// @dev A grant that was on its way when the file changed hands.
    function test_TransferOwnership_EndsGranters() public {
        vm.startPrank(owner);
        files.setGranter(secretFile, granter, true);
        files.transferOwnership(secretFile, stranger);
        vm.stopPrank();
        assertFalse(files.isGranter(secretFile, granter), "granter");
        _revertsAs(granter, abi.encodeWithSelector(IFiles.FilesNotGranter.selector, secretFile, granter));
        files.grant(secretFile, 1, reader, BODY);
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesNotGranter.selector, secretFile, owner));
        files.grant(secretFile, 1, reader, BODY);
    }

    function test_TransferOwnership_GrantersStayGone_WhenTheFileComesBack() public {
        vm.startPrank(owner);
        files.setGranter(secretFile, granter, true);
        files.transferOwnership(secretFile, stranger);
        vm.stopPrank();
        vm.prank(stranger);
        files.transferOwnership(secretFile, owner);
        assertFalse(files.isGranter(secretFile, granter), "granter");
        assertTrue(files.isGranter(secretFile, owner), "owner");
    }

    // ------------------------------------------------------------------ GRANTER

    function test_SetGranter_RevertWhen_UnknownOrNotOwner() public {
        vm.expectRevert(abi.encodeWithSelector(IFiles.FilesFileUnknown.selector, noFile));
        files.setGranter(noFile, granter, true);
        vm.prank(owner);
        files.setGranter(secretFile, granter, true);
        _revertsAs(granter, abi.encodeWithSelector(IFiles.FilesNotOwner.selector, secretFile, granter, owner));
        files.setGranter(secretFile, stranger, true);
    }

    function test_SetGranter_NamesAndDismisses() public {
        bool[2] memory steps = [true, false];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectEmit(true, true, true, true, address(files));
            emit IFiles.GranterSet(secretFile, granter, steps[i]);
            vm.prank(owner);
            files.setGranter(secretFile, granter, steps[i]);
            assertTrue(files.isGranter(secretFile, granter) == steps[i], "granter");
            assertFalse(files.isGranter(publicFile, granter), "of another file");
        }
    }

    function test_IsGranter_NobodyOfNoFile() public view {
        assertFalse(files.isGranter(noFile, address(0)), "zero address");
        assertFalse(files.isGranter(noFile, owner), "owner of others");
        assertFalse(files.isGranter(secretFile, stranger), "stranger");
    }

    // ------------------------------------------------------------------- POLICY

    function test_SetPolicy_RevertWhen_UnknownOrNotOwner() public {
        vm.expectRevert(abi.encodeWithSelector(IFiles.FilesFileUnknown.selector, noFile));
        files.setPolicy(noFile, IAccessPolicy(address(1)));
        _revertsAs(stranger, abi.encodeWithSelector(IFiles.FilesNotOwner.selector, secretFile, stranger, owner));
        files.setPolicy(secretFile, IAccessPolicy(address(1)));
    }

    function test_SetPolicy_SetsAndRemoves() public {
        IAccessPolicy[2] memory policies = [IAccessPolicy(makeAddr("policy")), IAccessPolicy(address(0))];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectEmit(true, true, true, true, address(files));
            emit IFiles.PolicySet(secretFile, policies[i]);
            _setPolicy(policies[i]);
            _isFile(secretFile, IFiles.File(owner, 1, Codec.Raw, DIGEST, KEY, policies[i]));
        }
    }

    // -------------------------------------------------------------------- PIECE

    function test_AttachPiece_RevertWhen_UnknownOrNotGranter() public {
        vm.expectRevert(abi.encodeWithSelector(IFiles.FilesFileUnknown.selector, noFile));
        files.attachPiece(noFile, 0, PIECE);
        _revertsAs(stranger, abi.encodeWithSelector(IFiles.FilesNotGranter.selector, secretFile, stranger));
        files.attachPiece(secretFile, 1, PIECE);
    }

    function test_AttachPiece_RevertWhen_VersionMismatch() public {
        _revertsAs(owner, abi.encodeWithSelector(IFiles.FilesVersionMismatch.selector, secretFile, 2, 1));
        files.attachPiece(secretFile, 2, PIECE);
    }

    function test_AttachPiece_RevertWhen_NoPieceCid() public {
        bytes memory contentCid = abi.encodePacked(hex"01551220", DIGEST);
        _revertsAs(owner, abi.encodeWithSelector(PieceCid.PieceCidHashUnsupported.selector, 0x12));
        files.attachPiece(secretFile, 1, contentCid);
    }

    function test_AttachPiece_KeepsAndReports() public {
        vm.prank(owner);
        files.setGranter(publicFile, granter, true);
        vm.expectEmit(true, true, true, true, address(files));
        emit IFiles.PieceAttached(publicFile, 1, PIECE_ROOT, 508);
        vm.prank(granter);
        files.attachPiece(publicFile, 1, PIECE);
        _rotate(publicFile, 1, 0);
        (bytes32 root, uint64 size) = files.piece(publicFile, 1);
        assertEq(root, PIECE_ROOT, "root");
        assertEq(size, 508, "size");
        (root, size) = files.piece(publicFile, 2);
        assertEq(root, 0, "no root of the new version");
        assertEq(size, 0, "no size of the new version");
    }

    // -------------------------------------------------------------------- LISTS

    function test_Created_ListsTheSaltsOfARange() public {
        vm.prank(owner);
        files.transferOwnership(publicFile, stranger);
        IFiles.File[] memory list = files.created(owner, 0, 3);
        assertEq(list.length, 3, "length");
        assertEq(abi.encode(list[0]), abi.encode(files.file(publicFile)), "given away");
        assertEq(abi.encode(list[1]), abi.encode(files.file(secretFile)), "second");
        assertEq(list[2].owner, address(0), "none");
        assertEq(files.created(stranger, 0, 1)[0].owner, address(0), "the new owner created nothing");
        assertEq(files.created(owner, type(uint256).max, 1)[0].owner, address(0), "the last salt");
        assertEq(files.created(owner, 0, 0).length, 0, "nothing asked");
    }

    // ---------------------------------------------------------------------- CID

    function test_Cid_RevertWhen_Unknown() public {
        vm.expectRevert(abi.encodeWithSelector(IFiles.FilesFileUnknown.selector, noFile));
        files.cid(noFile);
    }

    function test_Cid_PrintsIt() public {
        bytes32 folder = sha256(hex"0a020801");
        bytes32 fileId = files.publish(0, Codec.DagPb, folder);
        assertEq(files.cid(fileId), "bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354", "empty folder");
    }

    // --------------------------------------------------------------- POLICY GAS

    function test_PolicyGas_IsInTheUnitOfTheChain() public {
        assertEq(files.policyGas(), 500_000, "Ethereum and its rollups");
        uint256 here = block.chainid;
        uint32[3] memory filecoins = [314, 314159, 31415926];
        for (uint256 i = 0; i < 3; ++i) {
            vm.chainId(filecoins[i]);
            assertEq(new Files().policyGas(), 500_000_000, "Filecoin");
        }
        vm.chainId(here);
    }
}
