// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

/// @title Burns all the gas it gets on a transfer to a victim
contract GasBurnerToken is MockToken("Gas burner", 18) {
    mapping(address account => bool) public isVictim;

    function setVictim(address account) external {
        isVictim[account] = true;
    }

    function _update(address from, address to, uint256 amount) internal override {
        if (isVictim[to]) {
            assembly {
                invalid()
            }
        }
        super._update(from, to, amount);
    }
}
