// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IDaoGovernor} from "../../contracts/dao/IDaoGovernor.sol";
import {DaoFixture} from "./DaoFixture.sol";

/// @title Walks DaoGovernor.tree: cancel, veto, and the guardian
contract GovernorGuardianTest is DaoFixture {
    event Vetoed(uint256 indexed proposalId, address indexed guardian);
    event GuardianSet(address indexed guardian, uint48 until);

    function _unable(Proposal memory p, address caller) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, p.id, caller);
    }

    // ----------------------------------------------------------- the proposer

    function test_cancel_byTheProposerWhilePending() public {
        Proposal memory p = _counting("a");
        _propose(p);
        vm.recordLogs();
        _cancelAs(alice, p);
        assertEq(vm.getRecordedLogs().length, 1, "cancelled, not vetoed");
        _assertState(p, IGovernor.ProposalState.Canceled, "canceled");
    }

    function test_cancel_byTheProposerIsTooLateOnceActive() public {
        Proposal memory p = _counting("a");
        _activate(p);
        vm.expectRevert(_unable(p, alice));
        _cancelAs(alice, p);
    }

    function test_cancel_byNobodyElse() public {
        Proposal memory p = _counting("a");
        _propose(p);
        vm.expectRevert(_unable(p, bob));
        _cancelAs(bob, p);
        vm.expectRevert(_unable(p, address(treasury)));
        _cancelAs(address(treasury), p);
        vm.expectRevert(_unable(p, address(this)));
        _cancelAs(address(this), p);
    }

    function test_cancel_isFinal() public {
        Proposal memory p = _counting("a");
        _propose(p);
        _cancelAs(alice, p);
        vm.warp(governor.proposalSnapshot(p.id) + 1);
        vm.expectRevert(_unexpectedState(p, IGovernor.ProposalState.Canceled, _only(IGovernor.ProposalState.Active)));
        _vote(alice, p, FOR);
        vm.expectRevert(_unexpectedState(p, IGovernor.ProposalState.Canceled, _only(IGovernor.ProposalState.Queued)));
        _execute(p);
        vm.expectRevert(_unexpectedState(p, IGovernor.ProposalState.Canceled, 0));
        _propose(p);
    }

    // ------------------------------------------------------------ the guardian

    function _assertVeto(Proposal memory p) private {
        vm.expectEmit(true, true, true, true, address(governor));
        emit Vetoed(p.id, guardian);
        _cancelAs(guardian, p);
        _assertState(p, IGovernor.ProposalState.Canceled, "canceled");
    }

    function test_veto_whilePendingActiveOrQueued() public {
        Proposal memory p = _counting("pending");
        _propose(p);
        _assertVeto(p);
        p = _counting("active");
        _activate(p);
        _assertVeto(p);
        p = _counting("queued");
        _pass(p);
        _assertVeto(p);
        p = _counting("due");
        _ripen(p);
        _assertVeto(p);
    }

    function test_veto_notOnceExecutedOrExpired() public {
        bytes32 open =
            bytes32(uint256(0xff)) ^
                _only(IGovernor.ProposalState.Canceled) ^
                _only(IGovernor.ProposalState.Expired) ^
                _only(IGovernor.ProposalState.Executed);
        Proposal memory p = _counting("executed");
        _enact(p);
        vm.expectRevert(_unexpectedState(p, IGovernor.ProposalState.Executed, open));
        _cancelAs(guardian, p);
        p = _counting("expired");
        _ripen(p);
        vm.warp(_now() + GRACE_PERIOD);
        vm.expectRevert(_unexpectedState(p, IGovernor.ProposalState.Expired, open));
        _cancelAs(guardian, p);
    }

    function test_veto_endsAtTheDate() public {
        vm.warp(GUARDIAN_UNTIL - VOTING_DELAY - 2);
        Proposal memory p = _counting("a");
        _activate(p);
        assertEq(_now(), GUARDIAN_UNTIL - 1, "the last second");
        uint256 id = vm.snapshotState();
        _assertVeto(p);
        vm.revertToState(id);
        vm.warp(GUARDIAN_UNTIL);
        vm.expectRevert(_unable(p, guardian));
        _cancelAs(guardian, p);
    }

    function test_veto_notOfTheVoteAboutTheGuardian() public {
        Proposal memory p = _proposal(
            address(governor),
            0,
            abi.encodeCall(IDaoGovernor.setGuardian, (address(0), 0)),
            "no guardian"
        );
        _activate(p);
        vm.expectRevert(abi.encodeWithSelector(IDaoGovernor.DaoGovernorGuardianVote.selector, p.id));
        _cancelAs(guardian, p);
        _vote(alice, p, FOR);
        vm.warp(governor.proposalDeadline(p.id) + 1 + EXECUTION_DELAY);
        vm.expectEmit(true, true, true, true, address(governor));
        emit GuardianSet(address(0), 0);
        _execute(p);
        (address account, uint48 until) = governor.guardian();
        assertEq(account, address(0), "nobody");
        assertEq(until, 0, "never");
        p = _counting("unprotected");
        _propose(p);
        vm.expectRevert(_unable(p, guardian));
        _cancelAs(guardian, p);
    }

    function test_veto_ofWhatOnlyLooksLikeTheVoteAboutTheGuardian() public {
        bytes memory data = abi.encodeCall(IDaoGovernor.setGuardian, (bob, 0));
        Proposal memory p = _proposal(address(governor), 0, data, "with another action");
        _append(p, address(target), 0, abi.encodeCall(target.count, ()));
        _activate(p);
        _assertVeto(p);
        p = _proposal(address(target), 0, data, "of another contract");
        _activate(p);
        _assertVeto(p);
        p = _proposal(address(governor), 0, abi.encodeCall(IDaoGovernor.setVotingDelay, (1)), "another setting");
        _activate(p);
        _assertVeto(p);
    }

    function test_veto_byAGuardianWhoProposed() public {
        _join(guardian, 10e18);
        vm.warp(_now() + 1);
        Proposal memory p = _counting("a");
        vm.prank(guardian);
        governor.propose(p.targets, p.values, p.calldatas, p.description);
        uint256 id = vm.snapshotState();
        vm.recordLogs();
        _cancelAs(guardian, p);
        assertEq(vm.getRecordedLogs().length, 1, "taken back as the proposer");
        vm.revertToState(id);
        vm.warp(governor.proposalSnapshot(p.id) + 1);
        _assertVeto(p);
    }

    function test_setGuardian_renewsByVoteAlone() public {
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, guardian));
        vm.prank(guardian);
        governor.setGuardian(guardian, GUARDIAN_UNTIL + 1);
        uint48 until = uint48(_now() + 700 days);
        _enact(_proposal(address(governor), 0, abi.encodeCall(IDaoGovernor.setGuardian, (bob, until)), "renew"));
        (address account, uint48 newUntil) = governor.guardian();
        assertEq(account, bob, "guardian");
        assertEq(newUntil, until, "until");
    }

    function test_setGuardian_refusesTooLong() public {
        Proposal memory p = _proposal(
            address(governor),
            0,
            abi.encodeCall(IDaoGovernor.setGuardian, (bob, type(uint48).max)),
            "for ever"
        );
        _ripen(p);
        uint256 max = _now() + 730 days;
        vm.expectRevert(_callFailed(0, address(governor), _outOfRange("guardianUntil", type(uint48).max, 0, max)));
        _execute(p);
    }
}
