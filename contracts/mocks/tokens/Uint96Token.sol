// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

/// @title Refuses amounts above 96 bits, as UNI does, and takes the highest 256-bit one for the highest of its own
contract Uint96Token is MockToken("Uint96", 18) {
    error Uint96TokenTooMuch(uint256 amount);

    function approve(address spender, uint256 amount) public override returns (bool) {
        return super.approve(spender, amount == type(uint256).max ? type(uint96).max : _bounded(amount));
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, _bounded(amount));
    }

    function _bounded(uint256 amount) private pure returns (uint256) {
        if (amount > type(uint96).max) revert Uint96TokenTooMuch(amount);
        return amount;
    }
}
