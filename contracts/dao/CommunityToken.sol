// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title CommunityToken: the token of a community that has none yet
/// @notice An ERC-20 with ERC-2612 permit and 18 decimals. All of its supply exists from the start; nobody can mint more,
/// pause it, or take a fee. It is what `VoteToken` wraps.
contract CommunityToken is ERC20, ERC20Permit {
    // -------------------------------------------------------------- CONSTRUCTOR

    /// @param name_ For people and for the permit's EIP-712 domain, such as "Mask Network".
    /// @param symbol_ Such as "MASK".
    /// @param supply All that will ever exist, in the smallest unit (10^-18).
    /// @param holder Who gets all of it, to hand it out to the members. Not the treasury: it acts on a vote alone, and without
    /// a token outside of it nobody could ever vote. The zero address is refused.
    constructor(
        string memory name_,
        string memory symbol_,
        uint256 supply,
        address holder
    ) ERC20(name_, symbol_) ERC20Permit(name_) {
        _mint(holder, supply);
    }
}
