// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ITips} from "../../contracts/tips/ITips.sol";
import {Tips} from "../../contracts/tips/Tips.sol";
import {Test} from "../lib/Test.sol";
import {TipsWorld} from "./TipsWorld.sol";

/// @dev The runner calls only contracts of the files that it was given: this one stands in for `TipsWorld`.
contract PlayedWorld is TipsWorld {
    constructor(ITips tips_) TipsWorld(tips_) {}
}

/// @title Whatever people do, Tips keeps nothing and loses nothing
contract TipsInvariantTest is Test {
    TipsWorld private _world;

    function setUp() public {
        _world = new PlayedWorld(new Tips());
        targetContract(address(_world));
    }

    function invariant_holdsNothing() public view {
        _world.checkHoldsNothing();
    }

    function invariant_everybodyIsPaid() public view {
        _world.checkEverybodyIsPaid();
    }
}
