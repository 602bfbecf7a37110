// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {CommunityToken} from "../../contracts/dao/CommunityToken.sol";
import {Test} from "../lib/Test.sol";

/// @title CommunityToken: all of its supply goes to one holder, once
contract CommunityTokenTest is Test {
    bytes32 private constant PERMIT_TYPEHASH = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );

    function testFuzz_constructor(string memory name, string memory symbol, uint256 supply, address holder) public {
        vm.assume(holder != address(0) && bytes(name).length < 32);
        CommunityToken token = new CommunityToken(name, symbol, supply, holder);
        assertEq(token.name(), name, "name");
        assertEq(token.symbol(), symbol, "symbol");
        assertEq(token.decimals(), 18, "decimals");
        assertEq(token.totalSupply(), supply, "supply");
        assertEq(token.balanceOf(holder), supply, "holder");
    }

    function test_constructor_noHolder() public {
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, address(0)));
        new CommunityToken("Mask", "MASK", 1, address(0));
    }

    function test_constructor_longName() public {
        vm.expectRevert();
        new CommunityToken("A name of more than 31 bytes is refused", "MASK", 1, address(this));
    }

    function test_permit() public {
        uint256 key = uint256(keccak256("holder"));
        address holder = vm.addr(key);
        CommunityToken token = new CommunityToken("Mask", "MASK", 100, holder);
        bytes32 message = keccak256(abi.encode(PERMIT_TYPEHASH, holder, address(this), 7, 0, block.timestamp));
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", token.DOMAIN_SEPARATOR(), message));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        token.permit(holder, address(this), 7, block.timestamp, v, r, s);
        token.transferFrom(holder, address(this), 7);
        assertEq(token.balanceOf(address(this)), 7, "spender");
    }
}
