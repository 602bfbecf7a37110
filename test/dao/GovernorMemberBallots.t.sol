// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IDaoGovernor} from "../../contracts/dao/IDaoGovernor.sol";
import {GovernanceSigner} from "../../contracts/mocks/GovernanceSigner.sol";
import {DaoFixture} from "./DaoFixture.sol";

/// @title Walks DaoGovernor.tree: castVotesBySig
contract GovernorMemberBallotsTest is DaoFixture {
    bytes32 private constant DOMAIN_TYPEHASH = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );
    uint256 private constant CURVE_ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    uint256 private bobKey = uint256(keccak256("bob"));
    uint256 private carolKey = uint256(keccak256("carol"));
    Proposal private p;

    event BallotSkipped(uint256 indexed proposalId, address indexed voter);
    event VoteCast(address indexed voter, uint256 proposalId, uint8 support, uint256 weight, string reason);

    function setUp() public override {
        super.setUp();
        Proposal memory counting = _counting("ballots");
        _activate(counting);
        p = counting;
    }

    // ------------------------------------------------------------------ signing

    /// @dev EIP-712 written out, so that a mistake in the contract's own hashing would show.
    function _digestOn(
        uint256 chain,
        address verifier,
        uint256 proposalId,
        uint8 support,
        address voter
    ) private pure returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(DOMAIN_TYPEHASH, keccak256("Community DAO"), keccak256("1"), chain, verifier)
        );
        bytes32 ballot = keccak256(
            abi.encode(
                keccak256("MemberBallot(uint256 proposalId,uint8 support,address voter)"),
                proposalId,
                support,
                voter
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, ballot));
    }

    function _digest(uint8 support, address voter) private view returns (bytes32) {
        return _digestOn(block.chainid, address(governor), p.id, support, voter);
    }

    function _signed(uint256 key, bytes32 digest) private pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function _ballot(uint256 key, uint8 support) private view returns (IDaoGovernor.Ballot memory) {
        address voter = vm.addr(key);
        return IDaoGovernor.Ballot(voter, support, _signed(key, _digest(support, voter)));
    }

    /// @dev One ballot that does not count, and Carol's, which does.
    function _withCarol(IDaoGovernor.Ballot memory first) private view returns (IDaoGovernor.Ballot[] memory ballots) {
        ballots = new IDaoGovernor.Ballot[](2);
        (ballots[0], ballots[1]) = (first, _ballot(carolKey, FOR));
    }

    function _assertSkipped(IDaoGovernor.Ballot memory bad) private {
        (, uint256 forBefore, ) = governor.proposalVotes(p.id);
        bool hadVoted = governor.hasVoted(p.id, bad.voter);
        IDaoGovernor.Ballot[] memory ballots = _withCarol(bad);
        vm.expectEmit(true, true, true, true, address(governor));
        emit BallotSkipped(p.id, bad.voter);
        vm.expectEmit(true, true, true, true, address(governor));
        emit VoteCast(carol, p.id, FOR, 100e18, "");
        assertEq(governor.castVotesBySig(p.id, ballots), 1, "counted");
        assertTrue(governor.hasVoted(p.id, bad.voter) == hadVoted, "the skipped voter's vote is as before");
        (, uint256 forAfter, ) = governor.proposalVotes(p.id);
        assertEq(forAfter - forBefore, 100e18, "Carol's alone");
    }

    // ------------------------------------------------------------------- counting

    function test_counts_manyInOneTransactionForAnybody() public {
        IDaoGovernor.Ballot[] memory ballots = new IDaoGovernor.Ballot[](3);
        ballots[0] = _ballot(aliceKey, FOR);
        ballots[1] = _ballot(bobKey, AGAINST);
        ballots[2] = _ballot(carolKey, ABSTAIN);
        assertTrue(governor.isBallotSigned(p.id, ballots[0]), "signed");
        vm.prank(stranger);
        assertEq(governor.castVotesBySig(p.id, ballots), 3, "counted");
        (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(p.id);
        assertEq(inFavour, 600e18, "for");
        assertEq(against, 300e18, "against");
        assertEq(abstain, 100e18, "abstain");
    }

    function test_reverts_whereTheProposalIsNotActive() public {
        IDaoGovernor.Ballot[] memory ballots = _withCarol(_ballot(aliceKey, FOR));
        vm.warp(governor.proposalDeadline(p.id) + 1);
        vm.expectRevert(_unexpectedState(p, IGovernor.ProposalState.Defeated, _only(IGovernor.ProposalState.Active)));
        governor.castVotesBySig(p.id, ballots);
    }

    function test_reverts_whereNoneCounts() public {
        vm.expectRevert(abi.encodeWithSelector(IDaoGovernor.DaoGovernorNoBallotCounted.selector, p.id));
        governor.castVotesBySig(p.id, new IDaoGovernor.Ballot[](0));
        IDaoGovernor.Ballot[] memory ballots = _withCarol(_ballot(aliceKey, FOR));
        governor.castVotesBySig(p.id, ballots);
        vm.expectRevert(abi.encodeWithSelector(IDaoGovernor.DaoGovernorNoBallotCounted.selector, p.id));
        governor.castVotesBySig(p.id, ballots);
    }

    // ------------------------------------------------------------------- skipping

    function test_skips_whoVotedBefore() public {
        _vote(bob, p, AGAINST);
        _assertSkipped(_ballot(bobKey, FOR));
    }

    function test_skips_theSecondOfTwoInOneBatch() public {
        IDaoGovernor.Ballot[] memory ballots = new IDaoGovernor.Ballot[](2);
        (ballots[0], ballots[1]) = (_ballot(bobKey, FOR), _ballot(bobKey, AGAINST));
        vm.expectEmit(true, true, true, true, address(governor));
        emit BallotSkipped(p.id, bob);
        assertEq(governor.castVotesBySig(p.id, ballots), 1, "counted");
        (uint256 against, uint256 inFavour, ) = governor.proposalVotes(p.id);
        assertEq(inFavour, 300e18, "the first");
        assertEq(against, 0, "not the second");
    }

    function test_skips_anOptionThatIsNone() public {
        _assertSkipped(_ballot(bobKey, 3));
    }

    function test_skips_theTreasury() public {
        _assertSkipped(IDaoGovernor.Ballot(address(treasury), FOR, ""));
    }

    function test_skips_otherChainGovernorProposalOptionOrVoter() public {
        bytes32[6] memory digests = [
            _digestOn(block.chainid + 1, address(governor), p.id, FOR, bob),
            _digestOn(block.chainid, address(this), p.id, FOR, bob),
            _digestOn(block.chainid, address(governor), p.id + 1, FOR, bob),
            _digest(AGAINST, bob),
            _digest(FOR, alice),
            bytes32(0)
        ];
        uint256 id = vm.snapshotState();
        for (uint256 i = 0; i < digests.length; ++i) {
            _assertSkipped(IDaoGovernor.Ballot(bob, FOR, _signed(bobKey, digests[i])));
            vm.revertToState(id);
            id = vm.snapshotState();
        }
    }

    function test_skips_afterAForkOfTheChain() public {
        IDaoGovernor.Ballot memory ballot = _ballot(bobKey, FOR);
        vm.chainId(777);
        assertFalse(governor.isBallotSigned(p.id, ballot), "signed for the other chain");
    }

    function test_skips_openZeppelinsBallot() public {
        bytes32 domain = keccak256(
            abi.encode(DOMAIN_TYPEHASH, keccak256("Community DAO"), keccak256("1"), block.chainid, address(governor))
        );
        bytes32 single = keccak256(abi.encode(governor.BALLOT_TYPEHASH(), p.id, FOR, bob, uint256(0)));
        bytes memory signature = _signed(bobKey, keccak256(abi.encodePacked(hex"1901", domain, single)));
        _assertSkipped(IDaoGovernor.Ballot(bob, FOR, signature));
        governor.castVoteBySig(p.id, FOR, bob, signature);
        assertTrue(governor.hasVoted(p.id, bob), "which is good for castVoteBySig");
    }

    function test_skips_malformedSignatures() public {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(bobKey, _digest(FOR, bob));
        bytes[9] memory signatures = [
            bytes(""),
            abi.encodePacked(r, s),
            abi.encodePacked(r, s, v, uint8(0)),
            abi.encodePacked(r, bytes32(CURVE_ORDER - uint256(s)), v == 27 ? uint8(28) : uint8(27)),
            abi.encodePacked(r, s, v - 27),
            abi.encodePacked(r, s, uint8(29)),
            abi.encodePacked(r, s, v == 27 ? uint8(28) : uint8(27)),
            // The compact form of ERC-2098.
            abi.encodePacked(r, bytes32(uint256(s) | (uint256(v - 27) << 255))),
            abi.encodePacked(bytes32(0), bytes32(0), uint8(27))
        ];
        uint256 id = vm.snapshotState();
        for (uint256 i = 0; i < signatures.length; ++i) {
            _assertSkipped(IDaoGovernor.Ballot(bob, FOR, signatures[i]));
            vm.revertToState(id);
            id = vm.snapshotState();
        }
    }

    function test_skips_theZeroSigner() public {
        _assertSkipped(IDaoGovernor.Ballot(address(0), FOR, abi.encodePacked(bytes32(0), bytes32(0), uint8(27))));
    }

    // ------------------------------------------------------------------ contracts

    function _contractMember() private returns (GovernanceSigner signer, Proposal memory proposal) {
        signer = new GovernanceSigner();
        signer.set(GovernanceSigner.Answer.Yes, "secret");
        com.transfer(address(signer), 50e18);
        signer.call(address(com), abi.encodeCall(com.approve, (address(vote), 50e18)));
        signer.call(address(vote), abi.encodeCall(vote.depositFor, (address(signer), 50e18)));
        proposal = _counting("with a contract");
        vm.warp(_now() + 1);
        _activate(proposal);
        p = proposal;
    }

    function _secret(GovernanceSigner signer) private pure returns (IDaoGovernor.Ballot memory) {
        return IDaoGovernor.Ballot(address(signer), FOR, abi.encode(bytes32("secret")));
    }

    function test_contract_countsWhereItSaysYes() public {
        (GovernanceSigner signer, ) = _contractMember();
        IDaoGovernor.Ballot[] memory ballots = _withCarol(_secret(signer));
        assertEq(governor.castVotesBySig(p.id, ballots), 2, "counted");
        (, uint256 inFavour, ) = governor.proposalVotes(p.id);
        assertEq(inFavour, 150e18, "for");
    }

    function test_contract_isSkippedWhateverElseItDoes() public {
        (GovernanceSigner signer, ) = _contractMember();
        uint256 id = vm.snapshotState();
        for (uint8 i = 1; i <= uint8(type(GovernanceSigner.Answer).max); ++i) {
            signer.set(GovernanceSigner.Answer(i), "secret");
            _assertSkipped(_secret(signer));
            vm.revertToState(id);
            id = vm.snapshotState();
        }
    }

    function test_contract_thatBurnsItsGas_costsNoMoreThanItsShare() public {
        (GovernanceSigner signer, ) = _contractMember();
        signer.set(GovernanceSigner.Answer.Burn, "secret");
        IDaoGovernor.Ballot[] memory ballots = _withCarol(_secret(signer));
        uint256 before = gasleft();
        governor.castVotesBySig(p.id, ballots);
        assertLe(before - gasleft(), governor.signatureGas() + 200_000, "gas");
    }

    /// @dev Reading it alone takes more than the contract's share of gas.
    function test_contract_withASignatureTooLargeToRead_isSkipped() public {
        (GovernanceSigner signer, ) = _contractMember();
        uint256 words = Math.sqrt((governor.signatureGas()) * 512);
        _assertSkipped(IDaoGovernor.Ballot(address(signer), FOR, new bytes(words * 33)));
    }

    /// @dev A relayer who sends too little gas cannot make a good ballot seem bad.
    function test_contract_isNotSkippedForWantOfGas() public {
        (GovernanceSigner signer, ) = _contractMember();
        IDaoGovernor.Ballot[] memory ballots = _withCarol(_secret(signer));
        bytes memory data = abi.encodeCall(IDaoGovernor.castVotesBySig, (p.id, ballots));
        (bool success, bytes memory reason) = address(governor).call{gas: governor.signatureGas()}(data);
        assertFalse(success, "refused");
        assertEq(bytes32(bytes4(reason)), IDaoGovernor.DaoGovernorBallotGas.selector, "for want of gas");
    }

    /// @dev EIP-7702: the account has code, which knows nothing of ERC-1271, and its key signs all the same.
    function test_contract_eip7702AccountSignsWithItsKey() public {
        vm.etch(bob, address(target).code);
        IDaoGovernor.Ballot[] memory ballots = _withCarol(_ballot(bobKey, FOR));
        assertEq(governor.castVotesBySig(p.id, ballots), 2, "counted");
    }

    function test_isBallotSigned_asksTheContract() public {
        (GovernanceSigner signer, ) = _contractMember();
        assertTrue(governor.isBallotSigned(p.id, _secret(signer)), "yes");
        assertFalse(governor.isBallotSigned(p.id, IDaoGovernor.Ballot(address(signer), FOR, "guess")), "no");
        assertFalse(governor.isBallotSigned(p.id, IDaoGovernor.Ballot(bob, FOR, "guess")), "no key");
    }

    // ----------------------------------------------------------------------- fuzz

    /// @dev Whatever mix of good, wrong and repeated ballots: the good ones count, each once, and nothing else.
    function testFuzz_batch_countsExactlyTheGoodOnes(uint256 seed) public {
        uint256[3] memory keys = [aliceKey, bobKey, carolKey];
        uint256[3] memory votes = [uint256(600e18), 300e18, 100e18];
        IDaoGovernor.Ballot[] memory ballots = new IDaoGovernor.Ballot[](8);
        bool[3] memory done;
        (uint256 expected, uint256 weight) = (0, 0);
        for (uint256 i = 0; i < ballots.length; ++i) {
            uint256 draw = uint256(keccak256(abi.encode(seed, i)));
            uint256 who = draw % 3;
            ballots[i] = _ballot(keys[who], uint8((draw >> 8) % 5));
            bool isSpoiled = (draw >> 16) % 3 == 0;
            if (isSpoiled) ballots[i].signature[(draw >> 24) % 65] ^= 0x01;
            if (isSpoiled || ballots[i].support > ABSTAIN || done[who]) continue;
            (done[who], expected, weight) = (true, expected + 1, weight + votes[who]);
        }
        if (expected == 0) {
            vm.expectRevert(abi.encodeWithSelector(IDaoGovernor.DaoGovernorNoBallotCounted.selector, p.id));
            governor.castVotesBySig(p.id, ballots);
            return;
        }
        assertEq(governor.castVotesBySig(p.id, ballots), expected, "counted");
        (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(p.id);
        assertEq(against + inFavour + abstain, weight, "weight");
    }
}
