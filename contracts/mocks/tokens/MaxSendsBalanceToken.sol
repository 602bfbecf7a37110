// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

/// @title Takes the highest amount to mean all that the sender has, as Compound's cUSDCv3 does
contract MaxSendsBalanceToken is MockToken("Max sends the balance", 6) {
    function transfer(address to, uint256 amount) public override returns (bool) {
        return super.transfer(to, amount == type(uint256).max ? balanceOf(msg.sender) : amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        return super.transferFrom(from, to, amount == type(uint256).max ? balanceOf(from) : amount);
    }
}
