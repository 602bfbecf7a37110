// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title What a proposal may call: counts, fails in many ways, or calls back
contract GovernanceTarget {
    error Refused(uint256 code);

    uint256 public calls;
    bytes public lastReason;
    bool public lastSuccess;

    receive() external payable {}

    function count() external payable {
        ++calls;
    }

    function refuse(uint256 code) external pure {
        revert Refused(code);
    }

    function refuseSilently() external pure {
        // solhint-disable-next-line reason-string, gas-custom-errors
        revert();
    }

    /// @dev Reverts with `size` zero bytes.
    function bombRevert(uint256 size) external pure {
        assembly ("memory-safe") {
            revert(mload(0x40), size)
        }
    }

    /// @dev Returns `size` zero bytes.
    function bombReturn(uint256 size) external pure {
        assembly ("memory-safe") {
            return(mload(0x40), size)
        }
    }

    function burn() external pure {
        assembly ("memory-safe") {
            invalid()
        }
    }

    /// @dev Calls `target` and remembers what came of it, whatever it was.
    function callBack(address target, bytes calldata data) external payable {
        ++calls;
        (lastSuccess, lastReason) = target.call{value: msg.value}(data);
    }
}
