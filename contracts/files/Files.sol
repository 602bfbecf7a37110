// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Cid, Codec} from "../lib/Cid.sol";
import {GasUnits} from "../lib/GasUnits.sol";
import {PieceCid} from "../lib/PieceCid.sol";
import {IAccessPolicy} from "./IAccessPolicy.sol";
import {IFiles} from "./IFiles.sol";

/// @title Files
/// @notice See `IFiles`.
contract Files is IFiles {
    // ------------------------------------------------------------------ STORAGE

    /// @dev What every call needs, in one slot. `epoch` counts the owners.
    struct Head {
        address owner;
        uint32 version;
        uint32 epoch;
        Codec codec;
        bool isEncrypted;
    }

    struct Record {
        Head head;
        bytes32 digest;
        bytes32 versionKey;
        IAccessPolicy policy;
    }

    /// @dev `expiry` stays unwritten where a grant is for good, so that such a grant takes one slot.
    struct StoredGrant {
        bytes32 body;
        uint48 expiry;
    }

    struct Piece {
        bytes32 root;
        uint64 size;
    }

    /// @inheritdoc IFiles
    uint64 public immutable policyGas;

    mapping(bytes32 fileId => Record) private _files;
    mapping(bytes32 fileId => mapping(uint32 version => mapping(address reader => StoredGrant))) private _grants;
    mapping(bytes32 fileId => mapping(uint32 epoch => mapping(address granter => bool))) private _granters;
    mapping(bytes32 fileId => mapping(uint32 version => Piece)) private _pieces;

    // -------------------------------------------------------------- CONSTRUCTOR

    constructor() {
        policyGas = GasUnits.limit(500_000);
    }

    // ------------------------------------------------------------------- WRITES

    /// @inheritdoc IFiles
    function publish(uint256 salt, Codec codec, bytes32 digest) external returns (bytes32 fileId) {
        return _register(salt, codec, digest, 0);
    }

    /// @inheritdoc IFiles
    function add(
        uint256 salt,
        Codec codec,
        bytes32 digest,
        bytes32 versionKey,
        Grant[] calldata grants
    ) external returns (bytes32 fileId) {
        if (versionKey == 0) revert FilesVersionKeyZero();
        fileId = _register(salt, codec, digest, versionKey);
        _grantAll(fileId, 1, grants);
    }

    /// @inheritdoc IFiles
    function rotate(
        bytes32 fileId,
        uint32 current,
        Codec codec,
        bytes32 digest,
        bytes32 versionKey,
        Grant[] calldata grants
    ) external {
        Head memory head = _headForOwner(fileId);
        _checkVersion(fileId, head, current);
        if (digest == 0) revert FilesDigestZero();
        Record storage record = _files[fileId];
        if (versionKey == 0) {
            if (grants.length != 0) revert FilesFilePublic(fileId);
        } else if (versionKey == record.versionKey) {
            revert FilesVersionKeyUsed(fileId, versionKey);
        }

        head.version = current + 1;
        head.codec = codec;
        head.isEncrypted = versionKey != 0;
        record.head = head;
        record.digest = digest;
        record.versionKey = versionKey;
        emit VersionAdded(fileId, head.version, codec, digest, versionKey);
        _grantAll(fileId, head.version, grants);
    }

    /// @inheritdoc IFiles
    function grant(bytes32 fileId, uint32 version, address reader, bytes32 body) external {
        _checkGrantable(fileId, version);
        _grant(_grants[fileId][version], fileId, version, 0, reader, body);
    }

    /// @inheritdoc IFiles
    function grantMany(bytes32 fileId, uint32 version, Grant[] calldata grants) external {
        _checkGrantable(fileId, version);
        _grantAll(fileId, version, grants);
    }

    /// @inheritdoc IFiles
    function revoke(bytes32 fileId, address reader) external {
        Head memory head = _headForGranter(fileId);
        StoredGrant storage stored = _grants[fileId][head.version][reader];
        if (stored.body == 0) revert FilesGrantUnknown(fileId, reader);
        stored.body = 0;
        // A later grant for good does not look at the expiry: none may be left behind.
        if (stored.expiry != 0) stored.expiry = 0;
        emit Revoked(fileId, reader, head.version);
    }

    /// @inheritdoc IFiles
    function setGranter(bytes32 fileId, address granter, bool allowed) external {
        Head memory head = _headForOwner(fileId);
        _granters[fileId][head.epoch][granter] = allowed;
        emit GranterSet(fileId, granter, allowed);
    }

    /// @inheritdoc IFiles
    function transferOwnership(bytes32 fileId, address to) external {
        Head memory head = _headForOwner(fileId);
        if (to == address(0)) revert FilesOwnerZero();
        head.owner = to;
        head.epoch += 1;
        _files[fileId].head = head;
        emit OwnershipTransferred(fileId, msg.sender, to);
    }

    /// @inheritdoc IFiles
    function setPolicy(bytes32 fileId, IAccessPolicy policy) external {
        _headForOwner(fileId);
        _files[fileId].policy = policy;
        emit PolicySet(fileId, policy);
    }

    /// @inheritdoc IFiles
    function attachPiece(bytes32 fileId, uint32 version, bytes calldata pieceCid) external {
        _checkVersion(fileId, _headForGranter(fileId), version);
        (bytes32 root, uint64 size) = PieceCid.parse(pieceCid);
        _pieces[fileId][version] = Piece(root, size);
        emit PieceAttached(fileId, version, root, size);
    }

    // -------------------------------------------------------------------- READS

    /// @inheritdoc IFiles
    function fileIdOf(address owner, uint256 salt) public pure returns (bytes32 fileId) {
        return keccak256(abi.encode(owner, salt));
    }

    /// @inheritdoc IFiles
    function file(bytes32 fileId) public view returns (File memory) {
        Record storage record = _files[fileId];
        Head memory head = record.head;
        return File(head.owner, head.version, head.codec, record.digest, record.versionKey, record.policy);
    }

    /// @inheritdoc IFiles
    function created(address creator, uint256 from, uint256 count) external view returns (File[] memory files) {
        files = new File[](count);
        for (uint256 i = 0; i < count; ++i) {
            files[i] = file(fileIdOf(creator, from + i));
        }
    }

    /// @inheritdoc IFiles
    function cid(bytes32 fileId) external view returns (string memory) {
        return Cid.toString(_head(fileId).codec, _files[fileId].digest);
    }

    /// @inheritdoc IFiles
    function grantOf(bytes32 fileId, uint32 version, address reader) public view returns (bytes32 body, uint48 expiry) {
        StoredGrant storage stored = _grants[fileId][version][reader];
        return (stored.body, stored.expiry);
    }

    /// @inheritdoc IFiles
    function access(
        bytes32 fileId,
        address reader
    ) external view returns (File memory file_, bytes32 body, uint48 expiry, bool allowed) {
        file_ = file(fileId);
        (body, expiry) = grantOf(fileId, file_.version, reader);
        allowed = canAccess(reader, fileId);
    }

    /// @inheritdoc IFiles
    function isGranter(bytes32 fileId, address granter) external view returns (bool) {
        Head memory head = _files[fileId].head;
        return head.owner != address(0) && _isGranter(fileId, head, granter);
    }

    /// @inheritdoc IFiles
    function piece(bytes32 fileId, uint32 version) external view returns (bytes32 root, uint64 size) {
        Piece storage stored = _pieces[fileId][version];
        return (stored.root, stored.size);
    }

    /// @inheritdoc IFiles
    function canAccess(address user, bytes32 fileId) public view returns (bool) {
        Head memory head = _files[fileId].head;
        if (head.owner == address(0)) return false;
        if (!head.isEncrypted || user == head.owner) return true;
        (bytes32 body, uint48 expiry) = grantOf(fileId, head.version, user);
        if (body != 0 && (expiry == 0 || block.timestamp < expiry)) return true;
        IAccessPolicy policy = _files[fileId].policy;
        return address(policy) != address(0) && _admits(policy, user, fileId);
    }

    // ---------------------------------------------------------------- INTERNALS

    function _register(uint256 salt, Codec codec, bytes32 digest, bytes32 versionKey) private returns (bytes32 fileId) {
        if (digest == 0) revert FilesDigestZero();
        fileId = fileIdOf(msg.sender, salt);
        Record storage record = _files[fileId];
        if (record.head.owner != address(0)) revert FilesFileExists(fileId);
        record.head = Head(msg.sender, 1, 0, codec, versionKey != 0);
        record.digest = digest;
        if (versionKey != 0) record.versionKey = versionKey;
        emit FileAdded(fileId, msg.sender, codec, digest, versionKey);
    }

    function _grantAll(bytes32 fileId, uint32 version, Grant[] calldata grants) private {
        mapping(address reader => StoredGrant) storage stored = _grants[fileId][version];
        for (uint256 i = 0; i < grants.length; ++i) {
            uint48 expiry = grants[i].expiry;
            if (expiry != 0 && expiry <= block.timestamp) revert FilesExpiryPast(expiry, block.timestamp);
            _grant(stored, fileId, version, expiry, grants[i].reader, grants[i].body);
        }
    }

    function _grant(
        mapping(address reader => StoredGrant) storage grants,
        bytes32 fileId,
        uint32 version,
        uint48 expiry,
        address reader,
        bytes32 body
    ) private {
        if (reader == address(0)) revert FilesReaderZero();
        if (body == 0) revert FilesGrantEmpty(reader);
        StoredGrant storage stored = grants[reader];
        // Only where a grant replaces another can there be an old expiry: `revoke` leaves none.
        if (expiry != 0 || (stored.body != 0 && stored.expiry != 0)) stored.expiry = expiry;
        stored.body = body;
        emit Granted(fileId, reader, version, expiry);
    }

    function _head(bytes32 fileId) private view returns (Head memory head) {
        head = _files[fileId].head;
        if (head.owner == address(0)) revert FilesFileUnknown(fileId);
    }

    function _headForOwner(bytes32 fileId) private view returns (Head memory head) {
        head = _head(fileId);
        if (msg.sender != head.owner) revert FilesNotOwner(fileId, msg.sender, head.owner);
    }

    function _headForGranter(bytes32 fileId) private view returns (Head memory head) {
        head = _head(fileId);
        if (!_isGranter(fileId, head, msg.sender)) revert FilesNotGranter(fileId, msg.sender);
    }

    function _isGranter(bytes32 fileId, Head memory head, address account) private view returns (bool) {
        return account == head.owner || _granters[fileId][head.epoch][account];
    }

    function _checkVersion(bytes32 fileId, Head memory head, uint32 expected) private pure {
        if (expected != head.version) revert FilesVersionMismatch(fileId, expected, head.version);
    }

    function _checkGrantable(bytes32 fileId, uint32 version) private view {
        Head memory head = _headForGranter(fileId);
        _checkVersion(fileId, head, version);
        if (!head.isEncrypted) revert FilesFilePublic(fileId);
    }

    /// @dev Takes over one word of the answer, however long it is. No code answers nothing, which is not 32 bytes.
    function _admits(IAccessPolicy policy, address user, bytes32 fileId) private view returns (bool admitted) {
        uint256 limit = policyGas;
        // The EVM keeps back 1/64 of what is left (EIP-150), and reaching the policy costs something too: 1/8 covers both.
        uint256 needed = limit + limit / 8;
        if (gasleft() < needed) revert FilesGasTooLow(gasleft(), needed);
        bytes memory question = abi.encodeCall(IAccessPolicy.isAllowed, (user, fileId));
        assembly ("memory-safe") {
            let answered := staticcall(limit, policy, add(question, 0x20), mload(question), 0x00, 0x20)
            admitted := and(answered, and(eq(returndatasize(), 0x20), eq(mload(0x00), 1)))
        }
    }
}
