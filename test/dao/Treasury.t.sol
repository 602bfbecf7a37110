// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";
import {IERC721Receiver} from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";
import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {ITreasury} from "../../contracts/dao/ITreasury.sol";
import {GovernanceTarget} from "../../contracts/mocks/GovernanceTarget.sol";
import {DaoFixture} from "./DaoFixture.sol";
import {Treasury} from "../../contracts/dao/Treasury.sol";

contract Pictures is ERC721("Pictures", "PIC") {
    function mint(address account, uint256 id) external {
        _safeMint(account, id);
    }
}

contract Badges is ERC1155("") {
    function mint(address account, uint256[] calldata ids, uint256[] calldata amounts) external {
        _mintBatch(account, ids, amounts, "");
    }

    function mintOne(address account, uint256 id) external {
        _mint(account, id, 1, "");
    }
}

/// @title Walks Treasury.tree
contract TreasuryTest is DaoFixture {
    Treasury private own;

    event Received(address indexed from, uint256 amount);
    event Executed(address indexed target, bytes4 indexed selector, uint256 value);
    event GovernorSet(address indexed previous, address indexed governor);
    event DAOURIUpdate(address daoAddress, string daoURI);

    /// @dev `own` obeys this test, `treasury` the governor.
    function setUp() public override {
        super.setUp();
        own = new Treasury(address(this));
        vm.deal(address(own), 10 ether);
    }

    function _do(address to, uint256 value, bytes memory data) private {
        _run(_proposal(to, value, data, ""));
    }

    function _run(Proposal memory p) private {
        own.execute(p.targets, p.values, p.calldatas);
    }

    function _expectEvent(address emitter) private {
        vm.expectEmit(true, true, true, true, emitter);
    }

    // -------------------------------------------------------------- constructor

    function test_constructor_refusesNobody() public {
        vm.expectRevert(abi.encodeWithSelector(ITreasury.TreasuryGovernorInvalid.selector, address(0)));
        new Treasury(address(0));
    }

    function test_constructor_obeysTheInitialGovernor() public view {
        assertEq(own.governor(), address(this), "governor");
    }

    // ------------------------------------------------------------------ receive

    function test_receive_reportsWhoSentWhat() public {
        vm.deal(alice, 3 ether);
        _expectEvent(address(own));
        emit Received(alice, 3 ether);
        vm.prank(alice);
        (bool success, ) = address(own).call{value: 3 ether}("");
        assertTrue(success, "accepted");
        assertEq(address(own).balance, 13 ether, "balance");
    }

    function test_receive_takesNfts() public {
        (Pictures pictures, Badges badges) = (new Pictures(), new Badges());
        pictures.mint(address(own), 7);
        assertEq(pictures.ownerOf(7), address(own), "ERC-721");
        badges.mintOne(address(own), 1);
        (uint256[] memory ids, uint256[] memory amounts) = (new uint256[](2), new uint256[](2));
        (ids[0], ids[1], amounts[0], amounts[1]) = (2, 2, 0, 5);
        badges.mint(address(own), ids, amounts);
        assertEq(badges.balanceOf(address(own), 1), 1, "ERC-1155");
        assertEq(badges.balanceOf(address(own), 2), 5, "ERC-1155 batch");
        _do(address(pictures), 0, abi.encodeCall(pictures.transferFrom, (address(own), bob, 7)));
        assertEq(pictures.ownerOf(7), bob, "ERC-721 sent on");
    }

    function test_receive_refusesUnknownCalls() public {
        (bool success, ) = address(own).call(abi.encodeWithSignature("drain()"));
        assertFalse(success, "unknown function");
    }

    // ------------------------------------------------------------------ execute

    function test_execute_refusesAnybodyButTheGovernor() public {
        Proposal memory p = _counting("");
        vm.expectRevert(abi.encodeWithSelector(ITreasury.TreasuryNotGovernor.selector, alice, address(this)));
        vm.prank(alice);
        own.execute(p.targets, p.values, p.calldatas);
    }

    function test_execute_refusesLengthsThatDiffer() public {
        Proposal memory p = _counting("");
        vm.expectRevert(
            abi.encodeWithSelector(ITreasury.TreasuryLengthMismatch.selector, uint256(1), uint256(0), uint256(1))
        );
        own.execute(p.targets, new uint256[](0), p.calldatas);
        vm.expectRevert(
            abi.encodeWithSelector(ITreasury.TreasuryLengthMismatch.selector, uint256(1), uint256(1), uint256(2))
        );
        own.execute(p.targets, p.values, new bytes[](2));
    }

    function test_execute_callsInOrderAndReports() public {
        Proposal memory p = _counting("");
        _append(p, bob, 2 ether, "");
        _expectEvent(address(own));
        emit Executed(address(target), GovernanceTarget.count.selector, 0);
        _expectEvent(address(own));
        emit Executed(bob, bytes4(0), 2 ether);
        _run(p);
        assertEq(target.calls(), 1, "calls");
        assertEq(bob.balance, 2 ether, "paid");
        assertEq(address(own).balance, 8 ether, "rest");
    }

    function test_execute_keepsAndReportsWeiThatComeAlong() public {
        Proposal memory p = _proposal(address(target), 1 ether, abi.encodeCall(GovernanceTarget.count, ()), "");
        _expectEvent(address(own));
        emit Received(address(this), 3 ether);
        own.execute{value: 3 ether}(p.targets, p.values, p.calldatas);
        assertEq(address(target).balance, 1 ether, "sent on");
        assertEq(address(own).balance, 12 ether, "kept");
    }

    function test_execute_refusesCalldataForAnAddressWithoutCode() public {
        Proposal memory p = _counting("");
        _append(p, bob, 0, hex"00");
        vm.expectRevert(abi.encodeWithSelector(ITreasury.TreasuryTargetWithoutCode.selector, uint256(1), bob));
        _run(p);
    }

    function test_execute_refusesToSendMoreThanItHolds() public {
        Proposal memory p = _proposal(bob, 6 ether, "", "");
        _append(p, bob, 5 ether, "");
        vm.expectRevert(
            abi.encodeWithSelector(
                ITreasury.TreasuryBalanceTooLow.selector,
                uint256(1),
                uint256(5 ether),
                uint256(4 ether)
            )
        );
        _run(p);
        assertEq(bob.balance, 0, "nothing was paid");
    }

    function test_execute_passesOnTheReason_andUndoesAll() public {
        Proposal memory p = _counting("");
        _append(p, address(target), 0, abi.encodeCall(GovernanceTarget.refuse, (42)));
        vm.expectRevert(
            _callFailed(1, address(target), abi.encodeWithSelector(GovernanceTarget.Refused.selector, uint256(42)))
        );
        _run(p);
        assertEq(target.calls(), 0, "undone");
    }

    function test_execute_failsWhereTheTargetFailsSilently() public {
        vm.expectRevert(_callFailed(0, address(target), ""));
        _do(address(target), 0, abi.encodeCall(GovernanceTarget.refuseSilently, ()));
    }

    function test_execute_cutsAReasonTo1KiB() public {
        vm.expectRevert(_callFailed(0, address(target), new bytes(1024)));
        _do(address(target), 0, abi.encodeCall(GovernanceTarget.bombRevert, (1025)));
        vm.expectRevert(_callFailed(0, address(target), new bytes(1024)));
        _do(address(target), 0, abi.encodeCall(GovernanceTarget.bombRevert, (1024)));
        vm.expectRevert(_callFailed(0, address(target), new bytes(1023)));
        _do(address(target), 0, abi.encodeCall(GovernanceTarget.bombRevert, (1023)));
    }

    /// @dev Making the bomb costs its target some 350,000 gas; copying it would cost the treasury as much again.
    function test_execute_copiesNoReturnDataOfASuccess() public {
        uint256 before = gasleft();
        target.bombReturn(400_000);
        uint256 bomb = before - gasleft();
        before = gasleft();
        _do(address(target), 0, abi.encodeCall(GovernanceTarget.bombReturn, (400_000)));
        assertLe(before - gasleft(), bomb + 50_000, "gas");
    }

    function test_execute_refusesReentrance() public {
        Proposal memory p = _proposal(address(this), 0, abi.encodeCall(this.reenter, ()), "");
        vm.expectRevert(
            _callFailed(
                0,
                address(this),
                abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)
            )
        );
        _run(p);
    }

    function reenter() external {
        _do(bob, 1 ether, "");
    }

    // -------------------------------------------------------------- setGovernor

    function test_setGovernor_refusesAnybodyButItself() public {
        vm.expectRevert(abi.encodeWithSelector(ITreasury.TreasuryNotSelf.selector, address(this)));
        own.setGovernor(address(governor));
    }

    function test_setGovernor_handsOver() public {
        _expectEvent(address(own));
        emit GovernorSet(address(this), address(governor));
        _do(address(own), 0, abi.encodeCall(ITreasury.setGovernor, (address(governor))));
        assertEq(own.governor(), address(governor), "governor");
        vm.expectRevert(
            abi.encodeWithSelector(ITreasury.TreasuryNotGovernor.selector, address(this), address(governor))
        );
        _do(bob, 1, "");
    }

    function _expectInvalidGovernor(address account) private {
        bytes memory reason = abi.encodeWithSelector(ITreasury.TreasuryGovernorInvalid.selector, account);
        vm.expectRevert(_callFailed(0, address(own), reason));
        _do(address(own), 0, abi.encodeCall(ITreasury.setGovernor, (account)));
    }

    function test_setGovernor_refusesAnAddressWithoutCode() public {
        _expectInvalidGovernor(bob);
    }

    function test_setGovernor_refusesAContractWithoutErc165() public {
        _expectInvalidGovernor(address(target));
    }

    function test_setGovernor_refusesAContractThatSaysNo() public {
        _expectInvalidGovernor(address(own));
    }

    function test_setGovernor_refusesMalformedAnswers() public {
        bytes memory question = abi.encodeCall(IERC165.supportsInterface, (type(IGovernor).interfaceId));
        vm.mockCall(address(target), question, new bytes(0));
        _expectInvalidGovernor(address(target));
        vm.mockCall(address(target), question, abi.encodePacked(bytes31(uint248(1))));
        _expectInvalidGovernor(address(target));
        vm.mockCall(address(target), question, abi.encode(uint256(2)));
        _expectInvalidGovernor(address(target));
    }

    // ---------------------------------------------------------------- setDaoUri

    function test_setDaoUri_refusesAnybodyButItself() public {
        vm.expectRevert(abi.encodeWithSelector(ITreasury.TreasuryNotSelf.selector, address(this)));
        own.setDaoUri("ipfs://dao");
    }

    function test_setDaoUri_setsAndReports() public {
        _expectEvent(address(own));
        emit DAOURIUpdate(address(own), "ipfs://dao");
        _do(address(own), 0, abi.encodeCall(ITreasury.setDaoUri, ("ipfs://dao")));
        assertEq(own.daoURI(), "ipfs://dao", "daoURI");
    }

    // -------------------------------------------------------- supportsInterface

    function test_supportsInterface() public view {
        assertTrue(own.supportsInterface(type(ITreasury).interfaceId), "ITreasury");
        assertTrue(own.supportsInterface(bytes4(keccak256("daoURI()"))), "ERC-4824");
        assertTrue(own.supportsInterface(type(IERC721Receiver).interfaceId), "ERC-721 receiver");
        assertTrue(own.supportsInterface(type(IERC1155Receiver).interfaceId), "ERC-1155 receiver");
        assertTrue(own.supportsInterface(type(IERC165).interfaceId), "ERC-165");
        assertFalse(own.supportsInterface(0xffffffff), "ERC-165 asks for this no");
        assertFalse(own.supportsInterface(type(IGovernor).interfaceId), "IGovernor");
    }

    // --------------------------------------------------------------------- fuzz

    /// @dev Value leaves in exactly the amounts that were asked for, or not at all.
    function testFuzz_execute_paysExactlyOrNothing(uint96[4] memory amounts) public {
        uint256 total;
        Proposal memory p = _proposal(bob, amounts[0], "", "");
        for (uint256 i = 0; i < 4; ++i) {
            amounts[i] = uint96(bound(amounts[i], 0, 4 ether));
            total += amounts[i];
            if (i == 0) p.values[0] = amounts[0];
            else _append(p, bob, amounts[i], "");
        }
        (bool success, ) = address(own).call(abi.encodeCall(ITreasury.execute, (p.targets, p.values, p.calldatas)));
        assertTrue(success == (total <= 10 ether), "all or nothing");
        assertEq(bob.balance, success ? total : 0, "paid");
        assertEq(address(own).balance, 10 ether - bob.balance, "rest");
    }
}
