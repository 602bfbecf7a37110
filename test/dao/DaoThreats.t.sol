// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {IDaoGovernor} from "../../contracts/dao/IDaoGovernor.sol";
import {ITreasury} from "../../contracts/dao/ITreasury.sol";
import {DaoFixture} from "./DaoFixture.sol";

/// @title What will be tried against the governor, its treasury and its votes together
contract DaoThreatsTest is DaoFixture {
    // -------------------------------------------------------------- borrowed votes

    function test_votesBorrowedForABlock_neitherProposeNorVote() public {
        com.transfer(stranger, 100_000e18);
        vm.startPrank(stranger);
        com.approve(address(vote), type(uint256).max);
        vote.depositFor(stranger, 100_000e18);
        Proposal memory p = _counting("loan");
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorInsufficientProposerVotes.selector,
                stranger,
                uint256(0),
                THRESHOLD
            )
        );
        governor.propose(p.targets, p.values, p.calldatas, p.description);
        vote.withdrawTo(stranger, 100_000e18);
        vm.stopPrank();
        _propose(p);
        // In the very second of the snapshot.
        vm.warp(governor.proposalSnapshot(p.id));
        vm.startPrank(stranger);
        vote.depositFor(stranger, 100_000e18);
        vote.withdrawTo(stranger, 100_000e18);
        vm.stopPrank();
        vm.warp(_now() + 1);
        vm.prank(stranger);
        assertEq(governor.castVote(p.id, FOR), 0, "weight");
    }

    function test_votesBoughtAfterTheSnapshot_countNothing() public {
        Proposal memory p = _counting("a");
        _activate(p);
        _join(stranger, 100_000e18);
        vm.prank(stranger);
        assertEq(governor.castVote(p.id, FOR), 0, "weight");
    }

    function test_votesMovedOn_countOnce() public {
        Proposal memory p = _counting("a");
        _activate(p);
        _vote(bob, p, FOR);
        vm.prank(bob);
        vote.transfer(stranger, 300e18);
        vm.startPrank(stranger);
        vote.delegate(stranger);
        assertEq(governor.castVote(p.id, FOR), 0, "moved");
        vote.delegate(carol);
        vm.stopPrank();
        vm.prank(carol);
        assertEq(governor.castVote(p.id, FOR), 100e18, "delegated after the snapshot");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, bob));
        _vote(bob, p, FOR);
        (, uint256 inFavour, ) = governor.proposalVotes(p.id);
        assertEq(inFavour, 400e18, "each vote once");
    }

    function test_thinSupply_cannotBeTakenOver() public {
        vm.prank(alice);
        vote.withdrawTo(alice, 600e18);
        vm.prank(bob);
        vote.withdrawTo(bob, 300e18);
        vm.warp(_now() + 1);
        Proposal memory p = _proposal(carol, 50 ether, "", "all to me");
        vm.prank(carol);
        governor.propose(p.targets, p.values, p.calldatas, p.description);
        vm.warp(governor.proposalSnapshot(p.id) + 1);
        assertEq(vote.totalSupply(), 100e18, "all that is wrapped is Carol's");
        _vote(carol, p, FOR);
        vm.warp(governor.proposalDeadline(p.id) + 1);
        _assertState(p, IGovernor.ProposalState.Defeated, "below the floor");
    }

    // ------------------------------------------------------------------ proposals

    function test_tenClones_needTenVotes() public {
        Proposal[10] memory clones;
        for (uint256 i = 0; i < 10; ++i) {
            clones[i] = _proposal(bob, 1 ether, "", string.concat("clone ", Strings.toString(i)));
            _propose(clones[i]);
        }
        vm.warp(governor.proposalSnapshot(clones[0].id) + 1);
        _vote(alice, clones[3], FOR);
        vm.warp(governor.proposalDeadline(clones[0].id) + 1 + EXECUTION_DELAY);
        for (uint256 i = 0; i < 10; ++i) {
            if (i == 3) {
                _execute(clones[i]);
                continue;
            }
            vm.expectRevert(
                _unexpectedState(clones[i], IGovernor.ProposalState.Defeated, _only(IGovernor.ProposalState.Queued))
            );
            _execute(clones[i]);
        }
        assertEq(bob.balance, 1 ether, "paid once");
    }

    function test_frontRunProposal_cannotBeCancelledAwayFromItsAuthor() public {
        // Without the suffix, whoever is first is the proposer, and may cancel it for good.
        Proposal memory open = _counting("open");
        vm.prank(bob);
        governor.propose(open.targets, open.values, open.calldatas, open.description);
        _cancelAs(bob, open);
        vm.expectRevert(_unexpectedState(open, IGovernor.ProposalState.Canceled, 0));
        _propose(open);
        // With it, only its author.
        Proposal memory mine = _counting(string.concat("open#proposer=", Strings.toChecksumHexString(alice)));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorRestrictedProposer.selector, bob));
        vm.prank(bob);
        governor.propose(mine.targets, mine.values, mine.calldatas, mine.description);
        _propose(mine);
        _assertState(mine, IGovernor.ProposalState.Pending, "Alice's");
    }

    // -------------------------------------------------------------------- reentrancy

    function _execution(Proposal memory p) private pure returns (bytes memory) {
        return abi.encodeCall(IGovernor.execute, (p.targets, p.values, p.calldatas, keccak256(bytes(p.description))));
    }

    function test_reentrance_intoTheExecutionOfAnother_fails() public {
        Proposal memory inner = _proposal(bob, 1 ether, "", "inner");
        Proposal memory outer = _proposal(
            address(target),
            0,
            abi.encodeCall(target.callBack, (address(governor), _execution(inner))),
            "outer"
        );
        _propose(inner);
        _activate(outer);
        _vote(alice, inner, FOR);
        _vote(alice, outer, FOR);
        vm.warp(governor.proposalDeadline(outer.id) + EXECUTION_DELAY);
        _execute(outer);
        assertFalse(target.lastSuccess(), "refused");
        assertEq(
            target.lastReason(),
            abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector),
            "by the treasury's guard"
        );
        _assertState(inner, IGovernor.ProposalState.Queued, "the inner proposal is untouched");
        _execute(inner);
        assertEq(bob.balance, 1 ether, "and runs by itself");
    }

    /// @dev The id of a proposal is a hash of its calldata, so its calldata cannot name itself: the callback is set later.
    function test_reentrance_intoItself_fails() public {
        Reentrant reentrant = new Reentrant();
        Proposal memory p = _proposal(address(reentrant), 0, abi.encodeCall(reentrant.run, ()), "self");
        reentrant.set(address(governor), _execution(p));
        _enact(p);
        assertEq(reentrant.runs(), 1, "once");
        assertEq(
            reentrant.reason(),
            _unexpectedState(p, IGovernor.ProposalState.Executed, _only(IGovernor.ProposalState.Queued)),
            "executed already"
        );
    }

    function test_reentrance_intoCancel_fails() public {
        Reentrant reentrant = new Reentrant();
        _enact(
            _proposal(
                address(governor),
                0,
                abi.encodeCall(IDaoGovernor.setGuardian, (address(reentrant), uint48(_now() + 300 days))),
                "a contract as the guardian"
            )
        );
        Proposal memory p = _proposal(address(reentrant), 0, abi.encodeCall(reentrant.run, ()), "cancel");
        reentrant.set(
            address(governor),
            abi.encodeCall(IGovernor.cancel, (p.targets, p.values, p.calldatas, keccak256(bytes(p.description))))
        );
        _enact(p);
        assertEq(bytes32(bytes4(reentrant.reason())), IGovernor.GovernorUnexpectedProposalState.selector, "too late");
        _assertState(p, IGovernor.ProposalState.Executed, "executed");
    }

    // ----------------------------------------------------------------------------- gas

    /// @dev With however little gas somebody executes: it is all done and executed, or nothing is and it stays queued.
    function testFuzz_executionWithLittleGas_isAllOrNothing(uint256 gasGiven) public {
        Proposal memory p = _counting("a");
        _append(p, bob, 1 ether, "");
        _append(p, address(target), 0, abi.encodeCall(target.count, ()));
        _ripen(p);
        (bool success, ) = address(governor).call{gas: bound(gasGiven, 30_000, 250_000)}(_execution(p));
        assertEq(target.calls(), success ? 2 : 0, "calls");
        assertEq(bob.balance, success ? 1 ether : 0, "paid");
        _assertState(p, success ? IGovernor.ProposalState.Executed : IGovernor.ProposalState.Queued, "executed or not");
    }

    function test_returnDataBomb_isCutAndLeavesTheProposal() public {
        Proposal memory p = _proposal(address(target), 0, abi.encodeCall(target.bombRevert, (300_000)), "bomb");
        _ripen(p);
        vm.expectRevert(_callFailed(0, address(target), new bytes(1024)));
        _execute(p);
        _assertState(p, IGovernor.ProposalState.Queued, "still queued");
    }

    function test_gasBurner_leavesTheProposal() public {
        Proposal memory p = _proposal(address(target), 0, abi.encodeCall(target.burn, ()), "burn");
        _ripen(p);
        (bool success, ) = address(governor).call{gas: 1_000_000}(_execution(p));
        assertFalse(success, "failed");
        _assertState(p, IGovernor.ProposalState.Queued, "still queued");
    }

    // --------------------------------------------------------------------------- roles

    function test_deployer_keepsNoRole() public {
        Proposal memory p = _proposal(address(this), 1 ether, "", "");
        vm.expectRevert(
            abi.encodeWithSelector(ITreasury.TreasuryNotGovernor.selector, address(this), address(governor))
        );
        treasury.execute(p.targets, p.values, p.calldatas);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.TreasuryNotSelf.selector, address(this)));
        treasury.setGovernor(address(this));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, address(this)));
        governor.setGuardian(address(this), GUARDIAN_UNTIL);
    }

    function test_treasury_cannotVoteByProposalOrSignature() public {
        vm.startPrank(address(treasury));
        com.approve(address(vote), 1_000e18);
        vote.depositFor(address(treasury), 1_000e18);
        vm.stopPrank();
        assertEq(vote.getVotes(address(treasury)), 1_000e18, "it has votes");
        vm.warp(_now() + 1);
        Proposal memory other = _counting("other");
        Proposal memory p = _proposal(
            address(governor),
            0,
            abi.encodeCall(IGovernor.castVote, (other.id, FOR)),
            "vote"
        );
        _ripen(p);
        _activate(other);
        vm.expectRevert(
            _callFailed(
                0,
                address(governor),
                abi.encodeWithSelector(IDaoGovernor.DaoGovernorTreasuryVotes.selector, address(treasury))
            )
        );
        _execute(p);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorInvalidSignature.selector, address(treasury)));
        governor.castVoteBySig(other.id, FOR, address(treasury), "");
        // Even where it could sign.
        vm.mockCall(
            address(treasury),
            abi.encodeWithSignature("isValidSignature(bytes32,bytes)"),
            abi.encode(bytes4(0x1626ba7e))
        );
        vm.expectRevert(abi.encodeWithSelector(IDaoGovernor.DaoGovernorTreasuryVotes.selector, address(treasury)));
        governor.castVoteBySig(other.id, FOR, address(treasury), "");
    }

    function test_relay_doesNotReachTheTreasuryAroundItsGuard() public {
        Proposal memory theft = _proposal(bob, 1 ether, "", "");
        bytes memory data = abi.encodeCall(ITreasury.execute, (theft.targets, theft.values, theft.calldatas));
        Proposal memory p = _proposal(
            address(governor),
            0,
            abi.encodeCall(governor.relay, (address(treasury), 0, data)),
            "relay"
        );
        _ripen(p);
        vm.expectRevert(
            _callFailed(
                0,
                address(governor),
                abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)
            )
        );
        _execute(p);
    }
}

/// @dev Calls back once, and remembers why it was refused.
contract Reentrant {
    address public to;
    bytes public data;
    bytes public reason;
    uint256 public runs;

    function set(address newTo, bytes calldata newData) external {
        (to, data) = (newTo, newData);
    }

    function run() external {
        ++runs;
        (, reason) = to.call(data);
    }
}
