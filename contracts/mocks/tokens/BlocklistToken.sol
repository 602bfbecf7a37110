// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

/// @title Refuses transfers from and to whom its issuer blocks, as USDC does
contract BlocklistToken is MockToken("Blocklist", 6) {
    error BlocklistTokenBlocked(address account);

    mapping(address account => bool) public isBlocked;

    function setBlocked(address account, bool blocked) external {
        isBlocked[account] = blocked;
    }

    function _update(address from, address to, uint256 amount) internal override {
        if (isBlocked[from]) revert BlocklistTokenBlocked(from);
        if (isBlocked[to]) revert BlocklistTokenBlocked(to);
        super._update(from, to, amount);
    }
}
