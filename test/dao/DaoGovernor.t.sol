// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {Panic} from "@openzeppelin/contracts/utils/Panic.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {DaoGovernor} from "../../contracts/dao/DaoGovernor.sol";
import {IDaoGovernor} from "../../contracts/dao/IDaoGovernor.sol";
import {DaoFixture} from "./DaoFixture.sol";

/// @title Walks DaoGovernor.tree: what a proposal goes through
contract DaoGovernorTest is DaoFixture {
    // -------------------------------------------------------------- constructor

    function test_constructor_takesItsParameters() public view {
        assertEq(governor.name(), "Community DAO", "name");
        assertEq(governor.version(), "1", "version");
        assertEq(address(governor.token()), address(vote), "token");
        assertEq(governor.treasury(), address(treasury), "treasury");
        assertEq(governor.votingDelay(), VOTING_DELAY, "delay");
        assertEq(governor.votingPeriod(), VOTING_PERIOD, "period");
        assertEq(governor.proposalThreshold(), THRESHOLD, "threshold");
        assertEq(governor.lateQuorumVoteExtension(), EXTENSION, "extension");
        assertEq(governor.quorumNumerator(), QUORUM_PERCENT, "percent");
        assertEq(governor.quorumNumerator(START), QUORUM_PERCENT, "percent then");
        assertEq(governor.quorumDenominator(), 100, "of");
        assertEq(governor.clock(), START + 1, "clock");
        assertEq(governor.CLOCK_MODE(), "mode=timestamp", "clock mode");
        assertEq(governor.COUNTING_MODE(), "support=bravo&quorum=for,abstain", "counting mode");
        (address account, uint48 until) = governor.guardian();
        assertEq(account, guardian, "guardian");
        assertEq(until, GUARDIAN_UNTIL, "until");
        IDaoGovernor.Terms memory terms = governor.termsAt(uint48(START));
        assertEq(keccak256(abi.encode(terms)), keccak256(abi.encode(_terms())), "terms");
        assertEq(governor.termsAt(uint48(START - 1)).quorumFloor, 0, "no terms before");
    }

    function test_constructor_refusesATokenThatCountsBlocks() public {
        vm.mockCall(
            address(vote),
            abi.encodeWithSignature("CLOCK_MODE()"),
            abi.encode("mode=blocknumber&from=default")
        );
        vm.expectRevert(
            abi.encodeWithSelector(IDaoGovernor.DaoGovernorTokenClock.selector, "mode=blocknumber&from=default")
        );
        new DaoGovernor(_parameters());
    }

    function _refuses(
        IDaoGovernor.Parameters memory p,
        string memory setting,
        uint256 value,
        uint256 min,
        uint256 max
    ) private {
        vm.expectRevert(_outOfRange(setting, value, min, max));
        new DaoGovernor(p);
    }

    function test_constructor_refusesSettingsOutOfRange() public {
        uint256 most = com.totalSupply() / 2;
        IDaoGovernor.Parameters memory p = _parameters();
        p.votingDelay = 30 days + 1;
        _refuses(p, "votingDelay", 30 days + 1, 0, 30 days);
        p = _parameters();
        p.votingPeriod = 1 minutes - 1;
        _refuses(p, "votingPeriod", 1 minutes - 1, 1 minutes, 90 days);
        p.votingPeriod = 90 days + 1;
        _refuses(p, "votingPeriod", 90 days + 1, 1 minutes, 90 days);
        p = _parameters();
        p.proposalThreshold = most + 1;
        _refuses(p, "proposalThreshold", most + 1, 0, most);
        p = _parameters();
        p.lateQuorumVoteExtension = 1 minutes - 1;
        _refuses(p, "lateQuorumVoteExtension", 1 minutes - 1, 1 minutes, 30 days);
        p.lateQuorumVoteExtension = 30 days + 1;
        _refuses(p, "lateQuorumVoteExtension", 30 days + 1, 1 minutes, 30 days);
        p = _parameters();
        p.guardianUntil = uint48(_now() + 730 days + 1);
        _refuses(p, "guardianUntil", p.guardianUntil, 0, p.guardianUntil - 1);
    }

    function test_constructor_refusesTermsOutOfRange() public {
        uint256 most = com.totalSupply() / 2;
        IDaoGovernor.Parameters memory p = _parameters();
        p.terms.executionDelay = 30 days + 1;
        _refuses(p, "executionDelay", 30 days + 1, 0, 30 days);
        p.terms = _terms();
        p.terms.gracePeriod = 1 days - 1;
        _refuses(p, "gracePeriod", 1 days - 1, 1 days, 365 days);
        p.terms.gracePeriod = 365 days + 1;
        _refuses(p, "gracePeriod", 365 days + 1, 1 days, 365 days);
        p.terms = _terms();
        p.terms.quorumPercent = 0;
        _refuses(p, "quorumPercent", 0, 1, 50);
        p.terms.quorumPercent = 51;
        _refuses(p, "quorumPercent", 51, 1, 50);
        p.terms = _terms();
        p.terms.quorumFloor = 0;
        _refuses(p, "quorumFloor", 0, 1, most);
        p.terms.quorumFloor = uint128(most + 1);
        _refuses(p, "quorumFloor", most + 1, 1, most);
    }

    function test_constructor_takesTheEndsOfTheRanges() public {
        uint256 most = com.totalSupply() / 2;
        IDaoGovernor.Parameters memory p = _parameters();
        (p.votingDelay, p.votingPeriod, p.proposalThreshold) = (0, 1 minutes, most);
        (p.lateQuorumVoteExtension, p.guardianUntil) = (1 minutes, uint48(_now() + 730 days));
        p.terms = IDaoGovernor.Terms(0, 1 days, 1, 1);
        new DaoGovernor(p);
        (p.votingDelay, p.votingPeriod, p.proposalThreshold) = (30 days, 90 days, 0);
        (p.lateQuorumVoteExtension, p.guardian, p.guardianUntil) = (30 days, address(0), 0);
        p.terms = IDaoGovernor.Terms(30 days, 365 days, 50, uint128(most));
        new DaoGovernor(p);
    }

    // -------------------------------------------------------- supportsInterface

    function test_supportsInterface_asOpenZeppelinsGovernor() public view {
        assertTrue(governor.supportsInterface(type(IDaoGovernor).interfaceId), "IDaoGovernor");
        assertTrue(governor.supportsInterface(type(IGovernor).interfaceId), "IGovernor");
        bytes4 older = type(IGovernor).interfaceId ^ IGovernor.getProposalId.selector;
        assertTrue(governor.supportsInterface(older), "IGovernor before 5.3");
        assertTrue(governor.supportsInterface(type(IERC1155Receiver).interfaceId), "ERC-1155 receiver");
        assertTrue(governor.supportsInterface(type(IERC165).interfaceId), "ERC-165");
        assertFalse(governor.supportsInterface(0xffffffff), "none");
    }

    // ------------------------------------------------------------------ propose

    function test_propose_refusesTooFewVotes() public {
        Proposal memory p = _counting("a");
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorInsufficientProposerVotes.selector,
                stranger,
                uint256(0),
                THRESHOLD
            )
        );
        vm.prank(stranger);
        governor.propose(p.targets, p.values, p.calldatas, p.description);
    }

    function test_propose_refusesNoActions() public {
        vm.expectRevert(
            abi.encodeWithSelector(IGovernor.GovernorInvalidProposalLength.selector, uint256(0), uint256(0), uint256(0))
        );
        vm.prank(alice);
        governor.propose(new address[](0), new uint256[](0), new bytes[](0), "nothing");
    }

    function test_propose_refusesTheSameTwice() public {
        Proposal memory p = _counting("a");
        _propose(p);
        vm.expectRevert(_unexpectedState(p, IGovernor.ProposalState.Pending, 0));
        _propose(p);
    }

    function test_propose_inAnothersName_isRefused() public {
        string memory description = string.concat("ipfs://cid#proposer=", Strings.toHexString(alice));
        Proposal memory p = _counting(description);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorRestrictedProposer.selector, bob));
        vm.prank(bob);
        governor.propose(p.targets, p.values, p.calldatas, p.description);
        _propose(p);
        assertEq(governor.proposalProposer(p.id), alice, "proposer");
    }

    function test_propose_withASuffixThatIsNoAddress_isOpenToAll() public {
        Proposal memory p = _counting("ipfs://cid#proposer=0x000000000000000000000000000000000000000g");
        vm.prank(bob);
        governor.propose(p.targets, p.values, p.calldatas, p.description);
        assertEq(governor.proposalProposer(p.id), bob, "proposer");
    }

    // ------------------------------------------------------- the states in order

    function test_state_ofAProposalThatPasses() public {
        Proposal memory p = _counting("a");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorNonexistentProposal.selector, p.id));
        governor.state(p.id);
        assertEq(governor.proposalEta(p.id), 0, "no eta of nothing");
        _propose(p);
        uint256 snapshot = governor.proposalSnapshot(p.id);
        uint256 deadline = governor.proposalDeadline(p.id);
        assertEq(snapshot, START + 1 + VOTING_DELAY, "snapshot");
        assertEq(deadline, snapshot + VOTING_PERIOD, "deadline");
        vm.warp(snapshot);
        _assertState(p, IGovernor.ProposalState.Pending, "pending to the snapshot");
        vm.warp(snapshot + 1);
        _assertState(p, IGovernor.ProposalState.Active, "active after it");
        _vote(alice, p, FOR);
        vm.warp(deadline);
        _assertState(p, IGovernor.ProposalState.Active, "active to the deadline");
        assertEq(governor.proposalEta(p.id), 0, "no eta while voting");
        vm.warp(deadline + 1);
        _assertState(p, IGovernor.ProposalState.Queued, "queued after it");
        uint256 eta = governor.proposalEta(p.id);
        assertEq(eta, deadline + EXECUTION_DELAY, "eta");
        vm.warp(eta + GRACE_PERIOD - 1);
        _assertState(p, IGovernor.ProposalState.Queued, "queued to the end of the grace period");
        vm.warp(eta + GRACE_PERIOD);
        _assertState(p, IGovernor.ProposalState.Expired, "expired after it");
        assertEq(governor.proposalEta(p.id), eta, "the eta stays");
    }

    function test_state_defeatedWithoutQuorum() public {
        Proposal memory p = _counting("a");
        _activate(p);
        _vote(carol, p, FOR);
        vm.warp(governor.proposalDeadline(p.id) + 1);
        _assertState(p, IGovernor.ProposalState.Defeated, "100 of 200 votes");
        assertEq(governor.proposalEta(p.id), 0, "no eta");
    }

    function test_state_defeatedWithoutMajority() public {
        Proposal memory p = _counting("a");
        _activate(p);
        _vote(bob, p, FOR);
        _vote(alice, p, AGAINST);
        vm.warp(governor.proposalDeadline(p.id) + 1);
        _assertState(p, IGovernor.ProposalState.Defeated, "300 against 600");
        assertEq(governor.proposalEta(p.id), 0, "no eta");
    }

    function test_state_defeatedByATie() public {
        com.transfer(stranger, 300e18);
        _join(stranger, 300e18);
        Proposal memory p = _counting("a");
        _activate(p);
        _vote(bob, p, FOR);
        _vote(stranger, p, AGAINST);
        vm.warp(governor.proposalDeadline(p.id) + 1);
        _assertState(p, IGovernor.ProposalState.Defeated, "300 against 300");
    }

    function test_state_abstentionsCountForTheQuorum() public {
        Proposal memory p = _counting("a");
        _activate(p);
        _vote(carol, p, FOR);
        _vote(bob, p, ABSTAIN);
        vm.warp(governor.proposalDeadline(p.id) + 1);
        _assertState(p, IGovernor.ProposalState.Queued, "100 for, 300 abstained");
    }

    // -------------------------------------------------------------------- queue

    function test_queue_alwaysReverts() public {
        Proposal memory p = _counting("a");
        _pass(p);
        assertFalse(governor.proposalNeedsQueuing(p.id), "needs no queuing");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorProposalQueueingNotRequired.selector, p.id));
        governor.queue(p.targets, p.values, p.calldatas, keccak256(bytes(p.description)));
    }

    // ------------------------------------------------------------------ execute

    function test_execute_byAnybodyFromTheEtaOn() public {
        Proposal memory p = _counting("a");
        _ripen(p);
        vm.prank(stranger);
        _execute(p);
        assertEq(target.calls(), 1, "done");
        _assertState(p, IGovernor.ProposalState.Executed, "executed");
        assertGe(governor.proposalEta(p.id), 1, "the eta stays");
    }

    function test_execute_refusesToBeEarly() public {
        Proposal memory p = _counting("a");
        _pass(p);
        uint256 eta = governor.proposalEta(p.id);
        vm.warp(eta - 1);
        vm.expectRevert(abi.encodeWithSelector(IDaoGovernor.DaoGovernorTooEarly.selector, p.id, eta));
        _execute(p);
        assertEq(target.calls(), 0, "nothing done");
        vm.warp(eta);
        _execute(p);
    }

    function test_execute_refusesWhatIsNotQueued() public {
        bytes32 queued = _only(IGovernor.ProposalState.Queued);
        Proposal memory p = _counting("a");
        _propose(p);
        vm.expectRevert(_unexpectedState(p, IGovernor.ProposalState.Pending, queued));
        _execute(p);
        vm.warp(governor.proposalSnapshot(p.id) + 1);
        _vote(alice, p, FOR);
        vm.expectRevert(_unexpectedState(p, IGovernor.ProposalState.Active, queued));
        _execute(p);
        vm.warp(governor.proposalDeadline(p.id) + EXECUTION_DELAY + GRACE_PERIOD);
        vm.expectRevert(_unexpectedState(p, IGovernor.ProposalState.Expired, queued));
        _execute(p);
    }

    function test_execute_refusesToHappenTwice() public {
        Proposal memory p = _counting("a");
        _enact(p);
        vm.expectRevert(_unexpectedState(p, IGovernor.ProposalState.Executed, _only(IGovernor.ProposalState.Queued)));
        _execute(p);
        assertEq(target.calls(), 1, "done once");
    }

    function test_execute_sendsItsValueToTheTreasury() public {
        Proposal memory p = _proposal(bob, 51 ether, "", "more than the treasury holds");
        _ripen(p);
        governor.execute{value: 1 ether}(p.targets, p.values, p.calldatas, keccak256(bytes(p.description)));
        assertEq(bob.balance, 51 ether, "paid");
        assertEq(address(governor).balance, 0, "nothing stays in the governor");
    }

    function test_governor_takesNoDeposits() public {
        vm.deal(alice, 1);
        vm.prank(alice);
        (bool success, ) = address(governor).call{value: 1}("");
        assertFalse(success, "native currency");
    }

    // ----------------------------------------------------------- the treasury votes

    function test_castVote_refusesTheTreasury() public {
        Proposal memory p = _counting("a");
        _activate(p);
        vm.expectRevert(abi.encodeWithSelector(IDaoGovernor.DaoGovernorTreasuryVotes.selector, address(treasury)));
        _vote(address(treasury), p, FOR);
    }

    // ------------------------------------------------------------- onlyGovernance

    function test_onlyGovernance_twoChangesInOneProposal() public {
        Proposal memory p = _proposal(address(governor), 0, abi.encodeCall(IDaoGovernor.setVotingDelay, (1)), "a");
        _append(p, address(target), 0, abi.encodeCall(target.count, ()));
        _append(p, address(governor), 0, abi.encodeCall(IDaoGovernor.setVotingDelay, (1)));
        _append(p, address(governor), 0, abi.encodeCall(IDaoGovernor.setVotingDelay, (2)));
        _enact(p);
        assertEq(governor.votingDelay(), 2, "in order");
    }

    /// @dev A change that the proposal does not name cannot ride along, not even through the treasury.
    function test_onlyGovernance_refusesWhatTheProposalDoesNotName() public {
        bytes memory change = abi.encodeCall(IDaoGovernor.setVotingDelay, (1));
        Proposal memory p = _proposal(
            address(target),
            0,
            abi.encodeCall(target.callBack, (address(governor), change)),
            "a"
        );
        _enact(p);
        assertFalse(target.lastSuccess(), "refused");
        assertEq(
            target.lastReason(),
            abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, address(target)),
            "not the executor"
        );
    }

    function test_onlyGovernance_formerGovernorObeysNobody() public {
        DaoGovernor old = governor;
        DaoGovernor next = new DaoGovernor(_parameters());
        _enact(_proposal(address(treasury), 0, abi.encodeCall(treasury.setGovernor, (address(next))), "hand over"));
        governor = next;
        Proposal memory p = _proposal(address(old), 0, abi.encodeCall(IDaoGovernor.setVotingDelay, (1)), "a");
        _ripen(p);
        vm.expectRevert(_callFailed(0, address(old), abi.encodeWithSignature("Panic(uint256)", Panic.EMPTY_ARRAY_POP)));
        _execute(p);
        Proposal memory late = _counting("late");
        governor = old;
        _ripen(late);
        vm.expectRevert(abi.encodeWithSignature("TreasuryNotGovernor(address,address)", address(old), address(next)));
        _execute(late);
    }

    function test_relay_recoversWhatWasSentToTheGovernor() public {
        com.transfer(address(governor), 5);
        bytes memory data = abi.encodeCall(com.transfer, (bob, 5));
        _bySelf(abi.encodeCall(governor.relay, (address(com), 0, data)));
        assertEq(com.balanceOf(bob), 5, "recovered");
    }
}
