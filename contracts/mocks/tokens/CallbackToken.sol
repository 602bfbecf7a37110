// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

interface ITokenCallback {
    function tokensToSend() external;
    function tokensReceived() external;
}

/// @title Calls the sender before and the recipient after each transfer, as ERC-777 does
/// @notice Where one of the two reverts, so does the transfer.
contract CallbackToken is MockToken("Callback", 18) {
    function _update(address from, address to, uint256 amount) internal override {
        if (from.code.length != 0) ITokenCallback(from).tokensToSend();
        super._update(from, to, amount);
        if (to.code.length != 0) ITokenCallback(to).tokensReceived();
    }
}
