// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title A rule that says who may read a file
/// @notice Asked by `Files.canAccess` with bounded gas (`Files.policyGas`). Whatever is not a plain `true` (a revert,
/// burnt gas, an answer of another length or value, no code) means no. A policy that asks `Files` about another file
/// gets an answer where that takes no policy: bounds do not nest.
interface IAccessPolicy {
    /// @param user Who wants to read.
    /// @param fileId Which file.
    /// @return True where `user` may read the current version of the file.
    function isAllowed(address user, bytes32 fileId) external view returns (bool);
}
