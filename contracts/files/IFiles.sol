// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IAccessPolicy} from "./IAccessPolicy.sol";
import {Codec} from "../lib/Cid.sol";

/// @title Files: a registry of files on IPFS and Filecoin, public or encrypted, and of who may read them
/// @notice A file has an owner (a wallet or a contract), a current version and, where it is encrypted, grants. Content
/// never touches the chain: a version is the canonical form of a CID (`lib/Cid.sol`: codec and sha2-256 digest), and
/// for an encrypted file its X25519 version key. A grant is the version's 16-byte secret sealed to one reader: 32 bytes,
/// the body of an age X25519 stanza. It says who was given the key; nobody can take back what a reader has read.
/// Times are Unix seconds. `Codec` is refused by the decoder of arguments where it is out of range.
interface IFiles {
    // -------------------------------------------------------------------- TYPES

    /// @notice The current state of a file.
    /// @param owner Who decides about the file; zero where there is no such file.
    /// @param version Counts from 1.
    /// @param codec How the content's root block is encoded: the codec of its CID.
    /// @param digest The sha2-256 digest of the content's root block.
    /// @param versionKey The version's X25519 public key; zero for a public file.
    /// @param policy Whom else to admit; zero where only grants count.
    struct File {
        address owner;
        uint32 version;
        Codec codec;
        bytes32 digest;
        bytes32 versionKey;
        IAccessPolicy policy;
    }

    /// @notice A grant to make.
    /// @param reader Who is granted.
    /// @param expiry The first second at which the grant is void; zero: never.
    /// @param body The version's secret sealed to the reader's encryption key; never zero.
    struct Grant {
        address reader;
        uint48 expiry;
        bytes32 body;
    }

    // ------------------------------------------------------------------- EVENTS

    /// @notice `owner` registered a file under `fileId`: its version 1 is public where `versionKey` is zero.
    event FileAdded(bytes32 indexed fileId, address indexed owner, Codec codec, bytes32 digest, bytes32 versionKey);

    /// @notice The file's content is now this. Grants of earlier versions open nothing new.
    event VersionAdded(bytes32 indexed fileId, uint32 indexed version, Codec codec, bytes32 digest, bytes32 versionKey);

    /// @notice `reader` was granted `version` until `expiry` (zero: for good).
    event Granted(bytes32 indexed fileId, address indexed reader, uint32 version, uint48 expiry);

    /// @notice The grant of `reader` to `version` is void from now on.
    event Revoked(bytes32 indexed fileId, address indexed reader, uint32 version);

    /// @notice `granter` may (or may no longer) change grants in the owner's stead.
    event GranterSet(bytes32 indexed fileId, address indexed granter, bool allowed);

    /// @notice The file now belongs to `to`; granters that earlier owners named are no more.
    event OwnershipTransferred(bytes32 indexed fileId, address indexed from, address indexed to);

    /// @notice The file's policy is now `policy` (zero: none).
    event PolicySet(bytes32 indexed fileId, IAccessPolicy indexed policy);

    /// @notice The Filecoin piece that holds `version` is known: its root and the size of its data in bytes (FRC-0069).
    event PieceAttached(bytes32 indexed fileId, uint32 indexed version, bytes32 root, uint64 size);

    // ------------------------------------------------------------------- ERRORS

    /// @notice There is no such file.
    /// @dev Remedy: check the fileId, and that this is the chain and the contract that the file is registered with.
    error FilesFileUnknown(bytes32 fileId);

    /// @notice The owner already has a file with this salt.
    /// @dev Remedy: choose another salt.
    error FilesFileExists(bytes32 fileId);

    /// @notice Only the file's owner may do this.
    /// @dev Remedy: call from `owner`.
    error FilesNotOwner(bytes32 fileId, address caller, address owner);

    /// @notice Only the file's owner, or a granter that the owner named, may change grants.
    /// @dev Remedy: call from the owner, or have the owner name the caller with `setGranter`.
    error FilesNotGranter(bytes32 fileId, address caller);

    /// @notice The file is at another version than the call expects: somebody changed it meanwhile.
    /// @dev Remedy: read the file again and repeat the call for its current version.
    error FilesVersionMismatch(bytes32 fileId, uint32 expected, uint32 current);

    /// @notice The file is public: there is nothing to grant.
    /// @dev Remedy: add an encrypted version first.
    error FilesFilePublic(bytes32 fileId);

    /// @notice An encrypted version needs a version key, which is never zero.
    /// @dev Remedy: derive the version key as docs/architecture.md says; the SDK does.
    error FilesVersionKeyZero();

    /// @notice A rotation must bring another version key than the current one.
    /// @dev Remedy: make a new version key.
    error FilesVersionKeyUsed(bytes32 fileId, bytes32 versionKey);

    /// @notice A digest is never zero.
    /// @dev Remedy: pass the sha2-256 digest of the content's CID.
    error FilesDigestZero();

    /// @notice The reader is the zero address.
    /// @dev Remedy: name a reader.
    error FilesReaderZero();

    /// @notice A grant's body is never zero.
    /// @dev Remedy: seal the version's secret to the reader; to withdraw a grant, call `revoke`.
    error FilesGrantEmpty(address reader);

    /// @notice The reader has no grant for the current version.
    /// @dev Remedy: nothing to revoke; check the reader's address.
    error FilesGrantUnknown(bytes32 fileId, address reader);

    /// @notice The grant would have expired already.
    /// @dev Remedy: choose a later expiry, or zero for none.
    error FilesExpiryPast(uint48 expiry, uint256 now_);

    /// @notice The new owner is the zero address.
    /// @dev Remedy: name the new owner.
    error FilesOwnerZero();

    /// @notice Too little gas is left to ask the file's policy, so that its answer could be a wrong no.
    /// @dev Remedy: call with at least `needed` more gas than the call itself uses.
    error FilesGasTooLow(uint256 left, uint256 needed);

    // ------------------------------------------------------------------- WRITES

    /// @notice Registers a public file of the caller.
    /// @param salt Any number that the caller has not used yet; counting from 0 lets `created` list the files.
    /// @param codec The codec of the content's CID.
    /// @param digest The sha2-256 digest of the content's CID.
    /// @return fileId `keccak256(abi.encode(caller, salt))`.
    function publish(uint256 salt, Codec codec, bytes32 digest) external returns (bytes32 fileId);

    /// @notice Registers an encrypted file of the caller, and grants it to `grants`.
    /// @param versionKey The X25519 public key of version 1, derived for this chain, contract, fileId and version.
    function add(
        uint256 salt,
        Codec codec,
        bytes32 digest,
        bytes32 versionKey,
        Grant[] calldata grants
    ) external returns (bytes32 fileId);

    /// @notice Gives a file new content, public where `versionKey` is zero. Old grants open nothing new; `grants` are
    /// made for the new version in the same transaction. The policy stays. Serves both "add version" and "rotate". Owner
    /// only.
    /// @param current The version that the caller believes to be current; the new one is `current + 1`.
    /// @param versionKey The new version's key; another one than the current version's.
    /// @param grants Who may read the new version.
    function rotate(
        bytes32 fileId,
        uint32 current,
        Codec codec,
        bytes32 digest,
        bytes32 versionKey,
        Grant[] calldata grants
    ) external;

    /// @notice Grants the current version to one reader, for good; replaces an earlier grant. Owner or granter.
    /// @param version The version that `body` was sealed for; must be current.
    function grant(bytes32 fileId, uint32 version, address reader, bytes32 body) external;

    /// @notice Grants the current version to many readers. Owner or granter.
    function grantMany(bytes32 fileId, uint32 version, Grant[] calldata grants) external;

    /// @notice Voids a reader's grant for the current version: the chain, and the key services that ask it, refuse from
    /// now on. Whoever has the key keeps it: `rotate` for new content. Owner or granter.
    function revoke(bytes32 fileId, address reader) external;

    /// @notice Names somebody who may change grants in the owner's stead, until the ownership changes. Owner only.
    function setGranter(bytes32 fileId, address granter, bool allowed) external;

    /// @notice Hands the file to `to` at once. Grants and the policy stay; granters, whom the old owner named, do not,
    /// even where the file comes back. Owner only.
    function transferOwnership(bytes32 fileId, address to) external;

    /// @notice Sets or (zero) removes the file's access policy. Owner only.
    function setPolicy(bytes32 fileId, IAccessPolicy policy) external;

    /// @notice Records the Filecoin piece that holds the current version. Owner or granter.
    /// @param version The version that the piece holds; must be current.
    /// @param pieceCid A piece CID v2 (FRC-0069: raw, fr32-sha2-256-trunc254-padbintree), in bytes; `lib/PieceCid.sol`
    /// refuses whatever else.
    function attachPiece(bytes32 fileId, uint32 version, bytes calldata pieceCid) external;

    // -------------------------------------------------------------------- READS

    /// @notice The id of the file that `owner` registers with `salt`.
    function fileIdOf(address owner, uint256 salt) external pure returns (bytes32 fileId);

    /// @notice The file, all zero where there is none.
    function file(bytes32 fileId) external view returns (File memory);

    /// @notice The files that `creator` registered with the salts `from` to `from + count - 1`, wherever they are owned
    /// now; all zero where there is none. Costs no storage: callers that count their salts up can list their files on
    /// a node that keeps no logs.
    function created(address creator, uint256 from, uint256 count) external view returns (File[] memory files);

    /// @notice The CID of the current version, as text (base32). Reverts with `FilesFileUnknown` where there is no file.
    function cid(bytes32 fileId) external view returns (string memory);

    /// @notice The grant of a reader for a version, and when it expires. Zero body: none. An expired grant is still
    /// shown; `canAccess` refuses it.
    function grantOf(
        bytes32 fileId,
        uint32 version,
        address reader
    ) external view returns (bytes32 body, uint48 expiry);

    /// @notice All that `reader` needs to open the file, in one call: the file, the reader's grant for its current
    /// version, and what `canAccess` says.
    function access(
        bytes32 fileId,
        address reader
    ) external view returns (File memory file_, bytes32 body, uint48 expiry, bool allowed);

    /// @notice Whether `granter` may change the file's grants: its owner, and whom the owner named.
    function isGranter(bytes32 fileId, address granter) external view returns (bool);

    /// @notice The Filecoin piece of a version; all zero where none is known.
    function piece(bytes32 fileId, uint32 version) external view returns (bytes32 root, uint64 size);

    /// @notice Whether `user` may read the current version: everybody, where it is public; else the owner, a reader with
    /// a grant that has not expired, and whom the policy admits. False where there is no such file. A policy gets
    /// `policyGas` and no more; where less is left it is not asked, and the call reverts with `FilesGasTooLow`: nobody
    /// can turn a yes into a no by the gas that he sends. Contracts that act on the answer need to send that much.
    function canAccess(address user, bytes32 fileId) external view returns (bool);

    /// @notice How much gas a policy may use: 500,000, or 500,000,000 on Filecoin and its test networks, whose unit is
    /// smaller (`lib/GasUnits.sol`).
    function policyGas() external view returns (uint64);
}
