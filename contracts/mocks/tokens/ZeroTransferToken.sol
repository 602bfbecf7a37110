// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

/// @title Refuses to transfer nothing
contract ZeroTransferToken is MockToken("Zero transfer", 18) {
    error ZeroTransferTokenRefused();

    function _update(address from, address to, uint256 amount) internal override {
        if (amount == 0) revert ZeroTransferTokenRefused();
        super._update(from, to, amount);
    }
}
