// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CoinLine} from "../contracts/libraries/CoinLine.sol";

// An objection is tallied to the last coin
// The loop over the payouts when a lot objects, one call for each turn: any milestone, any lot in it, any number
// of payouts.
contract ObjectionProof {
    uint96 private immutable START;
    uint96 private immutable END;
    uint96 private immutable LOT;
    uint96 private immutable LOT_AMOUNT;

    uint96 private payoutStart;
    uint96 private tallied;

    constructor(uint96 start, uint96 end, uint96 lot, uint96 lotAmount) {
        require(start <= lot && lot <= end && lotAmount <= end - lot);
        (START, END, LOT, LOT_AMOUNT) = (start, end, lot, lotAmount);
        payoutStart = start;
    }

    function nextPayout(uint96 payoutAmount) external {
        require(payoutAmount <= END - payoutStart);
        tallied += CoinLine.overlap(LOT, LOT_AMOUNT, payoutStart, payoutAmount);
        payoutStart += payoutAmount;
    }

    function always() external view {
        assert(tallied == CoinLine.overlap(LOT, LOT_AMOUNT, START, payoutStart - START));
        if (payoutStart == END) assert(tallied == LOT_AMOUNT);
    }
}
