// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title A token that delivers less, more, or calls out in the middle of a transfer, as told
contract GovernanceOddToken is ERC20 {
    uint8 private immutable DECIMALS;

    /// @dev Taken from what arrives.
    uint256 public fee;
    /// @dev Taken from what the recipient held before.
    uint256 public bite;
    address public hookTarget;
    bytes public hookData;

    constructor(uint8 decimals_) ERC20("Odd", "ODD") {
        DECIMALS = decimals_;
    }

    /// @dev Answers every unknown call, permit among them, like the fallback of WETH.
    fallback() external {}

    function mint(address account, uint256 amount) external {
        _mint(account, amount);
    }

    function setFee(uint256 newFee) external {
        fee = newFee;
    }

    function setBite(uint256 newBite) external {
        bite = newBite;
    }

    /// @dev Calls `target` with `data` once, before the next transfer, as ERC-777 does.
    function setHook(address target, bytes calldata data) external {
        (hookTarget, hookData) = (target, data);
    }

    function decimals() public view override returns (uint8) {
        return DECIMALS;
    }

    function _update(address from, address to, uint256 value) internal override {
        if (hookTarget != address(0)) {
            address target = hookTarget;
            hookTarget = address(0);
            (bool success, bytes memory answer) = target.call(hookData);
            if (!success) {
                assembly ("memory-safe") {
                    revert(add(answer, 0x20), mload(answer))
                }
            }
        }
        super._update(from, to, value);
        if (from == address(0) || to == address(0)) return;
        if (fee != 0) super._update(to, address(0), fee);
        if (bite != 0) super._update(to, address(0), value + bite);
    }
}
