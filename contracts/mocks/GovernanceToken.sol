// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title A community's token with permit, of which anybody can mint
contract GovernanceToken is ERC20Permit {
    constructor() ERC20("Community", "COM") ERC20Permit("Community") {}

    function mint(address account, uint256 amount) external {
        _mint(account, amount);
    }
}
