// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";

/// @title A member that is a contract, and answers ERC-1271 as told
contract GovernanceSigner is IERC1271 {
    enum Answer {
        Yes,
        No,
        Revert,
        Burn,
        Short,
        Dirty,
        Bomb
    }

    error Refused();

    Answer public answer;
    /// @dev What a signature must be for a yes.
    bytes32 public secret;

    function set(Answer newAnswer, bytes32 newSecret) external {
        (answer, secret) = (newAnswer, newSecret);
    }

    function call(address target, bytes calldata data) external {
        (bool success, ) = target.call(data);
        if (!success) revert Refused();
    }

    function isValidSignature(bytes32, bytes calldata signature) external view returns (bytes4) {
        if (answer == Answer.Revert) revert Refused();
        if (answer == Answer.Burn) {
            assembly ("memory-safe") {
                invalid()
            }
        }
        if (answer == Answer.Short) {
            assembly ("memory-safe") {
                mstore(0, shl(224, 0x1626ba7e))
                return(0, 4)
            }
        }
        if (answer == Answer.Dirty) {
            assembly ("memory-safe") {
                mstore(0, or(shl(224, 0x1626ba7e), 1))
                return(0, 32)
            }
        }
        if (answer == Answer.Bomb) {
            assembly ("memory-safe") {
                return(0, 100000)
            }
        }
        bool isYes = answer == Answer.Yes && keccak256(signature) == keccak256(abi.encode(secret));
        return isYes ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}
