// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAccessPolicy} from "../../contracts/files/IAccessPolicy.sol";
import {IFiles} from "../../contracts/files/IFiles.sol";
import {Codec} from "../../contracts/lib/Cid.sol";
import {Test} from "../lib/Test.sol";
import {OnePolicy} from "./FilesPolicies.sol";

/// @title Five people do whatever comes to their minds with a handful of files, each other's included
/// @notice Keeps a model of what should be so, written from IFiles and not from Files: one flat table for everything.
/// Each call is predicted by the model: it must succeed exactly where the model says so.
abstract contract FilesHandler is Test {
    struct Model {
        address owner;
        uint32 version;
        uint256 term; // counts the owners
        Codec codec;
        bytes32 digest;
        bytes32 versionKey;
        address policy;
    }

    struct Access {
        bytes32 body;
        uint48 expiry;
    }

    IFiles public files;
    address[5] public people;
    bytes32[4] public ids;

    /// @notice What a call did that the model did not expect; empty while all is well.
    string public surprise;

    /// @notice How often a call went through, and how often it was refused.
    mapping(string call => mapping(bool done => uint256)) public count;

    mapping(bytes32 fileId => Model) private _models;
    mapping(bytes32 fileVersionReader => Access) private _accesses;
    mapping(bytes32 fileTermPerson => bool) private _granters;
    mapping(bytes32 fileId => uint32) private _highest;
    IAccessPolicy[3] private _policies;
    uint256 private _dice;

    constructor(IFiles files_) {
        files = files_;
        for (uint160 i = 0; i < 5; ++i) people[i] = address(0xbaa7a0 + i);
        for (uint256 i = 0; i < 4; ++i) ids[i] = files_.fileIdOf(people[i / 2], i % 2);
        _policies[1] = new OnePolicy(people[4], ids[0]);
        _policies[2] = new OnePolicy(people[3], ids[1]);
    }

    // ------------------------------------------------------------------- WRITES

    function publish(uint256 seed) external {
        (address caller, uint256 salt, bytes32 fileId, bytes32 digest) = _newFile(seed, 2);
        bool expected = _models[fileId].owner == address(0) && digest != 0;
        vm.prank(caller);
        try files.publish(salt, Codec.DagPb, digest) {
            _expect(true, expected, "publish");
            _models[fileId] = Model(caller, 1, 0, Codec.DagPb, digest, 0, address(0));
        } catch {
            _expect(false, expected, "publish");
        }
    }

    function add(uint256 seed) external {
        (address caller, uint256 salt, bytes32 fileId, bytes32 digest) = _newFile(seed, 4);
        bytes32 versionKey = _word();
        IFiles.Grant[] memory grants = _someGrants();
        bool expected = _models[fileId].owner == address(0) && digest != 0 && versionKey != 0 && _areValid(grants);
        vm.prank(caller);
        try files.add(salt, Codec.DagPb, digest, versionKey, grants) {
            _expect(true, expected, "add");
            _models[fileId] = Model(caller, 1, 0, Codec.DagPb, digest, versionKey, address(0));
            _book(fileId, grants);
        } catch {
            _expect(false, expected, "add");
        }
    }

    function rotate(uint256 seed) external {
        (address caller, bytes32 fileId) = _scene(seed);
        Model storage model = _models[fileId];
        (uint32 current, bytes32 digest) = (_nearly(model.version), _word());
        bytes32 versionKey =
            _roll(4) == 0
                ? bytes32(0)
                : _roll(8) == 0
                    ? model.versionKey
                    : _word();
        IFiles.Grant[] memory grants = versionKey == 0 && _roll(8) != 0 ? new IFiles.Grant[](0) : _someGrants();
        bool expected = _isOwner(fileId, caller) && current == model.version && digest != 0;
        expected = expected && (versionKey == 0 ? grants.length == 0 : versionKey != model.versionKey);
        expected = expected && _areValid(grants);
        vm.prank(caller);
        try files.rotate(fileId, current, Codec.Raw, digest, versionKey, grants) {
            _expect(true, expected, "rotate");
            (model.codec, model.digest, model.versionKey) = (Codec.Raw, digest, versionKey);
            model.version += 1;
            _book(fileId, grants);
        } catch {
            _expect(false, expected, "rotate");
        }
    }

    function grant(uint256 seed) external {
        (address caller, bytes32 fileId) = _scene(seed);
        uint32 version = _nearly(_models[fileId].version);
        IFiles.Grant[] memory grants = new IFiles.Grant[](1);
        grants[0] = IFiles.Grant(_person(), 0, _word());
        bool expected = _mayGrant(fileId, caller, version) && _areValid(grants);
        vm.prank(caller);
        try files.grant(fileId, version, grants[0].reader, grants[0].body) {
            _expect(true, expected, "grant");
            _book(fileId, grants);
        } catch {
            _expect(false, expected, "grant");
        }
    }

    function grantMany(uint256 seed) external {
        (address caller, bytes32 fileId) = _scene(seed);
        uint32 version = _nearly(_models[fileId].version);
        IFiles.Grant[] memory grants = _someGrants();
        bool expected = _mayGrant(fileId, caller, version) && _areValid(grants);
        vm.prank(caller);
        try files.grantMany(fileId, version, grants) {
            _expect(true, expected, "grantMany");
            _book(fileId, grants);
        } catch {
            _expect(false, expected, "grantMany");
        }
    }

    function revoke(uint256 seed) external {
        (address caller, bytes32 fileId) = _scene(seed);
        address reader = _person();
        uint32 version = _models[fileId].version;
        bool expected = _isGranter(fileId, caller) && _accesses[_key(fileId, version, reader)].body != 0;
        vm.prank(caller);
        try files.revoke(fileId, reader) {
            _expect(true, expected, "revoke");
            delete _accesses[_key(fileId, version, reader)];
        } catch {
            _expect(false, expected, "revoke");
        }
    }

    function setGranter(uint256 seed) external {
        (address caller, bytes32 fileId) = _scene(seed);
        (address granter, bool allowed) = (_person(), _roll(3) != 0);
        bool expected = _isOwner(fileId, caller);
        vm.prank(caller);
        try files.setGranter(fileId, granter, allowed) {
            _expect(true, expected, "setGranter");
            _granters[_key(fileId, _models[fileId].term, granter)] = allowed;
        } catch {
            _expect(false, expected, "setGranter");
        }
    }

    function transferOwnership(uint256 seed) external {
        (address caller, bytes32 fileId) = _scene(seed);
        address to = _person();
        bool expected = _isOwner(fileId, caller) && to != address(0);
        vm.prank(caller);
        try files.transferOwnership(fileId, to) {
            _expect(true, expected, "transferOwnership");
            _models[fileId].owner = to;
            _models[fileId].term += 1;
        } catch {
            _expect(false, expected, "transferOwnership");
        }
    }

    function setPolicy(uint256 seed) external {
        (address caller, bytes32 fileId) = _scene(seed);
        IAccessPolicy policy = _policies[_roll(3)];
        bool expected = _isOwner(fileId, caller);
        vm.prank(caller);
        try files.setPolicy(fileId, policy) {
            _expect(true, expected, "setPolicy");
            _models[fileId].policy = address(policy);
        } catch {
            _expect(false, expected, "setPolicy");
        }
    }

    function wait(uint256 seed) external {
        vm.warp(block.timestamp + (seed % 200));
    }

    // -------------------------------------------------------------------- READS

    /// @notice Invariant 10: nobody changed what he may not change, and everybody who should could.
    function checkCalls() external view {
        assertEq(surprise, "", "a call that the model did not expect");
    }

    /// @notice Invariant 10: the version counts up, one at a time, and never down.
    function checkVersions() external {
        for (uint256 i = 0; i < 4; ++i) {
            uint32 version = files.file(ids[i]).version;
            assertGe(version, _highest[ids[i]], "version went down");
            assertEq(version, _models[ids[i]].version, "version");
            _highest[ids[i]] = version;
        }
    }

    /// @notice What is stored of a file is what was last said of it.
    function checkFiles() external view {
        for (uint256 i = 0; i < 4; ++i) {
            Model memory model = _models[ids[i]];
            IFiles.File memory file = files.file(ids[i]);
            assertEq(file.owner, model.owner, "owner");
            assertEq(file.digest, model.digest, "digest");
            assertEq(file.versionKey, model.versionKey, "version key");
            assertEq(address(file.policy), model.policy, "policy");
            assertTrue(file.codec == model.codec, "codec");
        }
    }

    /// @notice Invariant 10: grants, and granters, are those that were made and not withdrawn: of the current version,
    /// of the one before it, and of the next, which nobody can have granted yet.
    function checkGrants() external view {
        for (uint256 i = 0; i < 4; ++i) {
            for (uint256 p = 0; p < 5; ++p) {
                assertTrue(files.isGranter(ids[i], people[p]) == _isGranter(ids[i], people[p]), "granter");
                uint32 next = _models[ids[i]].version + 1;
                for (uint32 version = next < 2 ? 0 : next - 2; version <= next; ++version) {
                    (bytes32 body, uint48 expiry) = files.grantOf(ids[i], version, people[p]);
                    Access memory access = _accesses[_key(ids[i], version, people[p])];
                    assertEq(body, access.body, "body");
                    assertEq(expiry, access.expiry, "expiry");
                }
            }
        }
    }

    /// @notice Invariant 10: who may read is who should, so that after `rotate` an old grant opens nothing new.
    function checkAccess() external view {
        for (uint256 i = 0; i < 4; ++i) {
            for (uint256 p = 0; p < 5; ++p) {
                assertTrue(files.canAccess(people[p], ids[i]) == _mayRead(ids[i], people[p]), "access");
            }
        }
    }

    // ---------------------------------------------------------------- INTERNALS

    function _mayRead(bytes32 fileId, address person) private view returns (bool) {
        Model memory model = _models[fileId];
        if (model.owner == address(0)) return false;
        Access memory access = _accesses[_key(fileId, model.version, person)];
        bool isGranted = access.body != 0 && (access.expiry == 0 || access.expiry > block.timestamp);
        bool isAdmitted =
            (model.policy == address(_policies[1]) && fileId == ids[0] && person == people[4]) ||
                (model.policy == address(_policies[2]) && fileId == ids[1] && person == people[3]);
        return
            model.versionKey == 0 || person == model.owner || isGranted || (model.policy != address(0) && isAdmitted);
    }

    function _isOwner(bytes32 fileId, address person) private view returns (bool) {
        return _models[fileId].owner != address(0) && _models[fileId].owner == person;
    }

    function _isGranter(bytes32 fileId, address person) private view returns (bool) {
        return _isOwner(fileId, person) || _granters[_key(fileId, _models[fileId].term, person)];
    }

    function _mayGrant(bytes32 fileId, address caller, uint32 version) private view returns (bool) {
        Model memory model = _models[fileId];
        return _isGranter(fileId, caller) && version == model.version && model.versionKey != 0;
    }

    function _areValid(IFiles.Grant[] memory grants) private view returns (bool) {
        for (uint256 i = 0; i < grants.length; ++i) {
            if (grants[i].reader == address(0) || grants[i].body == 0) return false;
            if (grants[i].expiry != 0 && grants[i].expiry <= block.timestamp) return false;
        }
        return true;
    }

    function _book(bytes32 fileId, IFiles.Grant[] memory grants) private {
        for (uint256 i = 0; i < grants.length; ++i) {
            bytes32 key = _key(fileId, _models[fileId].version, grants[i].reader);
            _accesses[key] = Access(grants[i].body, grants[i].expiry);
        }
    }

    function _expect(bool done, bool expected, string memory call) private {
        count[call][done] += 1;
        if (done != expected) surprise = string.concat(call, done ? " went through" : " was refused");
    }

    function _key(bytes32 fileId, uint256 number, address person) private pure returns (bytes32) {
        return keccak256(abi.encode(fileId, number, person));
    }

    // ------------------------------------------------------------------- CHANCE

    /// @dev One of two people, one of two salts, and the file that they make: among the first `choice` files.
    function _newFile(
        uint256 seed,
        uint256 choice
    ) private returns (address caller, uint256 salt, bytes32 fileId, bytes32 digest) {
        _dice = seed;
        uint256 which = _roll(choice);
        return (people[which / 2], which % 2, ids[which], _word());
    }

    /// @dev A caller, mostly the owner of the file, and a file.
    function _scene(uint256 seed) private returns (address caller, bytes32 fileId) {
        _dice = seed;
        fileId = ids[_roll(4)];
        caller = _roll(2) == 0 || _models[fileId].owner == address(0) ? people[_roll(5)] : _models[fileId].owner;
    }

    function _roll(uint256 sides) private returns (uint256) {
        _dice = uint256(keccak256(abi.encode(_dice)));
        return _dice % sides;
    }

    /// @dev A digest, key or body; zero once in a while.
    function _word() private returns (bytes32) {
        return _roll(16) == 0 ? bytes32(0) : bytes32(_roll(type(uint256).max));
    }

    function _person() private returns (address) {
        return _roll(16) == 0 ? address(0) : people[_roll(5)];
    }

    function _nearly(uint32 version) private returns (uint32) {
        uint256 luck = _roll(8);
        return
            luck == 0
                ? version + 1
                : luck == 1 && version != 0
                    ? version - 1
                    : version;
    }

    function _expiry() private returns (uint48) {
        return _roll(3) == 0 ? 0 : uint48(block.timestamp + 1 + _roll(500) - (_roll(16) == 0 ? 100 : 0));
    }

    function _someGrants() private returns (IFiles.Grant[] memory grants) {
        grants = new IFiles.Grant[](_roll(4));
        for (uint256 i = 0; i < grants.length; ++i) {
            grants[i] = IFiles.Grant(_person(), _expiry(), _word());
        }
    }
}
