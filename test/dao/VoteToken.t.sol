// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Votes} from "@openzeppelin/contracts/governance/utils/Votes.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IVoteToken} from "../../contracts/dao/IVoteToken.sol";
import {VoteToken} from "../../contracts/dao/VoteToken.sol";
import {GovernanceOddToken} from "../../contracts/mocks/GovernanceOddToken.sol";
import {GovernanceToken} from "../../contracts/mocks/GovernanceToken.sol";
import {Test} from "../lib/Test.sol";

/// @title Walks VoteToken.tree
contract VoteTokenTest is Test {
    uint256 private constant START = 1_800_000_000;
    bytes32 private constant PERMIT_TYPEHASH = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );

    uint256 private aliceKey = uint256(keccak256("alice"));
    address private alice;
    address private bob;
    GovernanceToken private com;
    VoteToken private vote;

    function setUp() public {
        vm.warp(START);
        (alice, bob) = (makeAddr("alice"), makeAddr("bob"));
        com = new GovernanceToken();
        vote = new VoteToken(com, "Community votes", "vCOM");
        com.mint(alice, 1_000e18);
        com.mint(bob, 1_000e18);
        vm.prank(alice);
        com.approve(address(vote), type(uint256).max);
        vm.prank(bob);
        com.approve(address(vote), type(uint256).max);
    }

    function _odd() private returns (GovernanceOddToken odd, VoteToken wrapper) {
        odd = new GovernanceOddToken(6);
        wrapper = new VoteToken(odd, "Odd votes", "vODD");
        odd.mint(alice, 1_000e6);
        vm.prank(alice);
        odd.approve(address(wrapper), type(uint256).max);
    }

    function _deposit(address from, address account, uint256 value) private {
        vm.prank(from);
        vote.depositFor(account, value);
    }

    // -------------------------------------------------------------- constructor

    function test_constructor_refusesAnAddressWithoutCode() public {
        vm.expectRevert(abi.encodeWithSelector(IVoteToken.VoteTokenUnderlyingWithoutCode.selector, bob));
        new VoteToken(IERC20(bob), "x", "x");
    }

    function test_constructor_namesAndClock() public view {
        assertEq(vote.name(), "Community votes", "name");
        assertEq(vote.symbol(), "vCOM", "symbol");
        assertEq(address(vote.underlying()), address(com), "underlying");
        assertEq(vote.clock(), START, "clock");
        assertEq(vote.CLOCK_MODE(), "mode=timestamp", "mode");
    }

    function testFuzz_constructor_decimalsFollowTheUnderlying(uint8 decimals) public {
        assertEq(new VoteToken(new GovernanceOddToken(decimals), "x", "x").decimals(), decimals, "decimals");
    }

    // --------------------------------------------------------------- depositFor

    function test_depositFor_self_withoutDelegate_delegatesToSelf() public {
        _deposit(alice, alice, 10e18);
        assertEq(vote.delegates(alice), alice, "delegate");
        assertEq(vote.getVotes(alice), 10e18, "votes");
        assertEq(vote.balanceOf(alice), 10e18, "balance");
        assertEq(com.balanceOf(address(vote)), 10e18, "backing");
    }

    function test_depositFor_self_dustSentInAdvanceDoesNotKeepFromVoting() public {
        _deposit(bob, bob, 1e18);
        vm.prank(bob);
        vote.transfer(alice, 1);
        _deposit(alice, alice, 10e18);
        assertEq(vote.getVotes(alice), 10e18 + 1, "votes");
    }

    function test_depositFor_self_withDelegate_keepsTheDelegate() public {
        vm.prank(alice);
        vote.delegate(bob);
        _deposit(alice, alice, 10e18);
        assertEq(vote.delegates(alice), bob, "delegate");
        assertEq(vote.getVotes(bob), 10e18, "votes");
    }

    function test_depositFor_another_leavesTheirDelegateAlone() public {
        _deposit(alice, bob, 10e18);
        assertEq(vote.delegates(bob), address(0), "delegate");
        assertEq(vote.balanceOf(bob), 10e18, "balance");
        assertEq(vote.getVotes(bob), 0, "votes");
    }

    function test_depositFor_refusesTheWrapperItself() public {
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, address(vote)));
        _deposit(alice, address(vote), 1);
    }

    function test_depositFor_refusesWithoutAllowance() public {
        vm.prank(bob);
        com.approve(address(vote), 9);
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC20Errors.ERC20InsufficientAllowance.selector,
                address(vote),
                uint256(9),
                uint256(10)
            )
        );
        _deposit(bob, bob, 10);
    }

    function test_depositFor_refusesAFeeOnTransfer() public {
        (GovernanceOddToken odd, VoteToken wrapper) = _odd();
        odd.setFee(1);
        vm.expectRevert(abi.encodeWithSelector(IVoteToken.VoteTokenInexactDeposit.selector, uint256(99), uint256(100)));
        vm.prank(alice);
        wrapper.depositFor(alice, 100);
    }

    function test_depositFor_refusesATokenThatTakesMoreThanItBrings() public {
        (GovernanceOddToken odd, VoteToken wrapper) = _odd();
        vm.prank(alice);
        wrapper.depositFor(alice, 100);
        odd.setBite(1);
        vm.expectRevert(abi.encodeWithSelector(IVoteToken.VoteTokenInexactDeposit.selector, uint256(0), uint256(50)));
        vm.prank(alice);
        wrapper.depositFor(alice, 50);
    }

    function test_depositFor_refusesANestedDeposit() public {
        (GovernanceOddToken odd, VoteToken wrapper) = _odd();
        odd.setHook(address(wrapper), abi.encodeCall(IVoteToken.depositFor, (alice, 1)));
        vm.expectRevert(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        vm.prank(alice);
        wrapper.depositFor(alice, 100);
    }

    // -------------------------------------------------------- depositWithPermit

    function _permit(uint256 value, uint256 deadline) private view returns (uint8 v, bytes32 r, bytes32 s) {
        bytes32 structHash = keccak256(
            abi.encode(PERMIT_TYPEHASH, alice, address(vote), value, com.nonces(alice), deadline)
        );
        return vm.sign(aliceKey, keccak256(abi.encodePacked("\x19\x01", com.DOMAIN_SEPARATOR(), structHash)));
    }

    function _withdrawAllowance() private {
        vm.prank(alice);
        com.approve(address(vote), 0);
    }

    function test_depositWithPermit_needsNoAllowance() public {
        _withdrawAllowance();
        (uint8 v, bytes32 r, bytes32 s) = _permit(5e18, START);
        vm.prank(alice);
        vote.depositWithPermit(5e18, START, v, r, s);
        assertEq(vote.getVotes(alice), 5e18, "votes");
        assertEq(com.allowance(alice, address(vote)), 0, "allowance");
    }

    function test_depositWithPermit_whenSomebodySpentThePermit_usesTheAllowance() public {
        _withdrawAllowance();
        (uint8 v, bytes32 r, bytes32 s) = _permit(5e18, START);
        vm.prank(bob);
        com.permit(alice, address(vote), 5e18, START, v, r, s);
        vm.prank(alice);
        vote.depositWithPermit(5e18, START, v, r, s);
        assertEq(vote.getVotes(alice), 5e18, "votes");
    }

    function test_depositWithPermit_ofAnotherUsesNothingOfTheirs() public {
        _withdrawAllowance();
        (uint8 v, bytes32 r, bytes32 s) = _permit(5e18, START);
        vm.prank(bob);
        com.approve(address(vote), 0);
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC20Errors.ERC20InsufficientAllowance.selector,
                address(vote),
                uint256(0),
                uint256(5e18)
            )
        );
        vm.prank(bob);
        vote.depositWithPermit(5e18, START, v, r, s);
    }

    function test_depositWithPermit_expired_withoutAllowance_reverts() public {
        _withdrawAllowance();
        (uint8 v, bytes32 r, bytes32 s) = _permit(5e18, START - 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC20Errors.ERC20InsufficientAllowance.selector,
                address(vote),
                uint256(0),
                uint256(5e18)
            )
        );
        vm.prank(alice);
        vote.depositWithPermit(5e18, START - 1, v, r, s);
    }

    function test_depositWithPermit_phantomPermit_usesTheAllowance() public {
        (, VoteToken wrapper) = _odd();
        vm.prank(alice);
        wrapper.depositWithPermit(100, START, 27, 0, 0);
        assertEq(wrapper.getVotes(alice), 100, "votes");
    }

    // --------------------------------------------------------------- withdrawTo

    function test_withdrawTo_burnsAndPaysAnyAccount() public {
        _deposit(alice, alice, 10e18);
        vm.prank(alice);
        vote.withdrawTo(bob, 4e18);
        assertEq(vote.balanceOf(alice), 6e18, "balance");
        assertEq(vote.getVotes(alice), 6e18, "votes");
        assertEq(com.balanceOf(bob), 1_004e18, "paid");
        assertEq(com.balanceOf(address(vote)), vote.totalSupply(), "backing");
    }

    function test_withdrawTo_refusesMoreThanIsHeld() public {
        _deposit(alice, alice, 10);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, alice, uint256(10), uint256(11))
        );
        vm.prank(alice);
        vote.withdrawTo(alice, 11);
    }

    function test_withdrawTo_refusesTheWrapperItself() public {
        _deposit(alice, alice, 10);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, address(vote)));
        vm.prank(alice);
        vote.withdrawTo(address(vote), 1);
    }

    function test_withdrawTo_refusesReentrance() public {
        (GovernanceOddToken odd, VoteToken wrapper) = _odd();
        vm.prank(alice);
        wrapper.depositFor(alice, 100);
        odd.setHook(address(wrapper), abi.encodeCall(IVoteToken.withdrawTo, (alice, 1)));
        vm.expectRevert(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        vm.prank(alice);
        wrapper.withdrawTo(alice, 100);
    }

    // -------------------------------------------------------------- votes, permit

    function test_votes_areReadOnlyOfThePast() public {
        _deposit(alice, alice, 10);
        vm.expectRevert(abi.encodeWithSelector(Votes.ERC5805FutureLookup.selector, START, uint48(START)));
        vote.getPastVotes(alice, START);
        vm.warp(START + 1);
        assertEq(vote.getPastVotes(alice, START), 10, "votes");
        assertEq(vote.getPastTotalSupply(START), 10, "supply");
    }

    function test_votes_flashLoanLeavesNoTrace() public {
        _deposit(alice, alice, 10);
        _deposit(bob, bob, 900e18);
        vm.prank(bob);
        vote.withdrawTo(bob, 900e18);
        vm.warp(START + 1);
        assertEq(vote.getPastVotes(bob, START), 0, "votes");
        assertEq(vote.getPastTotalSupply(START), 10, "supply");
    }

    function test_permit_countsItsNonces() public {
        _deposit(alice, alice, 10);
        bytes32 structHash = keccak256(abi.encode(PERMIT_TYPEHASH, alice, bob, uint256(7), uint256(0), START));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(
            aliceKey,
            keccak256(abi.encodePacked("\x19\x01", vote.DOMAIN_SEPARATOR(), structHash))
        );
        vote.permit(alice, bob, 7, START, v, r, s);
        assertEq(vote.allowance(alice, bob), 7, "allowance");
        assertEq(vote.nonces(alice), 1, "nonce");
    }

    function testFuzz_depositAndWithdraw_areExactAndBacked(uint256 deposited, uint256 withdrawn, uint256 sent) public {
        deposited = bound(deposited, 0, 1_000e18);
        _deposit(alice, alice, deposited);
        sent = bound(sent, 0, deposited);
        vm.prank(alice);
        vote.transfer(bob, sent);
        withdrawn = bound(withdrawn, 0, deposited - sent);
        vm.prank(alice);
        vote.withdrawTo(alice, withdrawn);
        assertEq(vote.getVotes(alice), deposited - sent - withdrawn, "votes");
        assertEq(vote.getVotes(bob), 0, "undelegated");
        assertEq(com.balanceOf(alice), 1_000e18 - deposited + withdrawn, "paid");
        assertEq(vote.totalSupply(), com.balanceOf(address(vote)), "backing");
    }
}
