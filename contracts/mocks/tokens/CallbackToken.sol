// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

interface ITokenCallback {
    function tokensToSend() external;
    function tokensReceived() external;
}

/// @title Calls the sender before and the recipient after each transfer, as ERC-777 does
/// @notice Where one of the two reverts, so does the transfer. A contract that is exempt is not called: to ERC-777, it is one
/// that registered no callback.
contract CallbackToken is MockToken("Callback", 18) {
    mapping(address account => bool) public isExempt;

    function exempt(address account) external {
        isExempt[account] = true;
    }

    function _update(address from, address to, uint256 amount) internal override {
        if (_isCalled(from)) ITokenCallback(from).tokensToSend();
        super._update(from, to, amount);
        if (_isCalled(to)) ITokenCallback(to).tokensReceived();
    }

    function _isCalled(address account) private view returns (bool) {
        return account.code.length != 0 && !isExempt[account];
    }
}
