// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// Interval arithmetic on the coin line.
// Stretches are half-open `[start, start + amount)`, in base units. No function can overflow for stretches
// that end below 2^96; the bound on the goal keeps all of them below 2^94.
library CoinLine {
    // How many coins the two stretches have in common.
    function overlap(uint96 startA, uint96 amountA, uint96 startB, uint96 amountB) internal pure returns (uint96) {
        uint96 start = startA > startB ? startA : startB;
        uint96 endA = startA + amountA;
        uint96 endB = startB + amountB;
        uint96 end = endA < endB ? endA : endB;
        return end > start ? end - start : 0;
    }

    // How many coins a share takes: what it asks for, or all that remain.
    function take(uint96 asked, uint96 remaining) internal pure returns (uint96) {
        return asked < remaining ? asked : remaining;
    }

    // What a payout is due in a final milestone: everything when released, all but the objected coins when
    // split, nothing when refunded.
    function due(uint96 amount, uint96 objected, bool released, bool split) internal pure returns (uint96) {
        if (released) return amount;
        return split ? amount - objected : 0;
    }
}
