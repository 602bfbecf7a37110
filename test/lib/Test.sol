// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {Vm} from "./Vm.sol";

/// @title The base of our Solidity tests: cheatcodes, assertions that name both values, bounded fuzz inputs
abstract contract Test {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    address[] private _targetContracts;

    /// @dev The runner calls this to learn which contracts an invariant campaign may call.
    function targetContracts() external view returns (address[] memory) {
        return _targetContracts;
    }

    function targetContract(address target) internal {
        _targetContracts.push(target);
    }

    function makeAddr(string memory name) internal returns (address account) {
        account = vm.addr(uint256(keccak256(bytes(name))));
        vm.label(account, name);
    }

    /// @dev Folds `x` into [min, max], keeping values that are already inside.
    function bound(uint256 x, uint256 min, uint256 max) internal pure returns (uint256) {
        if (x >= min && x <= max) return x;
        uint256 size = max - min + 1;
        return size == 0 ? x : min + (x % size);
    }

    function assertTrue(bool condition, string memory what) internal pure {
        require(condition, what);
    }

    function assertFalse(bool condition, string memory what) internal pure {
        require(!condition, what);
    }

    function assertEq(uint256 actual, uint256 expected, string memory what) internal pure {
        if (actual != expected) _fail(what, Strings.toString(actual), " != ", Strings.toString(expected));
    }

    function assertLe(uint256 actual, uint256 limit, string memory what) internal pure {
        if (actual > limit) _fail(what, Strings.toString(actual), " > ", Strings.toString(limit));
    }

    function assertGe(uint256 actual, uint256 limit, string memory what) internal pure {
        if (actual < limit) _fail(what, Strings.toString(actual), " < ", Strings.toString(limit));
    }

    function assertEq(address actual, address expected, string memory what) internal pure {
        if (actual != expected) _fail(what, Strings.toHexString(actual), " != ", Strings.toHexString(expected));
    }

    function assertEq(bytes32 actual, bytes32 expected, string memory what) internal pure {
        if (actual == expected) return;
        _fail(what, Strings.toHexString(uint256(actual), 32), " != ", Strings.toHexString(uint256(expected), 32));
    }

    function assertEq(string memory actual, string memory expected, string memory what) internal pure {
        if (!Strings.equal(actual, expected)) _fail(what, actual, " != ", expected);
    }

    function assertEq(bytes memory actual, bytes memory expected, string memory what) internal pure {
        require(keccak256(actual) == keccak256(expected), what);
    }

    function _fail(string memory what, string memory a, string memory relation, string memory b) private pure {
        revert(string.concat(what, ": ", a, relation, b));
    }
}
