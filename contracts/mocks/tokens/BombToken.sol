// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

/// @title Answers transfers with more data than the caller can afford to copy
contract BombToken is MockToken("Bomb", 18) {
    /// @notice Whether it reverts with the data, or moves the tokens and returns it.
    bool public reverts;

    /// @notice 64 KiB are dear to copy, and not to make.
    uint256 private constant SIZE = 65_536;

    function setReverts(bool reverts_) external {
        reverts = reverts_;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        super.transfer(to, amount);
        _explode();
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        super.transferFrom(from, to, amount);
        _explode();
    }

    function _explode() private view {
        bool asError = reverts;
        assembly {
            mstore(0, 1)
            if asError {
                revert(0, SIZE)
            }
            return(0, SIZE)
        }
    }
}
