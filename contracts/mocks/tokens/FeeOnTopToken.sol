// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

/// @title Delivers exactly, but takes a hundredth more from whoever calls `transfer`
contract FeeOnTopToken is MockToken("Fee on top", 18) {
    function transfer(address to, uint256 amount) public override returns (bool) {
        _burn(msg.sender, (amount + 99) / 100);
        return super.transfer(to, amount);
    }
}
