// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title Knows only DAI's permit, which came before ERC-2612 and looks otherwise
contract DaiPermitToken is ERC20("Dai permit", "MOCK") {
    error DaiPermitTokenNonceInvalid(uint256 nonce);

    mapping(address holder => uint256) public nonces;

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    /// @dev Checks no signature: what matters is that no ERC-2612 call gets here.
    function permit(
        address holder,
        address spender,
        uint256 nonce,
        uint256,
        bool allowed,
        uint8,
        bytes32,
        bytes32
    ) external {
        if (nonce != nonces[holder]++) revert DaiPermitTokenNonceInvalid(nonce);
        _approve(holder, spender, allowed ? type(uint256).max : 0);
    }
}
