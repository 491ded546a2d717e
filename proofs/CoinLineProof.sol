// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CoinLine} from "../contracts/libraries/CoinLine.sol";

// What always holds of the arithmetic on the coin line
// Each function is proved for all its arguments; so is every addition and subtraction inside `CoinLine`.
contract CoinLineProof {
    function takesNoMoreThanThereIs(uint96 asked, uint96 remaining) external pure {
        uint96 taken = CoinLine.take(asked, remaining);
        assert(taken <= asked && taken <= remaining);
        assert(taken == asked || taken == remaining);
    }

    // The rule of a donation: what it takes is at least what `minDonation` would take.
    function takesTheRestOrTheMinimum(uint96 asked, uint96 remaining, uint96 minDonation) external pure {
        require(remaining > 0 && minDonation > 0);
        uint96 taken = CoinLine.take(asked, remaining);
        uint96 minimum = CoinLine.take(minDonation, remaining);
        if (asked >= remaining) assert(taken >= minimum);
        if (taken >= minimum) assert(taken > 0);
        if (taken >= minimum) assert(taken >= minDonation || taken == remaining);
    }

    function overlapsWithinBoth(uint96 startA, uint96 amountA, uint96 startB, uint96 amountB) external pure {
        require(amountA <= type(uint96).max - startA && amountB <= type(uint96).max - startB);
        uint96 common = CoinLine.overlap(startA, amountA, startB, amountB);
        assert(common == CoinLine.overlap(startB, amountB, startA, amountA));
        assert(common <= amountA && common <= amountB);
        if (startA + amountA <= startB) assert(common == 0);
        if (startA >= startB && startA + amountA <= startB + amountB) assert(common == amountA);
    }

    // Two stretches overlap where a coin lies in both, and only there.
    function overlapsWhereACoinIsInBoth(
        uint96 startA,
        uint96 amountA,
        uint96 startB,
        uint96 amountB,
        uint96 coin
    ) external pure {
        require(amountA <= type(uint96).max - startA && amountB <= type(uint96).max - startB);
        uint96 common = CoinLine.overlap(startA, amountA, startB, amountB);
        bool inBoth = coin >= startA && coin < startA + amountA && coin >= startB && coin < startB + amountB;
        if (inBoth) assert(common > 0);
        if (common > 0 && coin == (startA > startB ? startA : startB)) assert(inBoth);
    }

    // Cutting a stretch in two, as payouts cut a milestone, loses no coin and counts none twice.
    function overlapsAddUp(uint96 lot, uint96 lotAmount, uint96 start, uint96 first, uint96 second) external pure {
        require(lotAmount <= type(uint96).max - lot && first <= type(uint96).max - start);
        require(second <= type(uint96).max - start - first);
        uint96 inFirst = CoinLine.overlap(lot, lotAmount, start, first);
        uint96 inSecond = CoinLine.overlap(lot, lotAmount, start + first, second);
        assert(inFirst + inSecond == CoinLine.overlap(lot, lotAmount, start, first + second));
    }

    function dueByOutcome(uint96 amount, uint96 objected, bool released, bool split) external pure {
        require(objected <= amount);
        uint96 due = CoinLine.due(amount, objected, released, split);
        assert(due <= amount);
        if (released) assert(due == amount);
        if (split && !released) assert(due + objected == amount);
        if (!released && !split) assert(due == 0);
    }
}
