// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IPersonas} from "../../contracts/identity/IPersonas.sol";
import {Personas} from "../../contracts/identity/Personas.sol";
import {Test} from "../lib/Test.sol";
import {Vm} from "../lib/Vm.sol";

contract PersonasTest is Test {
    bytes32 private constant KEY = keccak256("encryption key");
    bytes32 private constant OTHER_KEY = keccak256("other encryption key");
    bytes32 private constant RING = keccak256("key ring");
    bytes32 private constant OTHER_RING = keccak256("other key ring");

    Personas private personas;
    address private alice = makeAddr("alice");
    address private bob = makeAddr("bob");

    function setUp() public {
        personas = new Personas();
    }

    // ----------------------------------------------------------------- REGISTER

    function test_Register_RevertWhen_KeyZero() public {
        vm.expectRevert(IPersonas.PersonasEncryptionKeyZero.selector);
        personas.register(0, RING);
    }

    function test_Register_RevertWhen_Registered() public {
        _register(alice);
        vm.expectRevert(abi.encodeWithSelector(IPersonas.PersonasRegistered.selector, alice));
        vm.prank(alice);
        personas.register(OTHER_KEY, OTHER_RING);
    }

    function test_Register_KeepsAndReportsBoth() public {
        vm.expectEmit(true, true, true, true, address(personas));
        emit IPersonas.EncryptionKeySet(alice, KEY);
        vm.expectEmit(true, true, true, true, address(personas));
        emit IPersonas.KeyRingSet(alice, RING);
        _register(alice);
        _isPersona(alice, KEY, RING);
        _isPersona(bob, 0, 0);
    }

    function test_Register_WithoutKeyRing() public {
        vm.prank(alice);
        personas.register(KEY, 0);
        _isPersona(alice, KEY, 0);
    }

    function testFuzz_Register_ChangesNobodyElse(address wallet, address other, bytes32 key, bytes32 ring) public {
        vm.assume(wallet != other && key != 0);
        vm.prank(wallet);
        personas.register(key, ring);
        _isPersona(wallet, key, ring);
        _isPersona(other, 0, 0);
    }

    // ------------------------------------------------------------------- ROTATE

    function test_Rotate_RevertWhen_KeyZero() public {
        _register(alice);
        vm.expectRevert(IPersonas.PersonasEncryptionKeyZero.selector);
        vm.prank(alice);
        personas.rotate(0, OTHER_RING, RING);
    }

    function test_Rotate_RevertWhen_Unregistered() public {
        _register(alice);
        vm.expectRevert(abi.encodeWithSelector(IPersonas.PersonasUnregistered.selector, bob));
        vm.prank(bob);
        personas.rotate(OTHER_KEY, OTHER_RING, RING);
    }

    function test_Rotate_RevertWhen_KeyRingChangedMeanwhile() public {
        _register(alice);
        vm.expectRevert(abi.encodeWithSelector(IPersonas.PersonasKeyRingChanged.selector, OTHER_RING, RING));
        vm.prank(alice);
        personas.rotate(OTHER_KEY, OTHER_RING, OTHER_RING);
    }

    function test_Rotate_RevertWhen_KeyUnchanged() public {
        _register(alice);
        vm.expectRevert(abi.encodeWithSelector(IPersonas.PersonasEncryptionKeyUnchanged.selector, KEY));
        vm.prank(alice);
        personas.rotate(KEY, OTHER_RING, RING);
    }

    function test_Rotate_KeepsAndReportsBoth() public {
        _register(alice);
        vm.expectEmit(true, true, true, true, address(personas));
        emit IPersonas.EncryptionKeySet(alice, OTHER_KEY);
        vm.expectEmit(true, true, true, true, address(personas));
        emit IPersonas.KeyRingSet(alice, OTHER_RING);
        vm.prank(alice);
        personas.rotate(OTHER_KEY, OTHER_RING, RING);
        _isPersona(alice, OTHER_KEY, OTHER_RING);
    }

    // ------------------------------------------------------------- SET KEY RING

    function test_SetKeyRing_RevertWhen_Unregistered() public {
        vm.expectRevert(abi.encodeWithSelector(IPersonas.PersonasUnregistered.selector, bob));
        vm.prank(bob);
        personas.setKeyRing(RING, 0);
    }

    /// @dev Two devices add an unlocker to the same key ring: the second must not undo what the first did.
    function test_SetKeyRing_RevertWhen_KeyRingChangedMeanwhile() public {
        _register(alice);
        vm.prank(alice);
        personas.setKeyRing(OTHER_RING, RING);
        vm.expectRevert(abi.encodeWithSelector(IPersonas.PersonasKeyRingChanged.selector, RING, OTHER_RING));
        vm.prank(alice);
        personas.setKeyRing(keccak256("third key ring"), RING);
    }

    function test_SetKeyRing_KeepsTheEncryptionKey() public {
        _register(alice);
        vm.recordLogs();
        vm.prank(alice);
        personas.setKeyRing(OTHER_RING, RING);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 1, "events");
        assertEq(logs[0].topics[0], IPersonas.KeyRingSet.selector, "event");
        assertEq(logs[0].topics[1], bytes32(uint256(uint160(alice))), "wallet");
        assertEq(logs[0].data, abi.encode(OTHER_RING), "key ring");
        _isPersona(alice, KEY, OTHER_RING);
    }

    // -------------------------------------------------------------------- READS

    function test_EncryptionKeys_InOrder() public {
        _register(alice);
        vm.prank(bob);
        personas.register(OTHER_KEY, 0);
        address[] memory wallets = new address[](4);
        (wallets[0], wallets[1], wallets[2], wallets[3]) = (bob, address(this), alice, bob);
        bytes32[] memory keys = personas.encryptionKeys(wallets);
        assertEq(keys.length, 4, "length");
        assertEq(keys[0], OTHER_KEY, "bob");
        assertEq(keys[1], 0, "nobody");
        assertEq(keys[2], KEY, "alice");
        assertEq(keys[3], OTHER_KEY, "bob again");
        assertEq(personas.encryptionKeys(new address[](0)).length, 0, "none");
    }

    // ---------------------------------------------------------------- INTERNALS

    function _register(address wallet) private {
        vm.prank(wallet);
        personas.register(KEY, RING);
    }

    function _isPersona(address wallet, bytes32 encryptionKey, bytes32 keyRing) private view {
        IPersonas.Persona memory persona = personas.persona(wallet);
        assertEq(persona.encryptionKey, encryptionKey, "encryption key");
        assertEq(persona.keyRing, keyRing, "key ring");
    }
}
