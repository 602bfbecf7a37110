// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {CommunityToken} from "../../contracts/dao/CommunityToken.sol";
import {CommunityTokenChoice} from "../../contracts/dao/CommunityTokenChoice.sol";
import {Test} from "../lib/Test.sol";

/// @title CommunityTokenChoice: the community's own token where there is one, else a new one
contract CommunityTokenChoiceTest is Test {
    function test_constructor_ownToken() public {
        address own = address(new CommunityToken("Own", "OWN", 1, address(this)));
        assertEq(new CommunityTokenChoice(own, "Mask", "MASK", 100, address(this)).token(), own, "token");
    }

    function test_constructor_newToken() public {
        address holder = makeAddr("holder");
        CommunityToken token = CommunityToken(
            new CommunityTokenChoice(address(0), "Mask", "MASK", 100, holder).token()
        );
        assertEq(token.symbol(), "MASK", "symbol");
        assertEq(token.balanceOf(holder), 100, "holder");
        assertEq(token.totalSupply(), 100, "supply");
    }
}
