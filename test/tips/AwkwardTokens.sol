// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ApprovalRaceToken} from "../../contracts/mocks/tokens/ApprovalRaceToken.sol";
import {BlocklistToken} from "../../contracts/mocks/tokens/BlocklistToken.sol";
import {BombToken} from "../../contracts/mocks/tokens/BombToken.sol";
import {CallbackToken} from "../../contracts/mocks/tokens/CallbackToken.sol";
import {DaiPermitToken} from "../../contracts/mocks/tokens/DaiPermitToken.sol";
import {FalseOnFailureToken} from "../../contracts/mocks/tokens/FalseOnFailureToken.sol";
import {FalseOnSuccessToken} from "../../contracts/mocks/tokens/FalseOnSuccessToken.sol";
import {FeeOnTopToken} from "../../contracts/mocks/tokens/FeeOnTopToken.sol";
import {FeeToken} from "../../contracts/mocks/tokens/FeeToken.sol";
import {FlashMintToken} from "../../contracts/mocks/tokens/FlashMintToken.sol";
import {GasBurnerToken} from "../../contracts/mocks/tokens/GasBurnerToken.sol";
import {KeepsTransfersToken} from "../../contracts/mocks/tokens/KeepsTransfersToken.sol";
import {LyingToken} from "../../contracts/mocks/tokens/LyingToken.sol";
import {MaxSendsBalanceToken} from "../../contracts/mocks/tokens/MaxSendsBalanceToken.sol";
import {MockToken} from "../../contracts/mocks/tokens/MockToken.sol";
import {NoReturnToken} from "../../contracts/mocks/tokens/NoReturnToken.sol";
import {PausableToken} from "../../contracts/mocks/tokens/PausableToken.sol";
import {PhantomPermitToken} from "../../contracts/mocks/tokens/PhantomPermitToken.sol";
import {RebasingToken} from "../../contracts/mocks/tokens/RebasingToken.sol";
import {TwoAddressToken} from "../../contracts/mocks/tokens/TwoAddressToken.sol";
import {Uint96Token} from "../../contracts/mocks/tokens/Uint96Token.sol";
import {ZeroTransferToken} from "../../contracts/mocks/tokens/ZeroTransferToken.sol";

/// @title Every awkward token of THREATS.md, in the state in which it is awkward
library AwkwardTokens {
    /// @param paysOne Whether Tips can pay in it one by one.
    /// @param paysMany Whether Tips can pay in it by batch.
    struct Awkward {
        string name;
        MockToken token;
        bool paysOne;
        bool paysMany;
    }

    uint256 internal constant COUNT = 27;

    function make(uint256 i, address tips) internal returns (Awkward memory) {
        if (i < 9) return _returns(i, tips);
        if (i < 18) return _amounts(i);
        return _rules(i);
    }

    function _awkward(string memory name, address token, bool pays) private pure returns (Awkward memory) {
        return Awkward(name, MockToken(token), pays, pays);
    }

    /// @dev What a transfer answers, and whom it calls.
    function _returns(uint256 i, address tips) private returns (Awkward memory) {
        if (i == 0) return _awkward("no return value", address(new NoReturnToken()), true);
        if (i == 1) return _awkward("false on failure", address(new FalseOnFailureToken()), true);
        if (i == 2) return _awkward("false on success", address(new FalseOnSuccessToken()), false);
        if (i == 3) {
            CallbackToken token = new CallbackToken();
            token.exempt(tips);
            return _awkward("callbacks", address(token), true);
        }
        // It answers with more than the one word that is read, of which the first says true.
        BombToken bomb = new BombToken();
        if (i == 4) return _awkward("returndata bomb", address(bomb), true);
        if (i == 5) {
            bomb.setReverts(true);
            return _awkward("revert bomb", address(bomb), false);
        }
        if (i == 6) return _awkward("dai permit", address(new DaiPermitToken()), true);
        if (i == 7) return _awkward("phantom permit", address(new PhantomPermitToken()), true);
        return _awkward("two addresses", address(new TwoAddressToken()), true);
    }

    /// @dev What a transfer moves.
    function _amounts(uint256 i) private returns (Awkward memory) {
        if (i == 9) return _awkward("fee", address(new FeeToken()), false);
        if (i == 10) return Awkward("fee on top", new FeeOnTopToken(), true, false);
        if (i == 11 || i == 12) {
            RebasingToken token = new RebasingToken();
            token.rebase(i == 11 ? 200 : 50);
            return _awkward(i == 11 ? "rebased up" : "rebased down", address(token), true);
        }
        if (i == 13) {
            RebasingToken token = new RebasingToken();
            token.rebase(333);
            return _awkward("rebased, rounding", address(token), false);
        }
        if (i == 14) return _awkward("flash mint", address(new FlashMintToken()), true);
        if (i == 15) return _awkward("max sends the balance", address(new MaxSendsBalanceToken()), true);
        if (i == 16) {
            LyingToken token = new LyingToken();
            token.tell(1_000_000);
            return _awkward("lying balance", address(token), false);
        }
        KeepsTransfersToken keeps = new KeepsTransfersToken();
        keeps.ignoreNext(2);
        // In a batch it pays nobody, and the sender has all of it back.
        return Awkward("keeps transfers", keeps, true, false);
    }

    /// @dev Whom and what a token refuses.
    function _rules(uint256 i) private returns (Awkward memory) {
        if (i == 18) return _awkward("blocklist", address(new BlocklistToken()), true);
        if (i == 19) return _awkward("pausable", address(new PausableToken()), true);
        if (i == 20) return _awkward("approval race", address(new ApprovalRaceToken()), true);
        if (i == 21) return _awkward("zero transfer", address(new ZeroTransferToken()), true);
        if (i == 22) return _awkward("uint96", address(new Uint96Token()), true);
        if (i == 23) return _awkward("gas burner", address(new GasBurnerToken()), true);
        if (i == 24) return _awkward("0 decimals", address(new MockToken("Zero", 0)), true);
        if (i == 25) return _awkward("2 decimals", address(new MockToken("Two", 2)), true);
        return _awkward("24 decimals and a script", address(new MockToken("<script>alert(1)</script>", 24)), true);
    }
}
