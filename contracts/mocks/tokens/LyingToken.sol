// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

/// @title Says true to every transfer, moves nothing, and tells everybody the balance that the test sets
contract LyingToken is MockToken("Lying", 18) {
    uint256 public told;

    function tell(uint256 balance) external {
        told = balance;
    }

    function balanceOf(address) public view override returns (uint256) {
        return told;
    }

    function transfer(address, uint256) public pure override returns (bool) {
        return true;
    }

    function transferFrom(address, address, uint256) public pure override returns (bool) {
        return true;
    }
}
