// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Files} from "../../contracts/files/Files.sol";
import {IAccessPolicy} from "../../contracts/files/IAccessPolicy.sol";
import {IFiles} from "../../contracts/files/IFiles.sol";
import {Codec} from "../../contracts/lib/Cid.sol";
import {Test} from "../lib/Test.sol";

/// @title What the tests of Files start from: an owner with a public and an encrypted file, and other people
abstract contract FilesFixture is Test {
    bytes32 internal constant DIGEST = keccak256("content");
    bytes32 internal constant DIGEST_2 = keccak256("second content");
    bytes32 internal constant KEY = keccak256("version key");
    bytes32 internal constant KEY_2 = keccak256("second version key");
    bytes32 internal constant BODY = keccak256("grant");
    bytes32 internal constant BODY_2 = keccak256("second grant");
    IFiles.Grant[] internal noGrants;

    Files internal files;
    address internal owner = makeAddr("owner");
    address internal granter = makeAddr("granter");
    address internal reader = makeAddr("reader");
    address internal stranger = makeAddr("stranger");
    bytes32 internal publicFile;
    bytes32 internal secretFile;
    bytes32 internal noFile = keccak256("no file");

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        files = new Files();
        vm.startPrank(owner);
        publicFile = files.publish(0, Codec.DagPb, DIGEST);
        secretFile = files.add(1, Codec.Raw, DIGEST, KEY, noGrants);
        vm.stopPrank();
    }

    function _grant(address to, bytes32 body) internal {
        vm.prank(owner);
        files.grant(secretFile, 1, to, body);
    }

    function _grantUntil(address to, bytes32 body, uint48 expiry) internal {
        vm.prank(owner);
        files.grantMany(secretFile, 1, _grantsUntil(to, body, expiry));
    }

    function _rotate(bytes32 fileId, uint32 current, bytes32 versionKey) internal {
        vm.prank(owner);
        files.rotate(fileId, current, Codec.Raw, DIGEST_2, versionKey, noGrants);
    }

    function _setPolicy(IAccessPolicy policy) internal {
        vm.prank(owner);
        files.setPolicy(secretFile, policy);
    }

    function _grants(address to, bytes32 body) internal pure returns (IFiles.Grant[] memory grants) {
        return _grantsUntil(to, body, 0);
    }

    function _grantsUntil(
        address to,
        bytes32 body,
        uint48 expiry
    ) internal pure returns (IFiles.Grant[] memory grants) {
        grants = new IFiles.Grant[](1);
        grants[0] = IFiles.Grant(to, expiry, body);
    }

    function _revertsAs(address caller, bytes memory reason) internal {
        vm.expectRevert(reason);
        vm.prank(caller);
    }

    function _isFile(bytes32 fileId, IFiles.File memory expected) internal view {
        assertEq(abi.encode(files.file(fileId)), abi.encode(expected), "file");
    }

    function _isGrant(uint32 version, address to, bytes32 body, uint48 expiry) internal view {
        (bytes32 body_, uint48 expiry_) = files.grantOf(secretFile, version, to);
        assertEq(body_, body, "body");
        assertEq(expiry_, expiry, "expiry");
    }

    function _can(address user) internal view returns (bool) {
        return files.canAccess(user, secretFile);
    }
}
