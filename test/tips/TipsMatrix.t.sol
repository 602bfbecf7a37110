// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {BlocklistToken} from "../../contracts/mocks/tokens/BlocklistToken.sol";
import {GasBurnerToken} from "../../contracts/mocks/tokens/GasBurnerToken.sol";
import {PausableToken} from "../../contracts/mocks/tokens/PausableToken.sol";
import {MockToken} from "../../contracts/mocks/tokens/MockToken.sol";
import {MaxSendsBalanceToken} from "../../contracts/mocks/tokens/MaxSendsBalanceToken.sol";
import {ITips} from "../../contracts/tips/ITips.sol";
import {AwkwardTokens} from "./AwkwardTokens.sol";
import {TipsTest} from "./TipsTest.sol";

/// @title Every awkward token by every way to pay: exactly, or refused cleanly, and nobody else affected
contract TipsMatrixTest is TipsTest {
    struct Balances {
        uint256 sender;
        uint256 ann;
        uint256 bob;
        uint256 bystander;
        uint256 tips;
    }

    address private _bystander;

    function setUp() public override {
        super.setUp();
        _bystander = makeAddr("bystander");
    }

    function test_matrix() public {
        for (uint256 i = 0; i < AwkwardTokens.COUNT; ++i) {
            for (uint256 entry = 0; entry < 3; ++entry) _try(AwkwardTokens.make(i, address(tips)), entry);
        }
    }

    function _try(AwkwardTokens.Awkward memory awkward, uint256 entry) private {
        MockToken awkwardToken = awkward.token;
        string memory what = awkward.name;
        _fund(awkwardToken, sender);
        // A bystander who allowed Tips everything as well, and tokens that somebody sent to Tips by mistake.
        _fund(awkwardToken, _bystander);
        awkwardToken.mint(address(tips), 1_000_000);
        Balances memory before = _balances(awkwardToken);
        vm.prank(sender);
        (bool success, bytes memory answer) = address(tips).call{gas: 5_000_000}(_data(address(awkwardToken), entry));
        if (!success) assertGe(answer.length, 4, string.concat(what, ": refused without a reason"));
        Balances memory afterwards = _balances(awkwardToken);
        bool expected = entry == 2 ? awkward.paysMany : awkward.paysOne;
        if (expected) {
            assertTrue(success, string.concat(what, ": refused"));
            assertEq(afterwards.ann - before.ann, 100, string.concat(what, ": ann"));
            assertEq(afterwards.bob - before.bob, entry == 2 ? 200 : 0, string.concat(what, ": bob"));
            assertEq(before.sender - afterwards.sender, entry == 2 ? 300 : 100, string.concat(what, ": sender"));
        } else {
            assertEq(afterwards.ann, before.ann, string.concat(what, ": ann got something"));
            assertEq(afterwards.bob, before.bob, string.concat(what, ": bob got something"));
            assertEq(afterwards.sender, before.sender, string.concat(what, ": sender lost something"));
        }
        assertEq(afterwards.bystander, before.bystander, string.concat(what, ": bystander"));
        assertEq(afterwards.tips, before.tips, string.concat(what, ": Tips"));
    }

    function _data(address awkwardToken, uint256 entry) private view returns (bytes memory) {
        if (entry == 0) return abi.encodeCall(tips.tip, (awkwardToken, ann, 100, REF));
        if (entry == 1) return abi.encodeCall(tips.tipWithPermit, (awkwardToken, ann, 100, REF, 1, 27, REF, REF));
        return abi.encodeCall(tips.batch, (awkwardToken, _couple(), REF));
    }

    function _balances(MockToken awkwardToken) private view returns (Balances memory) {
        return
            Balances(
                awkwardToken.balanceOf(sender),
                awkwardToken.balanceOf(ann),
                awkwardToken.balanceOf(bob),
                awkwardToken.balanceOf(_bystander),
                awkwardToken.balanceOf(address(tips))
            );
    }

    // ------------------------------------------- what a token does to one of many

    function test_blocked() public {
        BlocklistToken blocklist = new BlocklistToken();
        _fund(blocklist, sender);
        blocklist.setBlocked(bob, true);
        _expectOnlyAnnPaid(blocklist);
        // The sender, or Tips: a clean refusal.
        blocklist.setBlocked(sender, true);
        vm.expectRevert(abi.encodeWithSelector(BlocklistToken.BlocklistTokenBlocked.selector, sender));
        vm.prank(sender);
        tips.tip(address(blocklist), ann, 100, REF);
        blocklist.setBlocked(sender, false);
        blocklist.setBlocked(address(tips), true);
        vm.expectRevert(abi.encodeWithSelector(BlocklistToken.BlocklistTokenBlocked.selector, address(tips)));
        vm.prank(sender);
        tips.batch(address(blocklist), _couple(), REF);
    }

    function test_gasBurned() public {
        GasBurnerToken burner = new GasBurnerToken();
        _fund(burner, sender);
        burner.setVictim(bob);
        _expectOnlyAnnPaid(burner);
    }

    function test_paused() public {
        PausableToken pausable = new PausableToken();
        _fund(pausable, sender);
        pausable.pause();
        vm.expectRevert(bytes4(keccak256("EnforcedPause()")));
        vm.prank(sender);
        tips.tip(address(pausable), ann, 100, REF);
        vm.expectRevert(bytes4(keccak256("EnforcedPause()")));
        vm.prank(sender);
        tips.batch(address(pausable), _couple(), REF);
    }

    function test_maxIsNotAnAmount() public {
        MaxSendsBalanceToken max = new MaxSendsBalanceToken();
        _fund(max, sender);
        vm.prank(sender);
        (bool success, ) = address(tips).call(abi.encodeCall(tips.tip, (address(max), ann, type(uint256).max, REF)));
        assertFalse(success, "a tip must be the amount that it says");
        assertEq(max.balanceOf(sender), 1_000_000, "sender");
    }

    function _couple() private view returns (ITips.Payment[] memory payments) {
        payments = new ITips.Payment[](2);
        payments[0] = _payment(ann, 100);
        payments[1] = _payment(bob, 200);
    }

    function _expectOnlyAnnPaid(MockToken token_) private {
        vm.prank(sender);
        tips.batch{gas: 2_000_000}(address(token_), _couple(), REF);
        assertEq(token_.balanceOf(ann), 100, "ann");
        assertEq(token_.balanceOf(bob), 0, "bob");
        assertEq(token_.balanceOf(sender), 1_000_000 - 100, "sender");
        assertEq(token_.balanceOf(address(tips)), 0, "Tips");
    }
}
