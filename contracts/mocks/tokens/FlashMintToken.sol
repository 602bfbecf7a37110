// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20FlashMint} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20FlashMint.sol";
import {MockToken} from "./MockToken.sol";

/// @title Lends any amount of itself for the length of a call (ERC-3156)
contract FlashMintToken is MockToken("Flash mint", 18), ERC20FlashMint {
    function decimals() public view override(ERC20, MockToken) returns (uint8) {
        return MockToken.decimals();
    }
}
