// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IDaoGovernor} from "./IDaoGovernor.sol";

/// @dev Refuses a setting's value outside of [min, max].
function requireInRange(string memory setting, uint256 value, uint256 min, uint256 max) pure {
    if (value < min || value > max) revert IDaoGovernor.DaoGovernorSettingOutOfRange(setting, value, min, max);
}
