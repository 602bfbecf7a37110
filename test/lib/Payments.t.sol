// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {RevertingRecipient} from "../../contracts/mocks/recipients/RevertingRecipient.sol";
import {BlocklistToken} from "../../contracts/mocks/tokens/BlocklistToken.sol";
import {BombToken} from "../../contracts/mocks/tokens/BombToken.sol";
import {FalseOnFailureToken} from "../../contracts/mocks/tokens/FalseOnFailureToken.sol";
import {LyingToken} from "../../contracts/mocks/tokens/LyingToken.sol";
import {MockToken} from "../../contracts/mocks/tokens/MockToken.sol";
import {NoReturnToken} from "../../contracts/mocks/tokens/NoReturnToken.sol";
import {Payments} from "../../contracts/lib/Payments.sol";
import {Test} from "./Test.sol";

/// @title An escrow that does nothing but use Payments
contract Escrow {
    receive() external payable {}

    function take(address token, address from, uint256 amount) external payable {
        Payments.take(token, from, amount);
    }

    function move(address token, address from, address to, uint256 amount) external {
        Payments.move(token, from, to, amount);
    }

    function send(address token, address to, uint256 amount) external {
        Payments.send(token, to, amount);
    }

    function trySend(address token, address to, uint256 amount, uint64 gasLimit) external returns (bool) {
        return Payments.trySend(token, to, amount, gasLimit);
    }

    function tryPermit(address token) external {
        Payments.tryPermit(token, msg.sender, 1, 1, 27, bytes32(0), bytes32(0));
    }
}

/// @title Answers every call but `balanceOf` with the bytes that the test sets, as a return or as a revert
contract ScriptedToken {
    bytes private _answer;
    bool private _reverts;

    function script(bytes calldata answer, bool reverts) external {
        (_answer, _reverts) = (answer, reverts);
    }

    function balanceOf(address) external pure returns (uint256) {
        return 0;
    }

    fallback() external {
        bytes memory answer = _answer;
        bool reverts = _reverts;
        assembly {
            if reverts {
                revert(add(answer, 0x20), mload(answer))
            }
            return(add(answer, 0x20), mload(answer))
        }
    }
}

/// @title Tells whether it got as much gas as it should have
contract GasMeter {
    uint256 public got;

    receive() external payable {
        got = gasleft();
    }
}

/// @title Answers `balanceOf` only before the first transfer
contract VanishingToken {
    bool private _vanished;

    function transferFrom(address, address, uint256) external returns (bool) {
        _vanished = true;
        return true;
    }

    function balanceOf(address) external view returns (uint256) {
        require(!_vanished, "vanished");
        return 5;
    }
}

/// @title Payments: walks Payments.tree
contract PaymentsTest is Test {
    address private constant NATIVE = address(0);
    uint64 private constant GAS = 100_000;

    Escrow private escrow;
    MockToken private token;
    ScriptedToken private scripted;
    address private ann;

    error Reason(bytes padding);

    function setUp() public {
        escrow = new Escrow();
        token = new MockToken("Mock", 18);
        scripted = new ScriptedToken();
        ann = makeAddr("ann");
        token.mint(address(this), 1000);
        token.approve(address(escrow), 1000);
        token.mint(address(escrow), 1000);
        vm.deal(address(this), 1000);
        vm.deal(address(escrow), 1000);
    }

    function _refused(address token_) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Payments.PaymentsTokenRefused.selector, token_);
    }

    function _mismatch(uint256 sent, uint256 expected) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Payments.PaymentsValueMismatch.selector, sent, expected);
    }

    // -------------------------------------------------------------------- take

    function test_take_native() public {
        vm.expectRevert(_mismatch(6, 7));
        escrow.take{value: 6}(NATIVE, address(this), 7);
        escrow.take{value: 7}(NATIVE, address(this), 7);
        assertEq(address(escrow).balance, 1007, "escrow");
    }

    function test_take_token() public {
        vm.expectRevert(_mismatch(7, 0));
        escrow.take{value: 7}(address(token), address(this), 7);
        escrow.take(address(token), address(this), 7);
        assertEq(token.balanceOf(address(escrow)), 1007, "escrow");
    }

    // -------------------------------------------------------------------- move

    function test_move_false() public {
        FalseOnFailureToken falseToken = new FalseOnFailureToken();
        vm.expectRevert(_refused(address(falseToken)));
        escrow.move(address(falseToken), address(this), ann, 7);
    }

    function test_move_reasons() public {
        // 4 + 32 + 32 + 960 = 1028 bytes are too many; 32 fewer are not.
        bytes memory longest = abi.encodeWithSelector(Reason.selector, new bytes(928));
        _expectMoveReverts(longest, longest);
        _expectMoveReverts(abi.encodeWithSelector(Reason.selector, new bytes(960)), _refused(address(scripted)));
        bytes memory bare = abi.encodeWithSelector(Reason.selector);
        _expectMoveReverts(bare, bare);
        _expectMoveReverts(new bytes(3), _refused(address(scripted)));
        _expectMoveReverts(abi.encode(1), _refused(address(scripted)));
        _expectMoveReverts("", _refused(address(scripted)));
    }

    function _expectMoveReverts(bytes memory reason, bytes memory expected) private {
        scripted.script(reason, true);
        try escrow.move(address(scripted), address(this), ann, 7) {
            assertTrue(false, "it must revert");
        } catch (bytes memory answer) {
            assertEq(answer, expected, "reason");
        }
    }

    function test_move_bomb() public {
        BombToken bomb = new BombToken();
        bomb.mint(address(this), 7);
        bomb.approve(address(escrow), 7);
        bomb.setReverts(true);
        vm.expectRevert(_refused(address(bomb)));
        escrow.move{gas: 200_000}(address(bomb), address(this), ann, 7);
    }

    function test_move_nothingDelivered() public {
        LyingToken lying = new LyingToken();
        lying.tell(50);
        vm.expectRevert(abi.encodeWithSelector(Payments.PaymentsInexact.selector, address(lying), 0, 7));
        escrow.move(address(lying), address(this), ann, 7);
    }

    function test_move_vanished() public {
        address vanishing = address(new VanishingToken());
        vm.expectRevert(abi.encodeWithSelector(Payments.PaymentsTokenInvalid.selector, vanishing));
        escrow.move(vanishing, address(this), ann, 7);
    }

    function testFuzz_move_onlyNewTokensCount(uint128 already, uint256 amount) public {
        token.mint(ann, already);
        amount = bound(amount, 0, 1000);
        escrow.move(address(token), address(this), ann, amount);
        assertEq(token.balanceOf(ann), already + amount, "ann");
    }

    // -------------------------------------------------------------------- send

    function test_send_native() public {
        escrow.send(NATIVE, ann, 7);
        assertEq(ann.balance, 7, "ann");
        address refuser = address(new RevertingRecipient());
        vm.expectRevert(abi.encodeWithSelector(Payments.PaymentsNativeRefused.selector, refuser, 7));
        escrow.send(NATIVE, refuser, 7);
    }

    function test_send_token() public {
        escrow.send(address(token), ann, 7);
        assertEq(token.balanceOf(ann), 7, "ann");
        vm.expectRevert(_refused(ann));
        escrow.send(ann, address(this), 7);
        BlocklistToken blocklist = new BlocklistToken();
        blocklist.setBlocked(ann, true);
        vm.expectRevert(abi.encodeWithSelector(BlocklistToken.BlocklistTokenBlocked.selector, ann));
        escrow.send(address(blocklist), ann, 0);
    }

    // ----------------------------------------------------------------- trySend

    function testFuzz_trySend_givesAllTheGasOrReverts(uint256 gasGiven) public {
        GasMeter meter = new GasMeter();
        gasGiven = bound(gasGiven, 50_000, 250_000);
        try escrow.trySend{gas: gasGiven}(NATIVE, address(meter), 1, GAS) returns (bool paid) {
            assertTrue(paid, "with enough gas nobody is refused");
            // The stipend comes on top; entering `receive` costs a little.
            assertGe(meter.got(), GAS + 2300 - 200, "gas of the recipient");
        } catch (bytes memory answer) {
            if (answer.length != 0) assertEq(bytes4(answer), Payments.PaymentsGasTooLow.selector, "error");
            assertLe(gasGiven, GAS + GAS / 32 + 60_000, "gas that does not suffice");
        }
    }

    function test_trySend_native() public {
        assertTrue(escrow.trySend(NATIVE, ann, 7, GAS), "ann");
        assertEq(ann.balance, 7, "ann");
        assertFalse(escrow.trySend(NATIVE, address(new RevertingRecipient()), 7, GAS), "refuser");
        assertFalse(escrow.trySend(NATIVE, ann, 994, GAS), "more than there is");
        assertEq(address(escrow).balance, 993, "escrow");
    }

    function test_trySend_token() public {
        assertTrue(escrow.trySend(address(token), ann, 7, GAS), "true");
        assertEq(token.balanceOf(ann), 7, "ann");
        assertFalse(escrow.trySend(address(token), ann, 994, GAS), "more than there is");
        assertFalse(escrow.trySend(address(token), ann, 7, 1_000), "too little gas");
        assertFalse(escrow.trySend(ann, ann, 7, GAS), "no code");
        NoReturnToken noReturn = new NoReturnToken();
        noReturn.mint(address(escrow), 7);
        assertTrue(escrow.trySend(address(noReturn), ann, 7, GAS), "no return value");
    }

    function test_trySend_answers() public {
        assertTrue(_trySendScripted(abi.encode(1), false), "true");
        assertTrue(_trySendScripted(abi.encode(1, 2), false), "true and more");
        assertTrue(_trySendScripted("", false), "nothing");
        assertFalse(_trySendScripted(abi.encode(0), false), "false");
        assertFalse(_trySendScripted(abi.encode(2), false), "another word");
        assertFalse(_trySendScripted(hex"01", false), "half a word");
        assertFalse(_trySendScripted(abi.encode(1), true), "reverts with true");
        assertFalse(_trySendScripted("", true), "reverts");
    }

    function _trySendScripted(bytes memory answer, bool reverts) private returns (bool) {
        scripted.script(answer, reverts);
        return escrow.trySend(address(scripted), ann, 7, GAS);
    }

    // --------------------------------------------------------------- tryPermit

    function test_tryPermit_neverReverts() public {
        escrow.tryPermit(ann);
        escrow.tryPermit(address(token));
        scripted.script(new bytes(5000), true);
        escrow.tryPermit(address(scripted));
    }
}
