// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {CommunityToken} from "../../contracts/dao/CommunityToken.sol";
import {DaiPermitToken} from "../../contracts/mocks/tokens/DaiPermitToken.sol";
import {PhantomPermitToken} from "../../contracts/mocks/tokens/PhantomPermitToken.sol";
import {TipsTest} from "./TipsTest.sol";

/// @title Tips after an ERC-2612 permit: walks Tips.tree
contract TipsPermitTest is TipsTest {
    bytes32 private constant PERMIT_TYPEHASH = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );
    uint256 private constant DEADLINE = 10_000;

    struct Signature {
        uint8 v;
        bytes32 r;
        bytes32 s;
    }

    CommunityToken private permitToken;

    function setUp() public override {
        super.setUp();
        permitToken = new CommunityToken("Mask", "MASK", 1_000_000, sender);
        vm.warp(DEADLINE);
    }

    function _sign(uint256 key, uint256 amount, uint256 deadline) private view returns (Signature memory signature) {
        bytes32 message = keccak256(abi.encode(PERMIT_TYPEHASH, sender, address(tips), amount, 0, deadline));
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", permitToken.DOMAIN_SEPARATOR(), message));
        (signature.v, signature.r, signature.s) = vm.sign(key, digest);
    }

    function _tip(address token_, uint256 amount, uint256 deadline, Signature memory signature) private {
        vm.prank(sender);
        tips.tipWithPermit(token_, ann, amount, REF, deadline, signature.v, signature.r, signature.s);
    }

    function _expectNoAllowance(uint256 amount) private {
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(tips), 0, amount)
        );
    }

    function testFuzz_tipWithPermit_good(uint256 amount) public {
        amount = bound(amount, 1, 1_000_000);
        _tip(address(permitToken), amount, DEADLINE, _sign(SENDER_KEY, amount, DEADLINE));
        assertEq(permitToken.balanceOf(ann), amount, "ann");
        assertEq(permitToken.allowance(sender, address(tips)), 0, "the allowance is used up");
    }

    function test_tipWithPermit_frontRun() public {
        Signature memory signature = _sign(SENDER_KEY, 7, DEADLINE);
        vm.prank(bob);
        permitToken.permit(sender, address(tips), 7, DEADLINE, signature.v, signature.r, signature.s);
        _tip(address(permitToken), 7, DEADLINE, signature);
        assertEq(permitToken.balanceOf(ann), 7, "ann");
    }

    function test_tipWithPermit_notTheSenders() public {
        Signature memory signature = _sign(uint256(keccak256("bob")), 7, DEADLINE);
        _expectNoAllowance(7);
        _tip(address(permitToken), 7, DEADLINE, signature);
    }

    function test_tipWithPermit_expired() public {
        Signature memory signature = _sign(SENDER_KEY, 7, DEADLINE - 1);
        _expectNoAllowance(7);
        _tip(address(permitToken), 7, DEADLINE - 1, signature);
    }

    function test_tipWithPermit_daiStyle() public {
        DaiPermitToken dai = new DaiPermitToken();
        dai.mint(sender, 100);
        _withAndWithoutAllowance(dai);
    }

    function test_tipWithPermit_phantom() public {
        PhantomPermitToken phantom = new PhantomPermitToken();
        phantom.mint(sender, 100);
        _withAndWithoutAllowance(phantom);
    }

    function _withAndWithoutAllowance(IERC20 token_) private {
        Signature memory signature = _sign(SENDER_KEY, 7, DEADLINE);
        _expectNoAllowance(7);
        _tip(address(token_), 7, DEADLINE, signature);
        vm.prank(sender);
        token_.approve(address(tips), 7);
        _tip(address(token_), 7, DEADLINE, signature);
        assertEq(token_.balanceOf(ann), 7, "ann");
    }
}
