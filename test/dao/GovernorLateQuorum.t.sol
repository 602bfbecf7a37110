// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {DaoFixture} from "./DaoFixture.sol";

/// @title Walks DaoGovernor.tree: votes in the last seconds
contract GovernorLateQuorumTest is DaoFixture {
    event ProposalExtended(uint256 indexed proposalId, uint64 extendedDeadline);

    Proposal private p;
    uint256 private deadline;

    function setUp() public override {
        super.setUp();
        Proposal memory counting = _counting("late");
        _activate(counting);
        p = counting;
        deadline = governor.proposalDeadline(counting.id);
    }

    function _assertExtends(address member, uint8 support) private {
        uint256 until = _now() + EXTENSION;
        vm.expectEmit(true, true, true, true, address(governor));
        emit ProposalExtended(p.id, uint64(until));
        _vote(member, p, support);
        assertEq(governor.proposalDeadline(p.id), until, "extended");
    }

    function _assertDoesNotExtend(address member, uint8 support) private {
        uint256 before = governor.proposalDeadline(p.id);
        _vote(member, p, support);
        assertEq(governor.proposalDeadline(p.id), before, "not extended");
    }

    function test_quorumReachedInTime_extendsNothing() public {
        vm.warp(deadline - EXTENSION);
        _assertDoesNotExtend(alice, FOR);
    }

    function test_quorumReachedASecondLate_extendsByASecond() public {
        vm.warp(deadline - EXTENSION + 1);
        _assertExtends(alice, FOR);
    }

    function test_quorumReachedAtTheLastSecond_leavesTheFullExtension() public {
        vm.warp(deadline);
        _assertExtends(alice, FOR);
        vm.warp(deadline + EXTENSION);
        _assertState(p, IGovernor.ProposalState.Active, "active to the new deadline");
        vm.warp(deadline + EXTENSION + 1);
        _assertState(p, IGovernor.ProposalState.Queued, "queued after it");
        assertEq(governor.proposalEta(p.id), deadline + EXTENSION + EXECUTION_DELAY, "eta from the new deadline");
    }

    function test_quorumReachedLateByAbstention_extends() public {
        _vote(bob, p, AGAINST);
        vm.warp(deadline);
        _assertExtends(alice, ABSTAIN);
    }

    function test_lateVoteWithoutQuorum_extendsNothing() public {
        vm.warp(deadline);
        _assertDoesNotExtend(carol, FOR);
    }

    function test_lateVoteForWhatPassesAnyway_extendsNothing() public {
        _vote(alice, p, FOR);
        vm.warp(deadline);
        _assertDoesNotExtend(carol, FOR);
        _assertDoesNotExtend(bob, AGAINST);
    }

    function test_lateSwingToPassing_extends_andAgain() public {
        _vote(carol, p, AGAINST);
        _vote(bob, p, ABSTAIN);
        vm.warp(deadline);
        _assertExtends(alice, FOR);
    }

    function test_lateSwingInTheExtension_extendsOnceMore() public {
        com.transfer(stranger, 700e18);
        _join(stranger, 700e18);
        address fourth = makeAddr("fourth");
        _join(fourth, 500e18);
        Proposal memory next = _counting("swings");
        vm.warp(_now() + 1);
        _activate(next);
        p = next;
        // A quorum of 20 % of 2,200.
        vm.warp(governor.proposalDeadline(next.id));
        _assertExtends(alice, FOR);
        vm.warp(governor.proposalDeadline(next.id));
        _assertDoesNotExtend(stranger, AGAINST);
        _assertExtends(fourth, FOR);
        _assertDoesNotExtend(carol, FOR);
    }

    function test_lateSwingToFailing_extendsNothing() public {
        _vote(bob, p, FOR);
        vm.warp(deadline);
        _assertDoesNotExtend(alice, AGAINST);
        vm.warp(deadline + 1);
        _assertState(p, IGovernor.ProposalState.Defeated, "may be proposed again");
    }

    function test_votesOutsideOfTheVote_revertAsInOpenZeppelin() public {
        Proposal memory pending = _counting("pending");
        _propose(pending);
        vm.warp(governor.proposalSnapshot(pending.id));
        bytes32 active = _only(IGovernor.ProposalState.Active);
        vm.expectRevert(_unexpectedState(pending, IGovernor.ProposalState.Pending, active));
        _vote(alice, pending, FOR);
        Proposal memory never = _counting("never proposed");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorNonexistentProposal.selector, never.id));
        _vote(alice, never, FOR);
        vm.warp(deadline + 1);
        vm.expectRevert(_unexpectedState(p, IGovernor.ProposalState.Defeated, active));
        _vote(alice, p, FOR);
    }

    /// @dev With an extension longer than the vote, all of it is the last seconds, and the snapshot may lie ahead.
    function testFuzz_afterADecisiveVote_theExtensionRemains(uint256 time, bool quorumFirst) public {
        vm.warp(bound(time, _now(), deadline));
        if (quorumFirst) {
            _vote(bob, p, ABSTAIN);
            _vote(carol, p, AGAINST);
        }
        uint256 cast = _now();
        _vote(alice, p, FOR);
        assertGe(governor.proposalDeadline(p.id), cast + EXTENSION, "time to answer");
        assertGe(governor.proposalDeadline(p.id), deadline, "never shorter");
        assertLe(governor.proposalDeadline(p.id), deadline + EXTENSION, "not longer than needed");
    }
}
