// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

/// @title Returns false, moving nothing, where others revert
contract FalseOnFailureToken is MockToken("False on failure", 18) {
    function transfer(address to, uint256 amount) public override returns (bool) {
        if (balanceOf(msg.sender) < amount || to == address(0)) return false;
        return super.transfer(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        if (balanceOf(from) < amount || allowance(from, msg.sender) < amount || to == address(0)) return false;
        return super.transferFrom(from, to, amount);
    }
}
