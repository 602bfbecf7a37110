// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

/// @title Balances grow and shrink with `rebase`, and each transfer rounds down to whole shares
contract RebasingToken is MockToken("Rebasing", 18) {
    /// @notice How many units a hundred shares are worth.
    uint256 public unitsPerHundredShares = 100;

    function rebase(uint256 unitsPerHundredShares_) external {
        unitsPerHundredShares = unitsPerHundredShares_;
    }

    function balanceOf(address account) public view override returns (uint256) {
        return (super.balanceOf(account) * unitsPerHundredShares) / 100;
    }

    function _update(address from, address to, uint256 units) internal override {
        super._update(from, to, (units * 100) / unitsPerHundredShares);
    }
}
