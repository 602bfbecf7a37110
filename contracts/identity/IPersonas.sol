// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title Personas: how to reach a wallet with encrypted content
/// @notice A wallet's public record: its X25519 encryption key, and the digest of its key ring, an age file in storage
/// that holds the matching identities, encrypted to the wallet's own unlockers. A key ring is one raw block, so its CID is
/// CIDv1, raw, sha2-256 with this digest. Each wallet, or contract, writes its own record and nobody else's.
interface IPersonas {
    // -------------------------------------------------------------------- TYPES

    /// @param encryptionKey The X25519 public key to encrypt to; zero where the wallet has no persona.
    /// @param keyRing The sha2-256 digest of the key ring's block; zero where it is kept elsewhere.
    struct Persona {
        bytes32 encryptionKey;
        bytes32 keyRing;
    }

    // ------------------------------------------------------------------- EVENTS

    /// @notice `wallet` now reads what is encrypted to `encryptionKey`.
    event EncryptionKeySet(address indexed wallet, bytes32 encryptionKey);

    /// @notice The key ring of `wallet` is now the block with this digest.
    event KeyRingSet(address indexed wallet, bytes32 keyRing);

    // ------------------------------------------------------------------- ERRORS

    /// @notice The wallet already has a persona.
    /// @dev Remedy: call `rotate` to change its key, or `setKeyRing` to change its key ring.
    error PersonasRegistered(address wallet);

    /// @notice The wallet has no persona yet.
    /// @dev Remedy: call `register` first.
    error PersonasUnregistered(address wallet);

    /// @notice An encryption key is never zero.
    /// @dev Remedy: pass the X25519 public key of a new identity.
    error PersonasEncryptionKeyZero();

    /// @notice The new encryption key is the old one.
    /// @dev Remedy: make a new identity, or call `setKeyRing` where only the key ring changes.
    error PersonasEncryptionKeyUnchanged(bytes32 encryptionKey);

    /// @notice The key ring changed meanwhile, on another device perhaps; replacing it could lose an identity for good.
    /// @dev Remedy: read the current key ring, merge, and try again.
    error PersonasKeyRingChanged(bytes32 expected, bytes32 current);

    // ------------------------------------------------------------------- WRITES

    /// @notice Creates the caller's persona.
    function register(bytes32 encryptionKey, bytes32 keyRing) external;

    /// @notice Replaces the caller's encryption key. What was encrypted to the old one stays readable to whoever keeps
    /// the old identity: the new key ring should hold both.
    /// @param keyRing The new key ring.
    /// @param previousKeyRing The key ring that the new one was made from; must be the current one.
    function rotate(bytes32 encryptionKey, bytes32 keyRing, bytes32 previousKeyRing) external;

    /// @notice Replaces the caller's key ring alone: other unlockers, the same identities.
    function setKeyRing(bytes32 keyRing, bytes32 previousKeyRing) external;

    // -------------------------------------------------------------------- READS

    /// @notice The persona of `wallet`, all zero where it has none.
    function persona(address wallet) external view returns (Persona memory);

    /// @notice The encryption keys of `wallets`, in their order; zero where one has none.
    function encryptionKeys(address[] calldata wallets) external view returns (bytes32[] memory keys);
}
