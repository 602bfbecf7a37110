// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {TwoAddressToken} from "./TwoAddressToken.sol";

/// @title The second address of a `TwoAddressToken`
contract TwoAddressTokenAlias {
    TwoAddressToken private immutable _token;

    constructor(TwoAddressToken token) {
        _token = token;
    }

    function balanceOf(address account) external view returns (uint256) {
        return _token.balanceOf(account);
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        return _token.moveFor(msg.sender, msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        return _token.moveFor(msg.sender, from, to, amount);
    }
}
