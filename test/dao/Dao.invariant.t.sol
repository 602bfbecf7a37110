// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {DaoGovernor} from "../../contracts/dao/DaoGovernor.sol";
import {IDaoGovernor} from "../../contracts/dao/IDaoGovernor.sol";
import {Treasury} from "../../contracts/dao/Treasury.sol";
import {VoteToken} from "../../contracts/dao/VoteToken.sol";
import {GovernanceToken} from "../../contracts/mocks/GovernanceToken.sol";
import {Test} from "../lib/Test.sol";
import {DaoHandler} from "./DaoHandler.sol";

/// @dev Here, since the runner calls only contracts of the test's own file.
contract Members is DaoHandler {
    constructor(
        GovernanceToken com_,
        VoteToken vote_,
        Treasury treasury_,
        DaoGovernor governor_,
        address guardian_
    ) DaoHandler(com_, vote_, treasury_, governor_, guardian_) {}
}

/// @title The invariants of the room, each with a test that shows it able to fail
contract DaoInvariantTest is Test {
    address private guardian = address(0x6A);
    GovernanceToken private com;
    VoteToken private vote;
    Treasury private treasury;
    DaoGovernor private governor;
    DaoHandler private handler;

    function setUp() public {
        vm.warp(1_800_000_000);
        com = new GovernanceToken();
        com.mint(address(this), 1_000e18);
        vote = new VoteToken(com, "Community votes", "vCOM");
        treasury = new Treasury(address(this));
        governor = new DaoGovernor(
            IDaoGovernor.Parameters({
                name: "Community DAO",
                token: address(vote),
                treasury: address(treasury),
                votingDelay: 6 hours,
                votingPeriod: 2 days,
                proposalThreshold: 1,
                lateQuorumVoteExtension: 12 hours,
                terms: IDaoGovernor.Terms({
                    executionDelay: 1 days,
                    gracePeriod: 7 days,
                    quorumPercent: 10,
                    quorumFloor: 50e18
                }),
                guardian: guardian,
                guardianUntil: uint48(1_800_000_000 + 365 days)
            })
        );
        (address[] memory targets, bytes[] memory calldatas) = (new address[](1), new bytes[](1));
        (targets[0], calldatas[0]) = (address(treasury), abi.encodeCall(treasury.setGovernor, (address(governor))));
        treasury.execute(targets, new uint256[](1), calldatas);
        vm.deal(address(treasury), 1000);
        com.mint(address(treasury), 1000);
        handler = new Members(com, vote, treasury, governor, guardian);
        targetContract(address(handler));
    }

    // ------------------------------------------------------------------- checks

    /// @dev Invariant 1: value leaves only by an executed proposal whose delay has passed.
    function _checkTreasury() private view returns (string memory) {
        if (address(treasury).balance != handler.nativeIn() - handler.nativeOut()) return "native currency left";
        if (com.balanceOf(address(treasury)) != handler.tokenIn() - handler.tokenOut()) return "tokens left";
        if (treasury.governor() != address(governor)) return "another governor";
        return "";
    }

    /// @dev Invariant 4: delegated and undelegated votes are the supply, which is backed; no proposal has more votes than
    /// there were, nor others than were cast.
    function _checkVotes() private view returns (string memory) {
        uint256 votes;
        uint256 balances;
        for (uint256 i = 0; i < handler.MEMBERS(); ++i) {
            address member = handler.members(i);
            votes += vote.getVotes(member);
            balances += vote.balanceOf(member);
            if (vote.delegates(member) == address(0)) votes += vote.balanceOf(member);
        }
        if (votes != vote.totalSupply() || balances != votes) return "votes are not the supply";
        if (com.balanceOf(address(vote)) != vote.totalSupply()) return "votes are not backed";
        for (uint256 i = 0; i < handler.count(); ++i) {
            DaoHandler.Entry memory e = handler.entry(i);
            uint256 snapshot = governor.proposalSnapshot(e.id);
            if (snapshot >= governor.clock()) continue;
            (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(e.id);
            if (against + inFavour + abstain != e.weight) return "other votes than were cast";
            if (e.weight > vote.getPastTotalSupply(snapshot)) return "more votes than there were";
        }
        return "";
    }

    /// @dev Invariant 5 and what the handler saw: nothing early, nothing twice, final states are final.
    function _checkProposals() private view returns (string memory) {
        return handler.violation();
    }

    function invariant_1_valueLeavesOnlyByExecutedProposals() public view {
        assertEq(_checkTreasury(), "", "treasury");
    }

    function invariant_4_votesAreTheSupplyAndCountOnce() public view {
        assertEq(_checkVotes(), "", "votes");
    }

    function invariant_5_proposalsGoTheirWayOnce() public view {
        assertEq(_checkProposals(), "", "proposals");
    }

    // -------------------------------------------------------------- planted bugs

    function _proposeAndVote() private returns (DaoHandler.Entry memory) {
        handler.propose(0, 1, 7);
        handler.passTo(0, 0);
        handler.castVote(0, 0, 0);
        handler.castVote(1, 0, 0);
        return handler.entry(0);
    }

    /// @dev The books follow a proposal through to its end, so the invariants do not hold for want of anything happening.
    function test_handlerEnactsProposals() public {
        _proposeAndVote();
        handler.passTo(0, 0);
        handler.passTo(0, 0);
        handler.execute(0);
        DaoHandler.Entry memory e = handler.entry(0);
        assertEq(e.executions, 1, "executed");
        assertEq(handler.tokenOut(), e.amount, "paid");
        assertEq(_checkTreasury(), "", "treasury");
        assertEq(_checkVotes(), "", "votes");
        assertEq(_checkProposals(), "", "proposals");
    }

    function test_planted_aTreasuryThatLeaksNativeCurrency() public {
        vm.prank(address(treasury));
        (bool success, ) = address(0xBAD).call{value: 1}("");
        assertTrue(success, "leaked");
        assertEq(_checkTreasury(), "native currency left", "caught");
    }

    function test_planted_aTreasuryThatLeaksTokens() public {
        vm.prank(address(treasury));
        com.transfer(address(0xBAD), 1);
        assertEq(_checkTreasury(), "tokens left", "caught");
    }

    function test_planted_aTreasuryThatIsTakenOver() public {
        vm.prank(address(treasury));
        treasury.setGovernor(address(governor));
        assertEq(_checkTreasury(), "", "the same governor");
        vm.store(address(treasury), bytes32(0), bytes32(uint256(0xBAD)));
        assertEq(_checkTreasury(), "another governor", "caught");
    }

    function test_planted_aTreasuryThatObeysAMember() public {
        address member = handler.members(0);
        vm.store(address(treasury), bytes32(0), bytes32(uint256(uint160(member))));
        handler.intrude(0, 1);
        assertEq(_checkProposals(), "the treasury obeyed a member", "caught");
    }

    function test_planted_aTokenThatMintsWithoutBacking() public {
        com.mint(address(0xBAD), 5);
        vm.prank(address(vote));
        com.transfer(address(0xBAD), 5);
        assertEq(_checkVotes(), "votes are not backed", "caught");
    }

    function test_planted_aTokenThatLosesVotes() public {
        address member = handler.members(0);
        vm.mockCall(address(vote), abi.encodeCall(IVotes.getVotes, (member)), abi.encode(uint256(1)));
        assertEq(_checkVotes(), "votes are not the supply", "caught");
    }

    function test_planted_aTokenThatCountsMoreThanThereIs() public {
        handler.propose(0, 1, 7);
        handler.passTo(0, 0);
        DaoHandler.Entry memory e = handler.entry(0);
        address member = handler.members(0);
        vm.mockCall(
            address(vote),
            abi.encodeCall(IVotes.getPastVotes, (member, governor.proposalSnapshot(e.id))),
            abi.encode(uint256(1e30))
        );
        handler.castVote(0, 0, 0);
        assertEq(_checkVotes(), "more votes than there were", "caught");
    }

    function test_planted_aGovernorThatCountsVotesOfItsOwn() public {
        DaoHandler.Entry memory e = _proposeAndVote();
        vm.mockCall(
            address(governor),
            abi.encodeCall(governor.proposalVotes, (e.id)),
            abi.encode(uint256(0), uint256(3), uint256(0))
        );
        assertEq(_checkVotes(), "other votes than were cast", "caught");
    }

    function test_planted_aGovernorThatLetsMembersVoteTwice() public {
        DaoHandler.Entry memory e = _proposeAndVote();
        vm.mockCall(
            address(governor),
            abi.encodeCall(governor.castVote, (e.id, uint8(1))),
            abi.encode(uint256(200e18))
        );
        handler.castVote(0, 0, 0);
        assertEq(_checkProposals(), "voted twice", "caught");
    }

    function test_planted_aGovernorThatExecutesWithoutDelayOrTwice() public {
        DaoHandler.Entry memory e = _proposeAndVote();
        vm.mockCall(
            address(governor),
            abi.encodeCall(governor.execute, (e.targets, e.values, e.calldatas, e.descriptionHash)),
            abi.encode(e.id)
        );
        uint256 id = vm.snapshotState();
        handler.execute(0);
        assertEq(_checkProposals(), "executed early", "caught");
        vm.revertToState(id);
        handler.passTo(0, 0);
        handler.passTo(0, 0);
        handler.execute(0);
        assertEq(_checkProposals(), "executed not once", "caught");
    }

    function test_planted_aGovernorThatExecutesWhatFailed() public {
        handler.propose(0, 1, 7);
        DaoHandler.Entry memory e = handler.entry(0);
        for (uint256 i = 0; i < 3; ++i) handler.passTo(0, 0);
        vm.mockCall(
            address(governor),
            abi.encodeCall(governor.execute, (e.targets, e.values, e.calldatas, e.descriptionHash)),
            abi.encode(e.id)
        );
        handler.execute(0);
        assertEq(_checkProposals(), "executed though not passed", "caught");
    }

    function test_planted_aGovernorThatRevivesTheDefeated() public {
        handler.propose(0, 1, 7);
        DaoHandler.Entry memory e = handler.entry(0);
        handler.passTo(0, 0);
        handler.passTo(0, 0);
        vm.mockCall(
            address(governor),
            abi.encodeCall(IGovernor.state, (e.id)),
            abi.encode(IGovernor.ProposalState.Queued)
        );
        handler.observe();
        assertEq(_checkProposals(), "impossible change of state", "caught");
    }
}
