// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ITips} from "../../contracts/tips/ITips.sol";
import {Tips} from "../../contracts/tips/Tips.sol";
import {MockToken} from "../../contracts/mocks/tokens/MockToken.sol";
import {Test} from "../lib/Test.sol";

/// @title What the tests of Tips start from: Tips, an ordinary token, a sender who allowed it, and recipients
abstract contract TipsTest is Test {
    uint64 internal constant PAYMENT_GAS = 200_000;
    uint256 internal constant SENDER_KEY = uint256(keccak256("sender"));
    bytes32 internal constant REF = keccak256("post");
    address internal constant NATIVE = address(0);

    Tips internal tips;
    MockToken internal token;
    address internal sender;
    address internal ann;
    address internal bob;

    function setUp() public virtual {
        tips = new Tips();
        sender = makeAddr("sender");
        ann = makeAddr("ann");
        bob = makeAddr("bob");
        token = new MockToken("Mock", 18);
        _fund(token, sender);
    }

    /// @dev Gives `holder` a million of the token and has it allow Tips everything.
    function _fund(MockToken token_, address holder) internal {
        token_.mint(holder, 1_000_000);
        vm.prank(holder);
        // Not by its interface: some tokens return nothing.
        (bool success, ) = address(token_).call(abi.encodeCall(token_.approve, (address(tips), type(uint256).max)));
        assertTrue(success, "approve");
    }

    function _payment(address to, uint256 amount) internal pure returns (ITips.Payment) {
        return ITips.Payment.wrap(bytes32((uint256(uint160(to)) << 96) | uint96(amount)));
    }

    function _payments(address to, uint256 amount) internal pure returns (ITips.Payment[] memory payments) {
        payments = new ITips.Payment[](1);
        payments[0] = _payment(to, amount);
    }

    /// @dev `first` between two payments to ordinary people: 10 to ann, 5 to it, 20 to bob.
    function _between(address first) internal view returns (ITips.Payment[] memory payments) {
        payments = new ITips.Payment[](3);
        payments[0] = _payment(ann, 10);
        payments[1] = _payment(first, 5);
        payments[2] = _payment(bob, 20);
    }

    function _invalid(address to) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ITips.TipsRecipientInvalid.selector, to);
    }

    function _zero(address to) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ITips.TipsAmountZero.selector, to);
    }
}
