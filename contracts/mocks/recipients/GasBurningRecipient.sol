// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title Burns all the gas it gets
contract GasBurningRecipient {
    fallback() external payable {
        assembly {
            invalid()
        }
    }

    receive() external payable {
        assembly {
            invalid()
        }
    }
}
