// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Files} from "../../contracts/files/Files.sol";
import {IFiles} from "../../contracts/files/IFiles.sol";
import {Test} from "../lib/Test.sol";
import {Fault, FaultyFiles} from "./FaultyFiles.sol";
import {FilesHandler} from "./FilesHandler.sol";

/// @dev The runner calls only contracts of the files that it was given: without this, this file could not run alone.
contract People is FilesHandler {
    constructor(IFiles files) FilesHandler(files) {}
}

/// @title Invariant 10: only the owner or a granter he named changes grants; after `rotate` old grants open nothing
/// new; the version never falls
contract FilesInvariantTest is Test {
    FilesHandler private handler;

    function setUp() public {
        vm.warp(1_800_000_000);
        handler = new People(new Files());
        targetContract(address(handler));
    }

    function invariant_CallsDoWhatTheModelSays() public view {
        handler.checkCalls();
    }

    function invariant_VersionsNeverFall() public {
        handler.checkVersions();
    }

    function invariant_FilesAreWhatWasSaidLast() public view {
        handler.checkFiles();
    }

    function invariant_GrantsAreThoseOfOwnersAndGranters() public view {
        handler.checkGrants();
    }

    function invariant_WhoMayReadIsWhoShould() public view {
        handler.checkAccess();
    }

    // ------------------------------- each can fail: the same campaign over a contract with a bug meets the bug

    /// @dev A campaign that is refused everything, or allowed everything, would show nothing.
    function test_CampaignDoesAndIsRefusedEverything() public {
        FilesHandler campaign = new People(new Files());
        for (uint256 i = 0; i < 600; ++i) {
            uint256 luck = uint256(keccak256(abi.encode(i)));
            _call(campaign, luck % 13, luck);
        }
        string[9] memory calls = [
            "publish",
            "add",
            "rotate",
            "grant",
            "grantMany",
            "revoke",
            "setGranter",
            "setPolicy",
            "transferOwnership"
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            assertGe(campaign.count(calls[i], true), 1, string.concat(calls[i], " went through"));
            assertGe(campaign.count(calls[i], false), 1, string.concat(calls[i], " was refused"));
        }
    }

    function test_InvariantCatches_Nothing_WhereThereIsNoBug() public {
        for (uint256 seed = 0; seed < 3; ++seed) {
            assertEq(_campaign(Fault.None, seed), "", "false alarm");
        }
    }

    function test_InvariantCatches_StrangerGrants() public {
        _isCaught(Fault.StrangerGrants, "calls");
    }

    function test_InvariantCatches_StrangerRotates() public {
        _isCaught(Fault.StrangerRotates, "calls");
    }

    function test_InvariantCatches_GranterSurvives() public {
        _isCaught(Fault.GranterSurvives, "grants");
    }

    function test_InvariantCatches_ExpiryStays() public {
        _isCaught(Fault.ExpiryStays, "grants");
    }

    function test_InvariantCatches_RevokeForgets() public {
        _isCaught(Fault.RevokeForgets, "grants");
    }

    function test_InvariantCatches_VersionStays() public {
        _isCaught(Fault.VersionStays, "versions");
    }

    function test_InvariantCatches_VersionFalls() public {
        _isCaught(Fault.VersionFalls, "versions");
    }

    function test_InvariantCatches_KeyStays() public {
        _isCaught(Fault.KeyStays, "files");
    }

    function test_InvariantCatches_EverybodyReads() public {
        _isCaught(Fault.EverybodyReads, "access");
    }

    function test_InvariantCatches_PolicyCounts() public {
        _isCaught(Fault.PolicyCounts, "access");
    }

    // ---------------------------------------------------------------- INTERNALS

    function _isCaught(Fault fault, string memory by) private {
        string memory caught;
        for (uint256 seed = 0; seed < 5 && bytes(caught).length == 0; ++seed) {
            caught = _campaign(fault, seed);
        }
        assertEq(caught, by, "caught by");
    }

    /// @dev Three hundred calls, looked at after every ten; the name of the first check that fails, empty where none does.
    function _campaign(Fault fault, uint256 seed) private returns (string memory caught) {
        FilesHandler campaign = new People(IFiles(address(new FaultyFiles(new Files(), fault))));
        for (uint256 i = 0; i < 300; ++i) {
            uint256 luck = uint256(keccak256(abi.encode(seed, i)));
            _call(campaign, luck % 13, luck);
            if (i % 10 == 9) caught = _check(campaign);
            if (bytes(caught).length != 0) return caught;
        }
    }

    function _call(FilesHandler campaign, uint256 which, uint256 luck) private {
        if (which == 0) campaign.publish(luck);
        else if (which == 1) campaign.add(luck);
        else if (which == 2) campaign.rotate(luck);
        else if (which < 5) campaign.grant(luck);
        else if (which < 7) campaign.grantMany(luck);
        else if (which < 9) campaign.revoke(luck);
        else if (which == 9) campaign.setGranter(luck);
        else if (which == 10) campaign.transferOwnership(luck);
        else if (which == 11) campaign.setPolicy(luck);
        else campaign.wait(luck);
    }

    function _check(FilesHandler campaign) private returns (string memory) {
        try campaign.checkCalls() {} catch {
            return "calls";
        }
        try campaign.checkVersions() {} catch {
            return "versions";
        }
        try campaign.checkFiles() {} catch {
            return "files";
        }
        try campaign.checkGrants() {} catch {
            return "grants";
        }
        try campaign.checkAccess() {} catch {
            return "access";
        }
        return "";
    }
}
