// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {DaoGovernor} from "../../contracts/dao/DaoGovernor.sol";
import {IDaoGovernor} from "../../contracts/dao/IDaoGovernor.sol";
import {ITreasury} from "../../contracts/dao/ITreasury.sol";
import {Treasury} from "../../contracts/dao/Treasury.sol";
import {VoteToken} from "../../contracts/dao/VoteToken.sol";
import {GovernanceTarget} from "../../contracts/mocks/GovernanceTarget.sol";
import {GovernanceToken} from "../../contracts/mocks/GovernanceToken.sol";
import {Test} from "../lib/Test.sol";

/// @title A DAO of three members, deployed and handed over, for the tests of its contracts
abstract contract DaoFixture is Test {
    struct Proposal {
        address[] targets;
        uint256[] values;
        bytes[] calldatas;
        string description;
        uint256 id;
    }

    uint8 internal constant AGAINST = 0;
    uint8 internal constant FOR = 1;
    uint8 internal constant ABSTAIN = 2;

    uint256 internal constant START = 1_800_000_000;
    uint48 internal constant VOTING_DELAY = 1 days;
    uint32 internal constant VOTING_PERIOD = 7 days;
    uint48 internal constant EXTENSION = 1 days;
    uint32 internal constant EXECUTION_DELAY = 2 days;
    uint32 internal constant GRACE_PERIOD = 14 days;
    /// @dev Of 1,000 votes, so 200.
    uint16 internal constant QUORUM_PERCENT = 20;
    uint128 internal constant QUORUM_FLOOR = 150e18;
    uint256 internal constant THRESHOLD = 10e18;
    uint48 internal constant GUARDIAN_UNTIL = uint48(START + 365 days);

    uint256 internal aliceKey = uint256(keccak256("alice"));
    address internal alice;
    address internal bob;
    address internal carol;
    address internal stranger;
    address internal guardian;

    GovernanceToken internal com;
    VoteToken internal vote;
    Treasury internal treasury;
    DaoGovernor internal governor;
    GovernanceTarget internal target;

    function setUp() public virtual {
        vm.warp(START);
        (alice, bob, carol) = (makeAddr("alice"), makeAddr("bob"), makeAddr("carol"));
        (stranger, guardian) = (makeAddr("stranger"), makeAddr("guardian"));
        com = new GovernanceToken();
        com.mint(address(this), 1_000_000e18);
        vote = new VoteToken(com, "Community votes", "vCOM");
        treasury = new Treasury(address(this));
        governor = new DaoGovernor(_parameters());
        target = new GovernanceTarget();
        _handOver(address(governor));
        _join(alice, 600e18);
        _join(bob, 300e18);
        _join(carol, 100e18);
        com.transfer(address(treasury), 5_000e18);
        vm.deal(address(treasury), 50 ether);
        vm.warp(START + 1);
    }

    function _parameters() internal view returns (IDaoGovernor.Parameters memory) {
        return
            IDaoGovernor.Parameters({
                name: "Community DAO",
                token: address(vote),
                treasury: address(treasury),
                votingDelay: VOTING_DELAY,
                votingPeriod: VOTING_PERIOD,
                proposalThreshold: THRESHOLD,
                lateQuorumVoteExtension: EXTENSION,
                terms: _terms(),
                guardian: guardian,
                guardianUntil: GUARDIAN_UNTIL
            });
    }

    function _terms() internal pure returns (IDaoGovernor.Terms memory) {
        return
            IDaoGovernor.Terms({
                executionDelay: EXECUTION_DELAY,
                gracePeriod: GRACE_PERIOD,
                quorumPercent: QUORUM_PERCENT,
                quorumFloor: QUORUM_FLOOR
            });
    }

    function _handOver(address newGovernor) internal {
        Proposal memory p = _proposal(address(treasury), 0, abi.encodeCall(ITreasury.setGovernor, (newGovernor)), "");
        treasury.execute(p.targets, p.values, p.calldatas);
    }

    function _join(address member, uint256 votes) internal {
        com.transfer(member, votes);
        vm.startPrank(member);
        com.approve(address(vote), votes);
        vote.depositFor(member, votes);
        vm.stopPrank();
    }

    // ---------------------------------------------------------------- PROPOSALS

    function _proposal(
        address to,
        uint256 value,
        bytes memory data,
        string memory description
    ) internal pure returns (Proposal memory p) {
        p.targets = new address[](1);
        p.values = new uint256[](1);
        p.calldatas = new bytes[](1);
        (p.targets[0], p.values[0], p.calldatas[0], p.description) = (to, value, data, description);
        p.id = _idOf(p);
    }

    function _counting(string memory description) internal view returns (Proposal memory) {
        return _proposal(address(target), 0, abi.encodeCall(GovernanceTarget.count, ()), description);
    }

    function _append(Proposal memory p, address to, uint256 value, bytes memory data) internal pure {
        uint256 n = p.targets.length;
        (address[] memory targets, uint256[] memory values) = (new address[](n + 1), new uint256[](n + 1));
        bytes[] memory calldatas = new bytes[](n + 1);
        for (uint256 i = 0; i < n; ++i) {
            (targets[i], values[i], calldatas[i]) = (p.targets[i], p.values[i], p.calldatas[i]);
        }
        (targets[n], values[n], calldatas[n]) = (to, value, data);
        (p.targets, p.values, p.calldatas) = (targets, values, calldatas);
        p.id = _idOf(p);
    }

    /// @dev As OpenZeppelin's `hashProposal`, without a call that would get in the way of `expectRevert`.
    function _idOf(Proposal memory p) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(p.targets, p.values, p.calldatas, keccak256(bytes(p.description)))));
    }

    function _propose(Proposal memory p) internal {
        vm.prank(alice);
        governor.propose(p.targets, p.values, p.calldatas, p.description);
    }

    function _vote(address member, Proposal memory p, uint8 support) internal {
        vm.prank(member);
        governor.castVote(p.id, support);
    }

    function _execute(Proposal memory p) internal {
        governor.execute(p.targets, p.values, p.calldatas, keccak256(bytes(p.description)));
    }

    function _cancelAs(address caller, Proposal memory p) internal {
        vm.prank(caller);
        governor.cancel(p.targets, p.values, p.calldatas, keccak256(bytes(p.description)));
    }

    // --------------------------------------------------------------------- TIME

    /// @dev The time is asked of the governor, since the compiler may assume that TIMESTAMP does not change in a test.
    function _now() internal view returns (uint256) {
        return governor.clock();
    }

    function _activate(Proposal memory p) internal {
        _propose(p);
        vm.warp(governor.proposalSnapshot(p.id) + 1);
    }

    /// @dev Voted for by Alice; the second after the deadline.
    function _pass(Proposal memory p) internal {
        _activate(p);
        _vote(alice, p, FOR);
        vm.warp(governor.proposalDeadline(p.id) + 1);
    }

    /// @dev Passed, and executable from this second on.
    function _ripen(Proposal memory p) internal {
        _pass(p);
        vm.warp(governor.proposalEta(p.id));
    }

    function _enact(Proposal memory p) internal {
        _ripen(p);
        _execute(p);
    }

    /// @dev Has the governor do something to itself, by vote.
    function _bySelf(bytes memory data) internal {
        _enact(_proposal(address(governor), 0, data, "settings"));
    }

    // -------------------------------------------------------------- EXPECTATIONS

    function _assertState(Proposal memory p, IGovernor.ProposalState expected, string memory what) internal view {
        assertEq(uint256(governor.state(p.id)), uint256(expected), what);
    }

    function _unexpectedState(
        Proposal memory p,
        IGovernor.ProposalState current,
        bytes32 allowed
    ) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IGovernor.GovernorUnexpectedProposalState.selector, p.id, current, allowed);
    }

    function _only(IGovernor.ProposalState allowed) internal pure returns (bytes32) {
        return bytes32(uint256(1) << uint256(allowed));
    }

    function _outOfRange(
        string memory setting,
        uint256 value,
        uint256 min,
        uint256 max
    ) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IDaoGovernor.DaoGovernorSettingOutOfRange.selector, setting, value, min, max);
    }

    /// @dev What the treasury reverts with when action `index` fails with `reason`.
    function _callFailed(uint256 index, address callee, bytes memory reason) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ITreasury.TreasuryCallFailed.selector, index, callee, reason);
    }
}
