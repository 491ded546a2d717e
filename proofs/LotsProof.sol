// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CoinLine} from "../contracts/libraries/CoinLine.sol";

// Lots tile their milestone
// Any number of gifts to one milestone. One lot is watched, whichever the caller likes, so what is proved of it
// and a later lot holds for every two lots.
contract LotsProof {
    uint96 private immutable OFFSET;
    uint96 private immutable AMOUNT;
    uint96 private immutable MIN_DONATION;

    uint96 private funded;
    bool private watching;
    uint96 private watchedStart;
    uint96 private watchedAmount;

    constructor(uint96 offset, uint96 amount, uint96 minDonation) {
        require(offset < 2 ** 94 && amount < 2 ** 94 - offset);
        require(minDonation > 0 && minDonation <= amount);
        (OFFSET, AMOUNT, MIN_DONATION) = (offset, amount, minDonation);
    }

    function give(uint96 asked, bool watch) external {
        uint96 remaining = AMOUNT - funded;
        require(remaining > 0);
        uint96 start = OFFSET + funded;
        uint96 amount = CoinLine.take(asked, remaining);
        require(amount >= CoinLine.take(MIN_DONATION, remaining));
        funded += amount;

        assert(amount > 0);
        assert(start >= OFFSET && start + amount <= OFFSET + AMOUNT);
        assert(start + amount == OFFSET + funded);
        if (watching) {
            assert(start >= watchedStart + watchedAmount);
            assert(CoinLine.overlap(watchedStart, watchedAmount, start, amount) == 0);
        } else if (watch) {
            (watching, watchedStart, watchedAmount) = (true, start, amount);
        }
    }
}
