// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {GasBurningRecipient} from "../../contracts/mocks/recipients/GasBurningRecipient.sol";
import {ReentrantRecipient} from "../../contracts/mocks/recipients/ReentrantRecipient.sol";
import {CallbackToken} from "../../contracts/mocks/tokens/CallbackToken.sol";
import {FeeOnTopToken} from "../../contracts/mocks/tokens/FeeOnTopToken.sol";
import {FeeToken} from "../../contracts/mocks/tokens/FeeToken.sol";
import {KeepsTransfersToken} from "../../contracts/mocks/tokens/KeepsTransfersToken.sol";
import {BlocklistToken} from "../../contracts/mocks/tokens/BlocklistToken.sol";
import {Payments} from "../../contracts/lib/Payments.sol";
import {ITips} from "../../contracts/tips/ITips.sol";
import {TipsTest} from "./TipsTest.sol";

/// @title Tips in ERC-20 tokens: walks Tips.tree
contract TipsTokenTest is TipsTest {
    function _inexact(address token_, uint256 received, uint256 expected) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Payments.PaymentsInexact.selector, token_, received, expected);
    }

    function _notToken(address token_) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Payments.PaymentsTokenInvalid.selector, token_);
    }

    // --------------------------------------------------------------------- tip

    function test_tip_amountZero() public {
        vm.expectRevert(_zero(ann));
        tips.tip(address(token), ann, 0, REF);
    }

    function test_tip_invalidRecipients() public {
        vm.expectRevert(_invalid(address(0)));
        tips.tip(address(token), address(0), 1, REF);
        vm.expectRevert(_invalid(address(tips)));
        tips.tip(address(token), address(tips), 1, REF);
        vm.expectRevert(_invalid(address(token)));
        tips.tip(address(token), address(token), 1, REF);
    }

    function test_tip_notTokens() public {
        vm.expectRevert(_notToken(NATIVE));
        tips.tip(NATIVE, ann, 1, REF);
        vm.expectRevert(_notToken(bob));
        tips.tip(bob, ann, 1, REF);
        // A contract that answers `balanceOf` with nothing.
        address mute = address(new ReentrantRecipient());
        vm.expectRevert(_notToken(mute));
        tips.tip(mute, ann, 1, REF);
    }

    function test_tip_tooLowAllowanceOrBalance() public {
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(tips), 0, 1));
        tips.tip(address(token), ann, 1, REF);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, sender, 1_000_000, 1_000_001)
        );
        vm.prank(sender);
        tips.tip(address(token), ann, 1_000_001, REF);
    }

    function test_tip_inexact() public {
        FeeToken fee = new FeeToken();
        _fund(fee, sender);
        vm.expectRevert(_inexact(address(fee), 99, 100));
        vm.prank(sender);
        tips.tip(address(fee), ann, 100, REF);
        vm.expectRevert(_inexact(address(fee), 0, 100));
        vm.prank(sender);
        tips.tip(address(fee), sender, 100, REF);
    }

    function test_tip_toOneself() public {
        vm.expectEmit(true, true, true, true, address(tips));
        emit ITips.Tipped(sender, sender, REF, address(token), 7);
        vm.prank(sender);
        tips.tip(address(token), sender, 7, REF);
        assertEq(token.balanceOf(sender), 1_000_000, "sender");
    }

    function testFuzz_tip_paysExactly(uint256 amount, uint256 already, address to, bytes32 ref) public {
        vm.assume(to != address(0) && to != sender && to != address(tips) && to != address(token));
        amount = bound(amount, 1, type(uint256).max - 1_000_000);
        already = bound(already, 0, type(uint256).max - 1_000_000 - amount);
        token.mint(sender, amount);
        token.mint(to, already);
        vm.expectEmit(true, true, true, true, address(tips));
        emit ITips.Tipped(sender, to, ref, address(token), amount);
        vm.prank(sender);
        tips.tip(address(token), to, amount, ref);
        assertEq(token.balanceOf(to), already + amount, "recipient");
        assertEq(token.balanceOf(sender), 1_000_000, "sender");
        assertEq(token.balanceOf(address(tips)), 0, "Tips");
    }

    // ------------------------------------------------------------------- batch

    function _batch(address token_, ITips.Payment[] memory payments) private {
        vm.prank(sender);
        tips.batch(token_, payments, REF);
    }

    function test_batch_invalidInput() public {
        vm.expectRevert(ITips.TipsBatchEmpty.selector);
        tips.batch(address(token), new ITips.Payment[](0), REF);
        vm.expectRevert(_zero(ann));
        tips.batch(address(token), _payments(ann, 0), REF);
        vm.expectRevert(_invalid(address(0)));
        tips.batch(address(token), _payments(address(0), 1), REF);
        vm.expectRevert(_invalid(address(tips)));
        tips.batch(address(token), _payments(address(tips), 1), REF);
        vm.expectRevert(_invalid(address(token)));
        tips.batch(address(token), _payments(address(token), 1), REF);
    }

    function test_batch_notTokens() public {
        vm.expectRevert(_notToken(NATIVE));
        tips.batch(NATIVE, _payments(ann, 1), REF);
        vm.expectRevert(_notToken(bob));
        tips.batch(bob, _payments(ann, 1), REF);
    }

    function test_batch_tooLowAllowanceOrBalance() public {
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(tips), 0, 1));
        tips.batch(address(token), _payments(ann, 1), REF);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, sender, 1_000_000, 1_000_001)
        );
        _batch(address(token), _payments(ann, 1_000_001));
    }

    function test_batch_inexact() public {
        FeeToken fee = new FeeToken();
        _fund(fee, sender);
        vm.expectRevert(_inexact(address(fee), 34, 35));
        _batch(address(fee), _between(makeAddr("cat")));
    }

    function testFuzz_batch_feeOnTop(uint8 strayed) public {
        FeeOnTopToken fee = new FeeOnTopToken();
        _fund(fee, sender);
        fee.mint(address(tips), strayed);
        vm.prank(sender);
        (bool success, bytes memory answer) = address(tips).call(
            abi.encodeCall(tips.batch, (address(fee), _between(makeAddr("cat")), REF))
        );
        assertFalse(success, "must not spend what strayed into Tips");
        assertEq(bytes4(answer), Payments.PaymentsInexact.selector, "error");
        assertEq(fee.balanceOf(sender), 1_000_000, "sender keeps it");
        assertEq(fee.balanceOf(address(tips)), strayed, "what strayed stays");
    }

    function test_batch_refusedByToken() public {
        BlocklistToken blocklist = new BlocklistToken();
        _fund(blocklist, sender);
        address cat = makeAddr("cat");
        blocklist.setBlocked(cat, true);
        vm.expectEmit(true, true, true, true, address(tips));
        emit ITips.PaymentRefused(sender, cat, REF, address(blocklist), 5);
        _batch(address(blocklist), _between(cat));
        assertEq(blocklist.balanceOf(ann) + blocklist.balanceOf(bob), 30, "the others");
        assertEq(blocklist.balanceOf(sender), 1_000_000 - 30, "sender");
        assertEq(blocklist.balanceOf(address(tips)), 0, "Tips");
    }

    function test_batch_callbackBurnsGas() public {
        CallbackToken callback = new CallbackToken();
        _fundCallback(callback);
        address burner = address(new GasBurningRecipient());
        vm.prank(sender);
        tips.batch{gas: 2_000_000}(address(callback), _between(burner), REF);
        assertEq(callback.balanceOf(ann), 10, "ann");
        assertEq(callback.balanceOf(bob), 20, "bob");
        assertEq(callback.balanceOf(sender), 1_000_000 - 30, "sender");
    }

    function test_batch_callbackDonates() public {
        CallbackToken callback = new CallbackToken();
        _fundCallback(callback);
        ReentrantRecipient to = new ReentrantRecipient();
        to.plan(address(callback), abi.encodeCall(IERC20.transfer, (address(tips), 4)), false);
        _batch(address(callback), _between(address(to)));
        assertEq(callback.balanceOf(address(to)), 1, "it gave 4 of its 5 away");
        assertEq(callback.balanceOf(sender), 1_000_000 - 31, "the sender has them");
        assertEq(callback.balanceOf(address(tips)), 0, "Tips");
    }

    function test_batch_nestedBatchIsRefused() public {
        CallbackToken callback = new CallbackToken();
        _fundCallback(callback);
        ReentrantRecipient to = new ReentrantRecipient();
        callback.mint(address(to), 100);
        to.act(address(callback), 0, abi.encodeCall(IERC20.approve, (address(tips), 100)));
        bytes memory nested = abi.encodeCall(tips.batch, (address(callback), _payments(bob, 50), REF));
        to.plan(address(tips), nested, true);
        _batch(address(callback), _between(address(to)));
        _assertReentrancyRefused(to);
        assertEq(callback.balanceOf(address(to)), 105, "recipient");

        // The same from the sender's callback, in the middle of what Tips takes in.
        to.plan(address(tips), nested, true);
        to.act(address(tips), 0, abi.encodeCall(tips.batch, (address(callback), _payments(ann, 50), REF)));
        _assertReentrancyRefused(to);
        assertEq(callback.balanceOf(address(to)), 55, "sender");
        assertEq(callback.balanceOf(ann), 60, "ann");
        assertEq(callback.balanceOf(bob), 20, "bob");
        assertEq(callback.balanceOf(address(tips)), 0, "Tips");
    }

    function _assertReentrancyRefused(ReentrantRecipient to) private view {
        assertEq(bytes4(to.lastAnswer()), ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector, "answer");
    }

    function test_batch_tokenKeepsTransfers() public {
        KeepsTransfersToken keeps = new KeepsTransfersToken();
        _fund(keeps, sender);
        keeps.ignoreNext(3);
        _batch(address(keeps), _between(makeAddr("cat")));
        assertEq(keeps.balanceOf(sender), 1_000_000, "the sender has it back");
        assertEq(keeps.balanceOf(address(tips)), 0, "Tips");
    }

    function test_batch_duplicatesAndOneself() public {
        ITips.Payment[] memory payments = _between(sender);
        payments[2] = _payment(ann, 20);
        _batch(address(token), payments);
        assertEq(token.balanceOf(ann), 30, "ann");
        assertEq(token.balanceOf(sender), 1_000_000 - 30, "sender");
    }

    function test_batch_greatestAmount() public {
        token.mint(sender, type(uint96).max);
        _batch(address(token), _payments(ann, type(uint96).max));
        assertEq(token.balanceOf(ann), type(uint96).max, "ann");
    }

    function testFuzz_batch_paysExactly(uint96[8] memory amounts, uint8 blocked, uint96 strayed) public {
        BlocklistToken blocklist = new BlocklistToken();
        _fund(blocklist, sender);
        blocklist.mint(address(tips), strayed);
        ITips.Payment[] memory payments = new ITips.Payment[](8);
        uint256 total;
        uint256 refused;
        for (uint256 i = 0; i < 8; ++i) {
            if (amounts[i] == 0) amounts[i] = 1;
            payments[i] = _payment(vm.addr(i + 1), amounts[i]);
            total += amounts[i];
            if ((blocked >> i) & 1 == 0) continue;
            blocklist.setBlocked(vm.addr(i + 1), true);
            refused += amounts[i];
        }
        blocklist.mint(sender, total);
        vm.expectEmit(true, true, true, true, address(tips));
        emit ITips.BatchTipped(sender, address(blocklist), REF, payments);
        _batch(address(blocklist), payments);
        for (uint256 i = 0; i < 8; ++i) {
            uint256 expected = (blocked >> i) & 1 == 1 ? 0 : amounts[i];
            assertEq(blocklist.balanceOf(vm.addr(i + 1)), expected, "recipient");
        }
        assertEq(blocklist.balanceOf(sender), 1_000_000 + refused, "refund");
        assertEq(blocklist.balanceOf(address(tips)), strayed, "what strayed stays");
    }

    function _fundCallback(CallbackToken callback) private {
        // Tips has no callbacks: as an account that ERC-777 knows to have registered none.
        callback.exempt(address(tips));
        _fund(callback, sender);
    }
}
