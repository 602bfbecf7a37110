// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IFiles} from "../../contracts/files/IFiles.sol";

/// @notice Bugs that Files could have had.
enum Fault {
    None,
    StrangerGrants, // anybody may grant
    StrangerRotates, // anybody may rotate
    GranterSurvives, // granters outlive the owner who named them
    ExpiryStays, // `revoke` leaves the expiry behind, and the next grant for good has it
    RevokeForgets, // `revoke` reports, and does nothing
    VersionStays, // `rotate` does not count up, so that old grants open the new version
    VersionFalls, // `rotate` counts down
    KeyStays, // `rotate` to public leaves the old version key
    EverybodyReads, // `canAccess` is always true
    PolicyCounts // `canAccess` asks nobody: whatever has a policy is open
}

/// @title Files with one bug planted: the real contract's code on this contract's storage, tampered with before or after
contract FaultyFiles {
    address private immutable REAL;
    Fault private immutable FAULT;

    constructor(IFiles real, Fault fault) {
        (REAL, FAULT) = (address(real), fault);
    }

    fallback() external {
        bytes32 fileId = bytes32(msg.data[4:36]);
        bytes4 call = msg.sig;
        bytes32 head = _load(_file(fileId));
        bytes32 old = _load(_granted(fileId));

        bool isImpostor =
            (FAULT == Fault.StrangerGrants && call == IFiles.grant.selector) ||
                (FAULT == Fault.StrangerRotates && call == IFiles.rotate.selector);
        isImpostor = isImpostor && address(uint160(uint256(head))) != address(0);
        if (isImpostor) _store(_file(fileId), _with(head, 0, 160, uint160(msg.sender)));

        (bool ok, bytes memory answer) = REAL.delegatecall(msg.data);
        if (!ok) {
            assembly {
                revert(add(answer, 0x20), mload(answer))
            }
        }

        bytes32 now_ = _load(_file(fileId));
        if (isImpostor) _store(_file(fileId), _with(now_, 0, 160, uint160(uint256(head))));
        if (FAULT == Fault.GranterSurvives && call == IFiles.transferOwnership.selector) {
            _store(_file(fileId), _with(now_, 192, 32, uint32(uint256(head) >> 192)));
        }
        if (call == IFiles.revoke.selector) _spoilRevoke(fileId, old);
        if (call == IFiles.rotate.selector) _spoilRotate(fileId, head, now_);
        if (call == IFiles.canAccess.selector) answer = _spoilAnswer(answer);
        assembly {
            return(add(answer, 0x20), mload(answer))
        }
    }

    function _spoilRevoke(bytes32 fileId, bytes32 old) private {
        bytes32 slot = _granted(fileId);
        if (FAULT == Fault.ExpiryStays) _store(bytes32(uint256(slot) + 1), bytes32(block.timestamp + 50));
        if (FAULT == Fault.RevokeForgets) _store(slot, old);
    }

    function _spoilRotate(bytes32 fileId, bytes32 before, bytes32 now_) private {
        uint32 version = uint32(uint256(before) >> 160);
        if (FAULT == Fault.VersionStays) _store(_file(fileId), _with(now_, 160, 32, version));
        if (FAULT == Fault.VersionFalls) _store(_file(fileId), _with(now_, 160, 32, version - 1));
        bytes32 keySlot = bytes32(uint256(_file(fileId)) + 2);
        if (FAULT == Fault.KeyStays && _load(keySlot) == 0) _store(keySlot, keccak256("old key"));
    }

    function _spoilAnswer(bytes memory answer) private view returns (bytes memory) {
        bytes32 policySlot = bytes32(uint256(_file(bytes32(msg.data[36:68]))) + 3);
        if (FAULT == Fault.EverybodyReads) return abi.encode(true);
        if (FAULT == Fault.PolicyCounts && _load(policySlot) != 0) return abi.encode(true);
        return answer;
    }

    // ------------------------------------------------- the storage layout of Files

    function _file(bytes32 fileId) private pure returns (bytes32) {
        return keccak256(abi.encode(fileId, 0));
    }

    /// @dev Where `revoke(fileId, reader)` finds the grant.
    function _granted(bytes32 fileId) private view returns (bytes32) {
        if (msg.sig != IFiles.revoke.selector) return 0;
        uint256 version = uint32(uint256(_load(_file(fileId))) >> 160);
        bytes32 ofFile = keccak256(abi.encode(fileId, 1));
        return keccak256(abi.encode(bytes32(msg.data[36:68]), keccak256(abi.encode(version, ofFile))));
    }

    function _with(bytes32 word, uint256 at, uint256 size, uint256 value) private pure returns (bytes32) {
        uint256 mask = ((1 << size) - 1) << at;
        return bytes32((uint256(word) & ~mask) | (value << at));
    }

    function _load(bytes32 slot) private view returns (bytes32 value) {
        assembly {
            value := sload(slot)
        }
    }

    function _store(bytes32 slot, bytes32 value) private {
        assembly {
            sstore(slot, value)
        }
    }
}
