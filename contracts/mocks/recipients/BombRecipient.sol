// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title Answers with more data than the caller can afford to copy
contract BombRecipient {
    /// @notice Whether it refuses with the data, or accepts and returns it.
    bool public immutable reverts;

    constructor(bool reverts_) {
        reverts = reverts_;
    }

    receive() external payable {
        _explode();
    }

    function _explode() private view {
        bool asError = reverts;
        assembly {
            if asError {
                revert(0, 65536)
            }
            return(0, 65536)
        }
    }
}
