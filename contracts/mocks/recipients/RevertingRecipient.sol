// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title Refuses native currency, and token callbacks
contract RevertingRecipient {
    error RevertingRecipientRefused();

    fallback() external payable {
        revert RevertingRecipientRefused();
    }

    receive() external payable {
        revert RevertingRecipientRefused();
    }
}
