// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {DaoGovernor} from "../../contracts/dao/DaoGovernor.sol";
import {IDaoGovernor} from "../../contracts/dao/IDaoGovernor.sol";
import {DaoFixture} from "./DaoFixture.sol";

/// @title Walks the settings and terms of DaoGovernor.tree
contract GovernorTermsTest is DaoFixture {
    event TermsSet(uint32 executionDelay, uint32 gracePeriod, uint16 quorumPercent, uint128 quorumFloor);

    // ----------------------------------------------------------------- settings

    function test_settings_changeByVote() public {
        _bySelf(abi.encodeCall(IDaoGovernor.setVotingDelay, (2 days)));
        _bySelf(abi.encodeCall(IDaoGovernor.setVotingPeriod, (3 days)));
        _bySelf(abi.encodeCall(IDaoGovernor.setProposalThreshold, (4e18)));
        assertEq(governor.votingDelay(), 2 days, "delay");
        assertEq(governor.votingPeriod(), 3 days, "period");
        assertEq(governor.proposalThreshold(), 4e18, "threshold");
    }

    function test_settings_refuseAnybodyElse() public {
        bytes[4] memory calls = [
            abi.encodeCall(IDaoGovernor.setVotingDelay, (0)),
            abi.encodeCall(IDaoGovernor.setVotingPeriod, (1 days)),
            abi.encodeCall(IDaoGovernor.setProposalThreshold, (0)),
            abi.encodeCall(IDaoGovernor.setTerms, (_terms()))
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.prank(alice);
            (bool success, bytes memory reason) = address(governor).call(calls[i]);
            assertFalse(success, "refused");
            assertEq(
                reason,
                abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, alice),
                "for the right reason"
            );
            // The treasury itself, but without a proposal of this governor.
            vm.prank(address(treasury));
            (success, ) = address(governor).call(calls[i]);
            assertFalse(success, "refused to the treasury alone");
        }
    }

    function test_settings_refuseValuesOutOfRange() public {
        Proposal memory p = _proposal(address(governor), 0, abi.encodeCall(IDaoGovernor.setVotingPeriod, (0)), "a");
        _ripen(p);
        vm.expectRevert(_callFailed(0, address(governor), _outOfRange("votingPeriod", 0, 1 minutes, 90 days)));
        _execute(p);
        _assertState(p, IGovernor.ProposalState.Queued, "not executed");
    }

    /// @dev A period is a proposal's from the start, its terms from the snapshot.
    function test_settings_leaveLiveProposalsAlone() public {
        Proposal memory live = _counting("live");
        IDaoGovernor.Terms memory easy = IDaoGovernor.Terms(0, 1 days, 1, 1);
        Proposal memory change = _proposal(
            address(governor),
            0,
            abi.encodeCall(IDaoGovernor.setTerms, (easy)),
            "change"
        );
        _append(change, address(governor), 0, abi.encodeCall(IDaoGovernor.setVotingPeriod, (1 days)));
        _ripen(change);
        _activate(live);
        _vote(carol, live, FOR);
        uint256 deadline = governor.proposalDeadline(live.id);
        _execute(change);
        assertEq(governor.proposalDeadline(live.id), deadline, "deadline");
        assertEq(governor.quorum(governor.proposalSnapshot(live.id)), 200e18, "quorum");
        vm.warp(deadline + 1);
        _assertState(live, IGovernor.ProposalState.Defeated, "by the old quorum");
        assertEq(governor.quorumNumerator(), 1, "the new quorum");
    }

    function test_setTerms_doesNotReviveOrHastenOrPreserve() public {
        Proposal memory defeated = _counting("defeated");
        _activate(defeated);
        _vote(carol, defeated, FOR);
        vm.warp(governor.proposalDeadline(defeated.id) + 1);
        Proposal memory old = _counting("old");
        _pass(old);
        uint256 eta = governor.proposalEta(old.id);
        vm.warp(eta + GRACE_PERIOD);
        IDaoGovernor.Terms memory easy = IDaoGovernor.Terms(0, 365 days, 1, 1);
        vm.expectEmit(true, true, true, true, address(governor));
        emit TermsSet(0, 365 days, 1, 1);
        // Enacted here, since the event comes in the last call.
        this.enactTerms(easy);
        _assertState(defeated, IGovernor.ProposalState.Defeated, "stays defeated");
        _assertState(old, IGovernor.ProposalState.Expired, "stays expired");
        assertEq(governor.proposalEta(old.id), eta, "same eta");
        Proposal memory next = _counting("next");
        _activate(next);
        _vote(carol, next, FOR);
        vm.warp(governor.proposalDeadline(next.id) + 1);
        _execute(next);
        assertEq(target.calls(), 1, "the next proposal runs under the new terms");
    }

    function enactTerms(IDaoGovernor.Terms calldata terms) external {
        _enact(_proposal(address(governor), 0, abi.encodeCall(IDaoGovernor.setTerms, (terms)), "terms"));
    }

    // --------------------------------------------------------------------- fuzz

    function testFuzz_quorum_isTheLargerOfFractionAndFloor(uint16 percent, uint128 floor, uint256 wrapped) public {
        IDaoGovernor.Parameters memory p = _parameters();
        p.terms.quorumPercent = uint16(bound(percent, 1, 50));
        p.terms.quorumFloor = uint128(bound(floor, 1, com.totalSupply() / 2));
        governor = new DaoGovernor(p);
        wrapped = bound(wrapped, 0, com.balanceOf(address(this)));
        _join(stranger, wrapped);
        uint256 time = _now();
        vm.warp(time + 1);
        uint256 fraction = ((1_000e18 + wrapped) * p.terms.quorumPercent) / 100;
        uint256 expected = fraction > p.terms.quorumFloor ? fraction : p.terms.quorumFloor;
        assertEq(governor.quorum(time), expected, "quorum");
    }

    /// @dev The terms at each time are those that were set last, however often and however close together.
    function test_terms_areKeptByTheirTimes() public {
        IDaoGovernor.Terms memory second = IDaoGovernor.Terms(1 days, 3 days, 7, 9e18);
        IDaoGovernor.Terms memory third = IDaoGovernor.Terms(0, 1 days, 1, 1);
        _bySelf(abi.encodeCall(IDaoGovernor.setTerms, (second)));
        uint256 since = _now();
        Proposal memory p = _proposal(address(governor), 0, abi.encodeCall(IDaoGovernor.setTerms, (second)), "again");
        _append(p, address(governor), 0, abi.encodeCall(IDaoGovernor.setTerms, (third)));
        _enact(p);
        uint256 thirdSince = _now();
        bytes32 expected = keccak256(abi.encode(_terms()));
        assertEq(keccak256(abi.encode(governor.termsAt(uint48(START)))), expected, "first");
        assertEq(keccak256(abi.encode(governor.termsAt(uint48(since - 1)))), expected, "first to the last second");
        expected = keccak256(abi.encode(second));
        assertEq(keccak256(abi.encode(governor.termsAt(uint48(since)))), expected, "second");
        assertEq(keccak256(abi.encode(governor.termsAt(uint48(thirdSince - 1)))), expected, "second to the last");
        expected = keccak256(abi.encode(third));
        assertEq(keccak256(abi.encode(governor.termsAt(uint48(thirdSince)))), expected, "third");
        assertEq(keccak256(abi.encode(governor.termsAt(type(uint48).max))), expected, "third for ever");
    }

    function testFuzz_terms_packAndUnpack(uint32 delay, uint32 grace, uint16 percent, uint128 floor) public {
        IDaoGovernor.Parameters memory p = _parameters();
        p.terms = IDaoGovernor.Terms({
            executionDelay: uint32(bound(delay, 0, 30 days)),
            gracePeriod: uint32(bound(grace, 1 days, 365 days)),
            quorumPercent: uint16(bound(percent, 1, 50)),
            quorumFloor: uint128(bound(floor, 1, com.totalSupply() / 2))
        });
        IDaoGovernor.Terms memory read = new DaoGovernor(p).termsAt(uint48(_now()));
        assertEq(keccak256(abi.encode(read)), keccak256(abi.encode(p.terms)), "terms");
    }
}
