// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

/// @title Returns false although it did what it was told
contract FalseOnSuccessToken is MockToken("False on success", 18) {
    function transfer(address to, uint256 amount) public override returns (bool) {
        return !super.transfer(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        return !super.transferFrom(from, to, amount);
    }
}
