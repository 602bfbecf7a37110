// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

/// @title Changes an allowance from zero or to zero, and no other (as USDT does)
contract ApproveFromZeroToken is MockToken("Approve from zero", 18) {
    error ApproveFromZeroTokenRefused(uint256 current, uint256 wanted);

    function approve(address spender, uint256 amount) public override returns (bool) {
        uint256 current = allowance(msg.sender, spender);
        if (current != 0 && amount != 0) revert ApproveFromZeroTokenRefused(current, amount);
        return super.approve(spender, amount);
    }
}
