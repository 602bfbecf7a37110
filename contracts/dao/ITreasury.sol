// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @title Treasury: what the community owns, moved only by its vote
/// @notice Holds native currency (wei), ERC-20, ERC-721 and ERC-1155 tokens. It acts only on its governor's word, by CALL,
/// never by DELEGATECALL. What governs it is one address, which a vote can replace; nobody else has any say. Until it is
/// handed over that address is the deployer, who hands it over by the same calls as any vote would:
/// `execute([treasury], [0], [setGovernor(governor)])`.
///
/// What is called is the code that the target has at execution. A target that can be destroyed and deployed again at the
/// same address (CREATE2), or a proxy, may have other code than at the vote: who votes should ask for the target's code
/// as the proposal's dossier recorded it, which the SDK compares.
interface ITreasury {
    // ------------------------------------------------------------------- EVENTS

    /// @notice `amount` wei arrived from `from`.
    event Received(address indexed from, uint256 amount);

    /// @notice On the governor's word, `target` was called with `value` wei and calldata that starts with `selector`
    /// (zero where the calldata is empty).
    event Executed(address indexed target, bytes4 indexed selector, uint256 value);

    /// @notice The treasury now obeys `governor` alone.
    event GovernorSet(address indexed previous, address indexed governor);

    /// @notice The document that describes this DAO, `daoAddress`, is now at `daoURI` (ERC-4824).
    event DAOURIUpdate(address daoAddress, string daoURI);

    // ------------------------------------------------------------------- ERRORS

    /// @notice Only the governor may make the treasury act.
    /// @dev Remedy: propose the action to the governor and have it voted.
    error TreasuryNotGovernor(address caller, address governor);

    /// @notice Only the treasury itself may change its settings.
    /// @dev Remedy: propose a call of this function, with the treasury as its target.
    error TreasuryNotSelf(address caller);

    /// @notice Targets, values and calldatas differ in number.
    /// @dev Remedy: pass one of each per action.
    error TreasuryLengthMismatch(uint256 targets, uint256 values, uint256 calldatas);

    /// @notice The target holds no code but the action carries calldata, so it would do nothing and seem to succeed.
    /// @dev Remedy: check the target's address and chain; to send native currency alone, leave the calldata empty.
    error TreasuryTargetWithoutCode(uint256 index, address target);

    /// @notice The treasury holds less native currency than the action sends.
    /// @dev Remedy: wait until the treasury holds `needed` wei.
    error TreasuryBalanceTooLow(uint256 index, uint256 needed, uint256 balance);

    /// @notice An action failed, and with it all of the proposal. `reason` is what the target answered, cut to 1 KiB.
    /// @dev Remedy: see the reason; where the state of the target has changed, try again before the proposal expires.
    error TreasuryCallFailed(uint256 index, address target, bytes reason);

    /// @notice The new governor is not a contract that says (ERC-165) that it is an OpenZeppelin-compatible governor.
    /// @dev Remedy: deploy the new governor first and check its address.
    error TreasuryGovernorInvalid(address governor);

    // ------------------------------------------------------------------- WRITES

    /// @notice Carries out the actions in order, all or none. Governor only. Wei that come along stay in the treasury where
    /// no action sends them on.
    /// @param targets Who is called.
    /// @param values How much native currency goes with each call, in wei.
    /// @param calldatas What each target is told; empty to only send native currency.
    function execute(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas
    ) external payable;

    /// @notice Hands the treasury to another governor, which must say by ERC-165 that it is an `IGovernor`. Only the
    /// treasury itself, as an action of `execute`.
    function setGovernor(address newGovernor) external;

    /// @notice Names the document that describes the DAO (ERC-4824). Only the treasury itself, as an action of `execute`.
    function setDaoUri(string calldata uri) external;

    // -------------------------------------------------------------------- READS

    /// @notice Whom the treasury obeys.
    function governor() external view returns (address);

    /// @notice The document that describes the DAO (ERC-4824).
    function daoURI() external view returns (string memory);
}
