// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

/// @title Obeys `transferFrom`, and says true to `transfer` without moving anything
contract KeepsTransfersToken is MockToken("Keeps transfers", 18) {
    /// @notice Counts down: once it is zero, transfers work.
    uint256 public ignored;

    function ignoreNext(uint256 count) external {
        ignored = count;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        if (ignored == 0) return super.transfer(to, amount);
        --ignored;
        return true;
    }
}
