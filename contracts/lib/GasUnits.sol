// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title Limits of gas in the chain's own unit
/// @notice A unit of Ethereum's gas is some 444 units on Filecoin (docs.filecoin.io, "Difference with Ethereum"): a limit
/// that is fair on one would refuse everybody on the other.
library GasUnits {
    /// @notice A limit for the chain that this runs on.
    /// @param ethereumGas The limit on Ethereum and its rollups.
    function limit(uint64 ethereumGas) internal view returns (uint64) {
        bool isFilecoin = block.chainid == 314 || block.chainid == 314159 || block.chainid == 31415926;
        return isFilecoin ? ethereumGas * 1000 : ethereumGas;
    }
}
