// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

/// @title Refuses to change an allowance that is not zero (as USDT does), and to approve zero (as BNB does)
contract ApprovalRaceToken is MockToken("Approval race", 18) {
    error ApprovalRaceTokenRefused(uint256 current, uint256 wanted);

    function approve(address spender, uint256 amount) public override returns (bool) {
        uint256 current = allowance(msg.sender, spender);
        if (current != 0 || amount == 0) revert ApprovalRaceTokenRefused(current, amount);
        return super.approve(spender, amount);
    }
}
