// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IPersonas} from "./IPersonas.sol";

/// @title Personas
/// @notice See `IPersonas`.
contract Personas is IPersonas {
    // ------------------------------------------------------------------ STORAGE

    mapping(address wallet => Persona) private _personas;

    // ------------------------------------------------------------------- WRITES

    /// @inheritdoc IPersonas
    function register(bytes32 encryptionKey, bytes32 keyRing) external {
        if (encryptionKey == 0) revert PersonasEncryptionKeyZero();
        Persona storage own = _personas[msg.sender];
        if (own.encryptionKey != 0) revert PersonasRegistered(msg.sender);
        own.encryptionKey = encryptionKey;
        own.keyRing = keyRing;
        emit EncryptionKeySet(msg.sender, encryptionKey);
        emit KeyRingSet(msg.sender, keyRing);
    }

    /// @inheritdoc IPersonas
    function rotate(bytes32 encryptionKey, bytes32 keyRing, bytes32 previousKeyRing) external {
        if (encryptionKey == 0) revert PersonasEncryptionKeyZero();
        Persona storage own = _registered(previousKeyRing);
        if (encryptionKey == own.encryptionKey) revert PersonasEncryptionKeyUnchanged(encryptionKey);
        own.encryptionKey = encryptionKey;
        own.keyRing = keyRing;
        emit EncryptionKeySet(msg.sender, encryptionKey);
        emit KeyRingSet(msg.sender, keyRing);
    }

    /// @inheritdoc IPersonas
    function setKeyRing(bytes32 keyRing, bytes32 previousKeyRing) external {
        _registered(previousKeyRing).keyRing = keyRing;
        emit KeyRingSet(msg.sender, keyRing);
    }

    // -------------------------------------------------------------------- READS

    /// @inheritdoc IPersonas
    function persona(address wallet) external view returns (Persona memory) {
        return _personas[wallet];
    }

    /// @inheritdoc IPersonas
    function encryptionKeys(address[] calldata wallets) external view returns (bytes32[] memory keys) {
        keys = new bytes32[](wallets.length);
        for (uint256 i = 0; i < wallets.length; ++i) {
            keys[i] = _personas[wallets[i]].encryptionKey;
        }
    }

    // ---------------------------------------------------------------- INTERNALS

    /// @dev The caller's persona, as far as the caller knows its key ring.
    function _registered(bytes32 previousKeyRing) private view returns (Persona storage own) {
        own = _personas[msg.sender];
        if (own.encryptionKey == 0) revert PersonasUnregistered(msg.sender);
        if (own.keyRing != previousKeyRing) revert PersonasKeyRingChanged(previousKeyRing, own.keyRing);
    }
}
