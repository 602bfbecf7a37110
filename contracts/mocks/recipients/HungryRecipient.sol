// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title Needs more than the 2,300 gas of a stipend: it keeps books
contract HungryRecipient {
    uint256 public received;

    receive() external payable {
        received += msg.value;
    }
}
