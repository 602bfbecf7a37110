// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Pausable} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Pausable.sol";
import {MockToken} from "./MockToken.sol";

/// @title Can stop all transfers
contract PausableToken is MockToken("Pausable", 18), ERC20Pausable {
    function pause() external {
        _pause();
    }

    function decimals() public view override(ERC20, MockToken) returns (uint8) {
        return MockToken.decimals();
    }

    function _update(address from, address to, uint256 amount) internal override(ERC20, ERC20Pausable) {
        super._update(from, to, amount);
    }
}
