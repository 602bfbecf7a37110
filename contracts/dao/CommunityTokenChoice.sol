// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {CommunityToken} from "./CommunityToken.sol";

/// @title CommunityTokenChoice: which token the votes wrap
/// @notice A step of the deployment: the community's own token where it has one, a new `CommunityToken` where it has not.
/// Deployments cannot branch on their parameters; this contract does, and shows afterwards what was chosen.
contract CommunityTokenChoice {
    // ------------------------------------------------------------------ STORAGE

    /// @notice The token that was chosen.
    address public immutable token;

    // -------------------------------------------------------------- CONSTRUCTOR

    /// @param existing The community's own token; zero where it has none. The other parameters count only then.
    /// @param name The new token's name.
    /// @param symbol The new token's symbol.
    /// @param supply All of the new token that will ever exist, in its smallest unit (10^-18).
    /// @param holder Who gets all of it.
    constructor(address existing, string memory name, string memory symbol, uint256 supply, address holder) {
        token = existing == address(0) ? address(new CommunityToken(name, symbol, supply, holder)) : existing;
    }
}
