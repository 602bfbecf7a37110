// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Tips} from "../../contracts/tips/Tips.sol";
import {ITips} from "../../contracts/tips/ITips.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Test} from "../lib/Test.sol";
import {TipsWorld} from "./TipsWorld.sol";

/// @title Tips with a bug of the test's choice
contract BuggyTips is ITips {
    enum Bug {
        None,
        KeepsRefused,
        SpendsStrayed,
        PaysTooLittle,
        SkipsLast
    }

    uint64 public constant paymentGas = 200_000;
    Bug private immutable _bug;

    constructor(Bug bug) {
        _bug = bug;
    }

    function tipNative(address to, bytes32) external payable {
        (bool success, ) = to.call{value: msg.value - (_bug == Bug.PaysTooLittle ? 1 : 0)}("");
        require(success, "tipNative");
    }

    function tip(address token, address to, uint256 amount, bytes32) external {
        IERC20(token).transferFrom(msg.sender, to, amount - (_bug == Bug.PaysTooLittle ? 1 : 0));
    }

    function tipWithPermit(address, address, uint256, bytes32, uint256, uint8, bytes32, bytes32) external {}

    function batchNative(Payment[] calldata payments, bytes32) external payable {
        uint256 refund;
        uint256 end = payments.length - (_bug == Bug.SkipsLast ? 1 : 0);
        for (uint256 i = 0; i < end; ++i) {
            (address to, uint256 amount) = _unpack(payments[i]);
            (bool success, ) = to.call{value: amount}("");
            if (!success) refund += amount;
        }
        if (_bug == Bug.SpendsStrayed) refund = address(this).balance;
        if (_bug == Bug.KeepsRefused) return;
        (bool refunded, ) = msg.sender.call{value: refund}("");
        require(refunded, "refund");
    }

    function batch(address token, Payment[] calldata payments, bytes32) external {
        uint256 end = payments.length - (_bug == Bug.SkipsLast ? 1 : 0);
        for (uint256 i = 0; i < end; ++i) {
            (address to, uint256 amount) = _unpack(payments[i]);
            IERC20(token).transferFrom(msg.sender, address(this), amount);
            try IERC20(token).transfer(to, amount) {} catch {
                if (_bug != Bug.KeepsRefused) IERC20(token).transfer(msg.sender, amount);
            }
        }
        uint256 left = IERC20(token).balanceOf(address(this));
        if (_bug == Bug.SpendsStrayed) IERC20(token).transfer(msg.sender, left);
    }

    function _unpack(Payment payment) private pure returns (address, uint256) {
        bytes32 word = Payment.unwrap(payment);
        return (address(bytes20(word)), uint96(uint256(word)));
    }
}

/// @title Each invariant of Tips can fail: it notices the bug that breaks it, and nothing where there is none
contract TipsBugsTest is Test {
    /// @dev Everything that can happen, once, with the fourth of five payments to who refuses.
    function _play(ITips tips) private returns (TipsWorld world) {
        world = new TipsWorld(tips);
        world.stray(1000);
        world.tipNative(0, 1, 10);
        world.tip(0, 1, 10);
        uint256[5] memory to = [uint256(1), 2, 1, 6, 3];
        uint96[5] memory amounts = [uint96(1), 2, 3, 4, 5];
        world.batchNative(0, to, amounts);
        world.batch(0, to, amounts);
    }

    function _playBug(BuggyTips.Bug bug) private returns (TipsWorld) {
        return _play(new BuggyTips(bug));
    }

    function test_noBug() public {
        _checkAll(_play(new Tips()));
        _checkAll(_playBug(BuggyTips.Bug.None));
    }

    function _checkAll(TipsWorld world) private view {
        world.checkHoldsNothing();
        world.checkEverybodyIsPaid();
        assertEq(world.paid(), 10, "paid");
        assertEq(world.refused(), 2, "refused");
    }

    function test_keepsRefused() public {
        TipsWorld world = _playBug(BuggyTips.Bug.KeepsRefused);
        vm.expectRevert(bytes("native currency in Tips: 1004 != 1000"));
        world.checkHoldsNothing();
    }

    function test_spendsStrayed() public {
        TipsWorld world = _playBug(BuggyTips.Bug.SpendsStrayed);
        vm.expectRevert(bytes("native currency in Tips: 0 != 1000"));
        world.checkHoldsNothing();
    }

    function test_paysTooLittle() public {
        TipsWorld world = _playBug(BuggyTips.Bug.PaysTooLittle);
        vm.expectRevert();
        world.checkEverybodyIsPaid();
    }

    function test_skipsLast() public {
        TipsWorld world = _playBug(BuggyTips.Bug.SkipsLast);
        vm.expectRevert();
        world.checkEverybodyIsPaid();
    }
}
