// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ITips} from "../../contracts/tips/ITips.sol";
import {BlocklistToken} from "../../contracts/mocks/tokens/BlocklistToken.sol";
import {RevertingRecipient} from "../../contracts/mocks/recipients/RevertingRecipient.sol";
import {Test} from "../lib/Test.sol";

/// @title A world of senders and recipients around Tips, what may happen in it, and what must then hold
/// @notice It counts on its own what every tip should have moved, and compares. `TipsBugsTest` shows that each of the
/// invariants notices a contract that breaks it.
contract TipsWorld is Test {
    uint256 private constant PEOPLE = 6;
    address private constant NATIVE = address(0);

    ITips public immutable tips;
    BlocklistToken public immutable token = new BlocklistToken();
    address[PEOPLE] public people;
    /// @notice A contract that refuses native currency, and that the token blocks: the last of the recipients.
    address public immutable refuser = address(new RevertingRecipient());

    mapping(address asset => mapping(address account => uint256)) public expected;
    /// @notice What was sent to Tips by mistake, or by force.
    mapping(address asset => uint256) public strayed;
    uint256 public paid;
    uint256 public refused;

    constructor(ITips tips_) {
        tips = tips_;
        token.setBlocked(refuser, true);
        for (uint256 i = 0; i < PEOPLE; ++i) {
            people[i] = vm.addr(uint256(keccak256(abi.encode("person", i))));
            expected[NATIVE][people[i]] = people[i].balance + 1e30;
            vm.deal(people[i], expected[NATIVE][people[i]]);
            expected[address(token)][people[i]] = 1e30;
            token.mint(people[i], 1e30);
            vm.prank(people[i]);
            token.approve(address(tips), type(uint256).max);
        }
    }

    // ---------------------------------------------------------- what may happen

    function tipNative(uint256 from, uint256 to, uint256 amount) external {
        address sender = _person(from);
        address recipient = _person(to);
        amount = bound(amount, 1, 1e18);
        vm.prank(sender);
        tips.tipNative{value: amount}(recipient, bytes32(amount));
        _count(NATIVE, sender, recipient, amount);
    }

    function tip(uint256 from, uint256 to, uint256 amount) external {
        address sender = _person(from);
        address recipient = _person(to);
        amount = bound(amount, 1, 1e18);
        vm.prank(sender);
        tips.tip(address(token), recipient, amount, bytes32(amount));
        _count(address(token), sender, recipient, amount);
    }

    function batchNative(uint256 from, uint256[5] calldata to, uint96[5] calldata amounts) external {
        address sender = _person(from);
        (ITips.Payment[] memory payments, uint256 total) = _batch(NATIVE, sender, to, amounts);
        vm.prank(sender);
        tips.batchNative{value: total}(payments, bytes32(total));
    }

    function batch(uint256 from, uint256[5] calldata to, uint96[5] calldata amounts) external {
        address sender = _person(from);
        (ITips.Payment[] memory payments, uint256 total) = _batch(address(token), sender, to, amounts);
        vm.prank(sender);
        tips.batch(address(token), payments, bytes32(total));
    }

    function stray(uint256 amount) external {
        amount = bound(amount, 1, 1e18);
        token.mint(address(tips), amount);
        strayed[address(token)] += amount;
        vm.deal(address(tips), address(tips).balance + amount);
        strayed[NATIVE] += amount;
    }

    // ------------------------------------------------------------ what must hold

    /// @notice Tips holds nothing between transactions, but what was sent to it by mistake.
    function checkHoldsNothing() external view {
        assertEq(address(tips).balance, strayed[NATIVE], "native currency in Tips");
        assertEq(token.balanceOf(address(tips)), strayed[address(token)], "tokens in Tips");
    }

    /// @notice Everybody has what they should: paid exactly, refunded exactly what was refused, and else untouched.
    function checkEverybodyIsPaid() external view {
        for (uint256 i = 0; i < PEOPLE; ++i) {
            assertEq(people[i].balance, expected[NATIVE][people[i]], "native currency of a person");
            assertEq(token.balanceOf(people[i]), expected[address(token)][people[i]], "tokens of a person");
        }
        assertEq(refuser.balance, 0, "native currency of who refuses");
        assertEq(token.balanceOf(refuser), 0, "tokens of who is blocked");
    }

    // ------------------------------------------------------------------ internals

    function _person(uint256 seed) private view returns (address) {
        return people[seed % PEOPLE];
    }

    /// @dev One recipient in seven is the one who refuses.
    function _batch(
        address asset,
        address sender,
        uint256[5] calldata to,
        uint96[5] calldata amounts
    ) private returns (ITips.Payment[] memory payments, uint256 total) {
        payments = new ITips.Payment[](5);
        for (uint256 i = 0; i < 5; ++i) {
            uint256 seed = to[i] % (PEOPLE + 1);
            address recipient = seed == PEOPLE ? refuser : people[seed];
            uint256 amount = bound(amounts[i], 1, 1e18);
            payments[i] = ITips.Payment.wrap(bytes32((uint256(uint160(recipient)) << 96) | amount));
            total += amount;
            if (recipient == refuser) ++refused;
            else _count(asset, sender, recipient, amount);
        }
    }

    function _count(address asset, address from, address to, uint256 amount) private {
        expected[asset][from] -= amount;
        expected[asset][to] += amount;
        ++paid;
    }
}
