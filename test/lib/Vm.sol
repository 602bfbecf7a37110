// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;
interface Vm { function prank(address) external; function expectRevert() external; function assume(bool) external; function deal(address,uint256) external; }
