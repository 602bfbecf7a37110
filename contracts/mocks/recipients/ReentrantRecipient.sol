// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title Calls whom it is told to call, with what it is told, whenever it receives something or is about to send
/// @notice Where the call fails, so does the receipt, unless it is told to swallow that.
contract ReentrantRecipient {
    address public target;
    bytes public data;
    bool public swallows;
    uint256 public calls;
    bytes public lastAnswer;

    receive() external payable {
        _reenter();
    }

    function plan(address target_, bytes calldata data_, bool swallows_) external {
        (target, data, swallows) = (target_, data_, swallows_);
    }

    /// @notice Has this contract call somebody, so that it can be a sender too.
    function act(address target_, uint256 value, bytes calldata data_) external payable returns (bytes memory) {
        return _call(target_, value, data_, false);
    }

    function tokensReceived() external {
        _reenter();
    }

    function tokensToSend() external {
        _reenter();
    }

    function _reenter() private {
        if (target == address(0)) return;
        address target_ = target;
        target = address(0);
        ++calls;
        lastAnswer = _call(target_, 0, data, swallows);
    }

    function _call(address target_, uint256 value, bytes memory data_, bool swallow) private returns (bytes memory) {
        (bool success, bytes memory answer) = target_.call{value: value}(data_);
        if (!success && !swallow) {
            assembly {
                revert(add(answer, 0x20), mload(answer))
            }
        }
        return answer;
    }
}
