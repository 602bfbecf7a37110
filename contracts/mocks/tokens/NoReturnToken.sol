// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {MockToken} from "./MockToken.sol";

/// @title Returns nothing where ERC-20 asks for true, as USDT does
contract NoReturnToken is MockToken("No return", 6) {
    function approve(address spender, uint256 amount) public override returns (bool) {
        super.approve(spender, amount);
        _returnNothing();
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        super.transfer(to, amount);
        _returnNothing();
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        super.transferFrom(from, to, amount);
        _returnNothing();
    }

    function _returnNothing() private pure {
        assembly {
            return(0, 0)
        }
    }
}
