// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {DaoGovernor} from "../../contracts/dao/DaoGovernor.sol";
import {IDaoGovernor} from "../../contracts/dao/IDaoGovernor.sol";
import {Treasury} from "../../contracts/dao/Treasury.sol";
import {VoteToken} from "../../contracts/dao/VoteToken.sol";
import {GovernanceToken} from "../../contracts/mocks/GovernanceToken.sol";
import {Test} from "../lib/Test.sol";

/// @title Members, a guardian and strangers, doing at random what the contracts let them, and the books of what should be
/// @dev The books are kept apart from the contracts': from what was done, not from what the contracts say.
abstract contract DaoHandler is Test {
    enum Kind {
        Native,
        Token,
        Terms
    }

    struct Entry {
        address[] targets;
        uint256[] values;
        bytes[] calldatas;
        bytes32 descriptionHash;
        uint256 id;
        Kind kind;
        uint256 amount;
        uint256 weight;
        uint256 executionDelay;
        uint256 executions;
        IGovernor.ProposalState last;
    }

    uint256 public constant MEMBERS = 5;
    uint256 private constant MAX_PROPOSALS = 10;

    GovernanceToken public com;
    VoteToken public vote;
    Treasury public treasury;
    DaoGovernor public governor;
    address public guardian;
    address[] public members;
    address public payee = address(0xFEE);

    Entry[] private _entries;
    mapping(uint256 id => mapping(address voter => bool)) private _hasVoted;
    uint256 public nativeIn;
    uint256 public nativeOut;
    uint256 public tokenIn;
    uint256 public tokenOut;
    /// @dev The first thing that happened and should not have.
    string public violation;

    constructor(GovernanceToken com_, VoteToken vote_, Treasury treasury_, DaoGovernor governor_, address guardian_) {
        (com, vote, treasury, governor, guardian) = (com_, vote_, treasury_, governor_, guardian_);
        for (uint256 i = 0; i < MEMBERS; ++i) {
            members.push(vm.addr(1000 + i));
            com.mint(members[i], 1_000e18);
            vm.prank(members[i]);
            com.approve(address(vote), type(uint256).max);
            vm.prank(members[i]);
            vote.depositFor(members[i], 200e18);
        }
        (nativeIn, tokenIn) = (address(treasury).balance, com.balanceOf(address(treasury)));
        vm.warp(governor.clock() + 1);
    }

    // -------------------------------------------------------------------- votes

    function deposit(uint256 who, uint256 whose, uint256 value) external {
        value = bound(value, 0, com.balanceOf(_member(who)));
        vm.prank(_member(who));
        vote.depositFor(_member(whose), value);
        observe();
    }

    function withdraw(uint256 who, uint256 value) external {
        value = bound(value, 0, vote.balanceOf(_member(who)) / 2);
        vm.prank(_member(who));
        vote.withdrawTo(_member(who), value);
        observe();
    }

    function transfer(uint256 who, uint256 whom, uint256 value) external {
        value = bound(value, 0, vote.balanceOf(_member(who)));
        vm.prank(_member(who));
        vote.transfer(_member(whom), value);
        observe();
    }

    function delegate(uint256 who, uint256 whom) external {
        vm.prank(_member(who));
        vote.delegate(whom % 7 == 0 ? address(0) : _member(whom));
        observe();
    }

    // ---------------------------------------------------------------- proposals

    function propose(uint256 who, uint256 kind, uint256 amount) external {
        if (_entries.length == MAX_PROPOSALS) return;
        Entry memory e;
        e.kind = Kind(kind % 3);
        e.amount = bound(amount, 1, 100);
        (e.targets, e.values, e.calldatas) = (new address[](1), new uint256[](1), new bytes[](1));
        if (e.kind == Kind.Native) {
            (e.targets[0], e.values[0]) = (payee, e.amount);
        } else if (e.kind == Kind.Token) {
            (e.targets[0], e.calldatas[0]) = (address(com), abi.encodeCall(com.transfer, (payee, e.amount)));
        } else {
            e.targets[0] = address(governor);
            IDaoGovernor.Terms memory terms = IDaoGovernor.Terms(uint32(amount % 3 days), 2 days, 5, 1e18);
            e.calldatas[0] = abi.encodeCall(IDaoGovernor.setTerms, (terms));
        }
        string memory description = string(abi.encodePacked(_entries.length));
        e.descriptionHash = keccak256(bytes(description));
        vm.prank(_member(who));
        e.id = governor.propose(e.targets, e.values, e.calldatas, description);
        _entries.push(e);
        observe();
    }

    function castVote(uint256 who, uint256 which, uint256 support) external {
        if (_entries.length == 0) return;
        Entry storage e = _entry(which);
        address voter = _member(who);
        support = support % 5 < 3 ? 1 : (support % 5) - 3;
        vm.prank(voter);
        uint256 weight = governor.castVote(e.id, uint8(support));
        if (_hasVoted[e.id][voter]) _report("voted twice");
        _hasVoted[e.id][voter] = true;
        e.weight += weight;
        if (weight != vote.getPastVotes(voter, governor.proposalSnapshot(e.id))) _report("voted with other weight");
        observe();
    }

    function cancel(uint256 who, uint256 which) external {
        if (_entries.length == 0) return;
        Entry storage e = _entry(which);
        vm.prank(who % 8 == 0 ? guardian : _member(who));
        governor.cancel(e.targets, e.values, e.calldatas, e.descriptionHash);
        observe();
    }

    function execute(uint256 which) external {
        if (_entries.length == 0) return;
        Entry storage e = _entry(which);
        (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(e.id);
        uint256 deadline = governor.proposalDeadline(e.id);
        uint256 snapshot = governor.proposalSnapshot(e.id);
        governor.execute(e.targets, e.values, e.calldatas, e.descriptionHash);
        ++e.executions;
        if (governor.clock() < deadline + e.executionDelay) _report("executed early");
        if (inFavour <= against || inFavour + abstain < governor.quorum(snapshot))
            _report("executed though not passed");
        if (e.kind == Kind.Native) nativeOut += e.amount;
        if (e.kind == Kind.Token) tokenOut += e.amount;
        observe();
    }

    function intrude(uint256 who, uint256 which) external {
        vm.prank(_member(who));
        if (which % 2 == 0) treasury.setGovernor(_member(who));
        else treasury.execute(new address[](0), new uint256[](0), new bytes[](0));
        _report("the treasury obeyed a member");
    }

    // --------------------------------------------------------------------- world

    function fund(uint256 amount) external {
        amount = bound(amount, 0, 1000);
        vm.deal(address(this), amount);
        (bool success, ) = address(treasury).call{value: amount}("");
        if (!success) _report("the treasury refused a gift");
        com.mint(address(treasury), amount);
        (nativeIn, tokenIn) = (nativeIn + amount, tokenIn + amount);
        observe();
    }

    function pass(uint256 time) external {
        vm.warp(governor.clock() + bound(time, 1, 2 days));
        observe();
    }

    /// @dev To the next second at which a proposal's state changes, or the one before.
    function passTo(uint256 which, uint256 before) external {
        if (_entries.length == 0) return;
        Entry storage e = _entry(which);
        uint256 time = governor.proposalSnapshot(e.id) + 1;
        if (governor.clock() >= time) time = governor.proposalDeadline(e.id) + 1;
        if (governor.clock() >= time) time = governor.proposalDeadline(e.id) + e.executionDelay;
        if (governor.clock() >= time) return;
        vm.warp(time - (before % 2));
        observe();
    }

    // -------------------------------------------------------------------- checks

    /// @dev Compares each proposal's state with the one it was last seen in.
    function observe() public {
        for (uint256 i = 0; i < _entries.length; ++i) {
            Entry storage e = _entries[i];
            IGovernor.ProposalState state = governor.state(e.id);
            if (!_mayFollow(e.last, state)) _report("impossible change of state");
            // Until its snapshot has passed, the terms are still open.
            if (state == IGovernor.ProposalState.Pending || e.last == IGovernor.ProposalState.Pending) {
                e.executionDelay = governor.termsAt(uint48(governor.proposalSnapshot(e.id))).executionDelay;
            }
            if ((state == IGovernor.ProposalState.Executed) != (e.executions == 1)) _report("executed not once");
            e.last = state;
        }
    }

    function count() external view returns (uint256) {
        return _entries.length;
    }

    function entry(uint256 i) external view returns (Entry memory) {
        return _entries[i];
    }

    function _mayFollow(IGovernor.ProposalState from, IGovernor.ProposalState to) private pure returns (bool) {
        if (from == to) return true;
        if (from == IGovernor.ProposalState.Pending) {
            return
                to == IGovernor.ProposalState.Active ||
                to == IGovernor.ProposalState.Defeated ||
                to == IGovernor.ProposalState.Canceled;
        }
        if (from == IGovernor.ProposalState.Active) {
            return
                to == IGovernor.ProposalState.Defeated ||
                to == IGovernor.ProposalState.Queued ||
                to == IGovernor.ProposalState.Expired ||
                to == IGovernor.ProposalState.Canceled;
        }
        if (from == IGovernor.ProposalState.Queued) {
            return
                to == IGovernor.ProposalState.Executed ||
                to == IGovernor.ProposalState.Expired ||
                to == IGovernor.ProposalState.Canceled;
        }
        // The guardian may cancel what was defeated already. All other states are final.
        return from == IGovernor.ProposalState.Defeated && to == IGovernor.ProposalState.Canceled;
    }

    function _report(string memory what) private {
        if (bytes(violation).length == 0) violation = what;
    }

    function _member(uint256 i) private view returns (address) {
        return members[i % MEMBERS];
    }

    function _entry(uint256 i) private view returns (Entry storage) {
        return _entries[i % _entries.length];
    }
}
