// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {BombRecipient} from "../../contracts/mocks/recipients/BombRecipient.sol";
import {GasBurningRecipient} from "../../contracts/mocks/recipients/GasBurningRecipient.sol";
import {HungryRecipient} from "../../contracts/mocks/recipients/HungryRecipient.sol";
import {ReentrantRecipient} from "../../contracts/mocks/recipients/ReentrantRecipient.sol";
import {RevertingRecipient} from "../../contracts/mocks/recipients/RevertingRecipient.sol";
import {Payments} from "../../contracts/lib/Payments.sol";
import {ITips} from "../../contracts/tips/ITips.sol";
import {Tips} from "../../contracts/tips/Tips.sol";
import {TipsTest} from "./TipsTest.sol";

/// @title Tips in native currency: walks Tips.tree
contract TipsNativeTest is TipsTest {
    function setUp() public override {
        super.setUp();
        vm.deal(sender, 1_000_000);
    }

    function _refused(address to, uint256 amount) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Payments.PaymentsNativeRefused.selector, to, amount);
    }

    // -------------------------------------------------------------- constructor

    function test_constructor_setsTheGasOfAPaymentInTheUnitOfTheChain() public {
        assertEq(tips.paymentGas(), PAYMENT_GAS, "Ethereum and its rollups");
        uint256 here = block.chainid;
        vm.chainId(314159);
        assertEq(new Tips().paymentGas(), uint256(PAYMENT_GAS) * 1000, "Filecoin");
        vm.chainId(here);
    }

    // --------------------------------------------------------------- tipNative

    function test_tipNative_zeroValue() public {
        vm.expectRevert(_zero(ann));
        tips.tipNative(ann, REF);
    }

    function test_tipNative_invalidRecipients() public {
        vm.deal(address(this), 2);
        vm.expectRevert(_invalid(address(0)));
        tips.tipNative{value: 1}(address(0), REF);
        vm.expectRevert(_invalid(address(tips)));
        tips.tipNative{value: 1}(address(tips), REF);
    }

    function test_tipNative_refused() public {
        address to = address(new RevertingRecipient());
        vm.expectRevert(_refused(to, 7));
        vm.prank(sender);
        tips.tipNative{value: 7}(to, REF);
        assertEq(sender.balance, 1_000_000, "sender keeps it");
    }

    function test_tipNative_gasBurner() public {
        address to = address(new GasBurningRecipient());
        vm.expectRevert(_refused(to, 7));
        vm.prank(sender);
        tips.tipNative{value: 7, gas: 1_000_000}(to, REF);
    }

    function test_tipNative_bombs() public {
        address accepting = address(new BombRecipient(false));
        address refusing = address(new BombRecipient(true));
        vm.prank(sender);
        tips.tipNative{value: 7, gas: 100_000}(accepting, REF);
        assertEq(accepting.balance, 7, "accepting bomb");
        vm.expectRevert(_refused(refusing, 7));
        vm.prank(sender);
        tips.tipNative{value: 7, gas: 100_000}(refusing, REF);
    }

    function test_tipNative_hungryRecipient() public {
        HungryRecipient to = new HungryRecipient();
        vm.prank(sender);
        tips.tipNative{value: 7}(address(to), REF);
        assertEq(to.received(), 7, "received");
    }

    function test_tipNative_toOneself() public {
        vm.prank(sender);
        tips.tipNative{value: 7}(sender, REF);
        assertEq(sender.balance, 1_000_000, "sender");
    }

    function test_tipNative_recipientTipsInTurn() public {
        ReentrantRecipient to = new ReentrantRecipient();
        token.mint(address(to), 3);
        to.act(address(token), 0, abi.encodeCall(token.approve, (address(tips), 3)));
        to.plan(address(tips), abi.encodeCall(tips.tip, (address(token), bob, 3, REF)), false);
        vm.prank(sender);
        tips.tipNative{value: 7}(address(to), REF);
        assertEq(address(to).balance, 7, "native");
        assertEq(token.balanceOf(bob), 3, "token");
    }

    function testFuzz_tipNative_paysExactly(uint96 amount, address to, bytes32 ref) public {
        vm.assume(amount != 0 && uint160(to) > 0xffff && to.code.length == 0 && to != sender);
        uint256 before = to.balance;
        vm.deal(sender, amount);
        vm.expectEmit(true, true, true, true, address(tips));
        emit ITips.Tipped(sender, to, ref, NATIVE, amount);
        vm.prank(sender);
        tips.tipNative{value: amount}(to, ref);
        assertEq(to.balance, before + amount, "recipient");
        assertEq(sender.balance, 0, "sender");
        assertEq(address(tips).balance, 0, "Tips");
    }

    // ------------------------------------------------------------- batchNative

    function test_batchNative_empty() public {
        vm.expectRevert(ITips.TipsBatchEmpty.selector);
        tips.batchNative(new ITips.Payment[](0), REF);
    }

    function test_batchNative_amountZero() public {
        vm.expectRevert(_zero(ann));
        tips.batchNative(_payments(ann, 0), REF);
    }

    function test_batchNative_invalidRecipients() public {
        vm.deal(address(this), 2);
        vm.expectRevert(_invalid(address(0)));
        tips.batchNative{value: 1}(_payments(address(0), 1), REF);
        vm.expectRevert(_invalid(address(tips)));
        tips.batchNative{value: 1}(_payments(address(tips), 1), REF);
    }

    function testFuzz_batchNative_valueMismatch(uint8 value) public {
        vm.assume(value != 35);
        // Even where wei that somebody forced into Tips would make up for what is missing.
        vm.deal(address(tips), 100);
        vm.expectRevert(abi.encodeWithSelector(Payments.PaymentsValueMismatch.selector, value, 35));
        vm.prank(sender);
        tips.batchNative{value: value}(_between(makeAddr("cat")), REF);
    }

    function test_batchNative_tooLittleGas() public {
        ITips.Payment[] memory payments = _between(address(new HungryRecipient()));
        vm.prank(sender);
        (bool success, bytes memory answer) = address(tips).call{value: 35, gas: 250_000}(
            abi.encodeCall(tips.batchNative, (payments, REF))
        );
        assertFalse(success, "must fail as a whole rather than refuse recipients for want of gas");
        assertEq(bytes4(answer), Payments.PaymentsGasTooLow.selector, "error");
    }

    function test_batchNative_isolation() public {
        address[4] memory bad = [
            address(new RevertingRecipient()),
            address(new GasBurningRecipient()),
            address(new BombRecipient(true)),
            address(new BombRecipient(false))
        ];
        ITips.Payment[] memory payments = new ITips.Payment[](6);
        for (uint256 i = 0; i < 4; ++i) payments[i] = _payment(bad[i], i + 1);
        payments[4] = _payment(ann, 10);
        payments[5] = _payment(bob, 20);
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectEmit(true, true, true, true, address(tips));
            emit ITips.PaymentRefused(sender, bad[i], REF, NATIVE, i + 1);
        }
        vm.prank(sender);
        tips.batchNative{value: 40}(payments, REF);
        assertEq(bad[3].balance, 4, "a bomb that accepts");
        assertEq(ann.balance, 10, "ann");
        assertEq(bob.balance, 20, "bob");
        assertEq(sender.balance, 1_000_000 - 34, "sender pays only those who accepted");
        assertEq(address(tips).balance, 0, "Tips");
    }

    function test_batchNative_senderCannotTakeRefund() public {
        // This test contract has no `receive`.
        vm.deal(address(this), 35);
        address refuser = address(new RevertingRecipient());
        vm.expectRevert(_refused(address(this), 5));
        tips.batchNative{value: 35}(_between(refuser), REF);
        assertEq(address(this).balance, 35, "nothing lost");
    }

    function test_batchNative_nestedBatchIsRefused() public {
        ReentrantRecipient to = new ReentrantRecipient();
        bytes memory nested = abi.encodeCall(tips.batch, (address(token), _payments(bob, 1), REF));
        to.plan(address(tips), nested, true);
        vm.prank(sender);
        tips.batchNative{value: 35}(_between(address(to)), REF);
        assertEq(to.calls(), 1, "calls");
        assertEq(bytes4(to.lastAnswer()), ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector, "answer");
        assertEq(address(to).balance, 5, "it is paid all the same");
        assertEq(bob.balance, 20, "bob");
    }

    function test_batchNative_duplicatesAndHungry() public {
        HungryRecipient to = new HungryRecipient();
        ITips.Payment[] memory payments = _between(address(to));
        payments[0] = _payment(address(to), 10);
        vm.prank(sender);
        tips.batchNative{value: 35}(payments, REF);
        assertEq(to.received(), 15, "paid twice");
    }

    function testFuzz_batchNative_paysExactly(uint96[8] memory amounts, uint8 refusers, uint96 forced) public {
        vm.deal(address(tips), forced);
        ITips.Payment[] memory payments = new ITips.Payment[](8);
        address[8] memory to;
        uint256 total;
        uint256 refused;
        for (uint256 i = 0; i < 8; ++i) {
            if (amounts[i] == 0) amounts[i] = 1;
            bool refuses = (refusers >> i) & 1 == 1;
            to[i] = refuses ? address(new RevertingRecipient()) : vm.addr(i + 1);
            payments[i] = _payment(to[i], amounts[i]);
            total += amounts[i];
            if (refuses) refused += amounts[i];
        }
        vm.deal(sender, total);
        vm.expectEmit(true, true, true, true, address(tips));
        emit ITips.BatchTipped(sender, NATIVE, REF, payments);
        vm.prank(sender);
        tips.batchNative{value: total}(payments, REF);
        for (uint256 i = 0; i < 8; ++i) {
            assertEq(to[i].balance, (refusers >> i) & 1 == 1 ? 0 : amounts[i], "recipient");
        }
        assertEq(sender.balance, refused, "refund");
        assertEq(address(tips).balance, forced, "forced wei stays");
    }
}
