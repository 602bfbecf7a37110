// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

/// @title Changes an allowance from zero or to zero, and no other (as USDT does)
contract ApproveFromZeroToken is MockToken {
    constructor() MockToken("Approve from zero", 18) {}

    function approve(address spender, uint256 amount) public override returns (bool) {
        require(amount == 0 || allowance(msg.sender, spender) == 0);
        return super.approve(spender, amount);
    }
}
