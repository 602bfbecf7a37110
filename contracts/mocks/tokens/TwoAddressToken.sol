// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";
import {TwoAddressTokenAlias} from "./TwoAddressTokenAlias.sol";

/// @title A token whose balances a second address, `TwoAddressTokenAlias`, moves as well, as TUSD once had
contract TwoAddressToken is MockToken("Two addresses", 18) {
    address public immutable other = address(new TwoAddressTokenAlias(this));

    error TwoAddressTokenNotOther(address caller);

    function moveFor(address spender, address from, address to, uint256 amount) external returns (bool) {
        if (msg.sender != other) revert TwoAddressTokenNotOther(msg.sender);
        if (spender != from) _spendAllowance(from, spender, amount);
        _transfer(from, to, amount);
        return true;
    }
}
