// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CoinLine} from "../contracts/libraries/CoinLine.sol";

// No coin is lost, doubled or sent too early
// One milestone with two payouts, reduced to sums: any amounts, any number of lots, any order of calls. Signatures and
// deadlines are left out: whatever they would forbid may happen here.
// By induction: a new milestone is sound, and a step from any sound milestone, whether or not it can come about, leads to
// a sound one.
abstract contract SoundMilestone {
    // All states before a final one are one here.
    enum Outcome {
        Open,
        Released,
        Split,
        Refunded
    }

    // As the campaign stores it
    uint96 internal first;
    uint96 internal second;
    Outcome internal outcome;
    uint96 internal funded;
    uint96 internal objectedOfFirst;
    uint96 internal objectedOfSecond;
    uint96 internal refunded;
    bool internal firstSettled;
    bool internal secondSettled;

    // What nobody stores: the coins of the lots on the line by whether they objected, what each payout got, the tokens
    // held, and those that came without a gift.
    uint96 internal quiet;
    uint96 internal objecting;
    uint96 internal paidToFirst;
    uint96 internal paidToSecond;
    uint256 internal balance;
    uint256 internal strays;

    // Whatever happened before a step.
    function assume(
        uint96 first_,
        uint96 second_,
        Outcome outcome_,
        uint96 funded_,
        uint96 objectedOfFirst_,
        uint96 objectedOfSecond_,
        uint96 refunded_,
        bool firstSettled_,
        bool secondSettled_,
        uint96 quiet_,
        uint96 objecting_,
        uint96 paidToFirst_,
        uint96 paidToSecond_,
        uint256 balance_,
        uint256 strays_
    ) external {
        first = first_;
        second = second_;
        outcome = outcome_;
        funded = funded_;
        objectedOfFirst = objectedOfFirst_;
        objectedOfSecond = objectedOfSecond_;
        refunded = refunded_;
        firstSettled = firstSettled_;
        secondSettled = secondSettled_;
        quiet = quiet_;
        objecting = objecting_;
        paidToFirst = paidToFirst_;
        paidToSecond = paidToSecond_;
        balance = balance_;
        strays = strays_;
    }

    function _isSound() internal view returns (bool) {
        bool released = outcome == Outcome.Released;
        bool pays = released || outcome == Outcome.Split;
        return
            first < 2 ** 93 &&
            second < 2 ** 93 &&
            strays < 2 ** 201 &&
            balance < 2 ** 202 &&
            objectedOfFirst <= first &&
            objectedOfSecond <= second &&
            funded <= first + second &&
            quiet <= funded &&
            objecting <= funded &&
            refunded <= funded &&
            quiet + objecting + refunded == funded &&
            (!pays || funded == first + second) &&
            (pays || (!firstSettled && !secondSettled)) &&
            (outcome == Outcome.Split || outcome == Outcome.Refunded || refunded == 0) &&
            (outcome == Outcome.Refunded || quiet + objectedOfFirst + objectedOfSecond == funded) &&
            objecting <= objectedOfFirst + objectedOfSecond &&
            paidToFirst == (!firstSettled ? 0 : released ? first : first - objectedOfFirst) &&
            paidToSecond == (!secondSettled ? 0 : released ? second : second - objectedOfSecond) &&
            balance + paidToFirst + paidToSecond == strays + quiet + objecting;
    }
}

// How coins come onto the line.
contract SoundGiving is SoundMilestone {
    constructor(uint96 first_, uint96 second_) {
        require(first_ < 2 ** 93 && second_ < 2 ** 93);
        (first, second) = (first_, second_);
        assert(_isSound());
    }

    function donate(uint96 lot) external {
        require(_isSound());
        _take(lot);
        balance += lot;
        assert(_isSound());
    }

    function stray(uint96 tokens) external {
        require(_isSound());
        require(strays < 2 ** 200);
        strays += tokens;
        balance += tokens;
        assert(_isSound());
    }

    // What the lots do not hold becomes a lot, or leaves after the end.
    function absorb(uint96 lot) external {
        require(_isSound());
        uint256 surplus = balance - (funded - refunded - paidToFirst - paidToSecond);
        assert(surplus == strays);
        require(lot <= surplus);
        strays -= lot;
        if (outcome == Outcome.Open) _take(lot);
        else balance -= lot;
        assert(_isSound());
    }

    function _take(uint96 lot) private {
        require(outcome == Outcome.Open && lot <= first + second - funded);
        quiet += lot;
        funded += lot;
    }
}

// How they object, and how the milestone ends.
contract SoundDeciding is SoundMilestone {
    // A lot with coins of both payouts. That no coin objects twice is the work of `LotsProof` and `ObjectionProof`.
    function object(uint96 ofFirst, uint96 ofSecond) external {
        require(_isSound());
        require(outcome == Outcome.Open && funded == first + second);
        require(ofFirst <= first - objectedOfFirst && ofSecond <= second - objectedOfSecond);
        quiet -= ofFirst + ofSecond;
        objecting += ofFirst + ofSecond;
        objectedOfFirst += ofFirst;
        objectedOfSecond += ofSecond;
        assert(_isSound());
    }

    // By a signature, a deadline or the charity. Only a full milestone ends otherwise than by a refund.
    function end(Outcome how) external {
        require(_isSound());
        require(outcome == Outcome.Open && how != Outcome.Open);
        require(how == Outcome.Refunded || funded == first + second);
        outcome = how;
        assert(_isSound());
    }
}

// How coins leave the line.
contract SoundPaying is SoundMilestone {
    function settleFirst() external {
        require(_isSound());
        require((outcome == Outcome.Released || outcome == Outcome.Split) && !firstSettled);
        firstSettled = true;
        paidToFirst = CoinLine.due(first, objectedOfFirst, outcome == Outcome.Released, outcome == Outcome.Split);
        balance -= paidToFirst;
        assert(_isSound());
    }

    function settleSecond() external {
        require(_isSound());
        require((outcome == Outcome.Released || outcome == Outcome.Split) && !secondSettled);
        secondSettled = true;
        paidToSecond = CoinLine.due(second, objectedOfSecond, outcome == Outcome.Released, outcome == Outcome.Split);
        balance -= paidToSecond;
        assert(_isSound());
    }

    function refundQuiet(uint96 lot) external {
        require(_isSound());
        require(outcome == Outcome.Refunded && lot <= quiet);
        quiet -= lot;
        refunded += lot;
        balance -= lot;
        assert(_isSound());
    }

    function refundObjecting(uint96 lot) external {
        require(_isSound());
        require((outcome == Outcome.Refunded || outcome == Outcome.Split) && lot <= objecting);
        objecting -= lot;
        refunded += lot;
        balance -= lot;
        assert(_isSound());
    }
}

// What follows for a sound milestone.
contract SoundLooking is SoundMilestone {
    function always() external view {
        require(_isSound());
        uint96 paid = paidToFirst + paidToSecond;
        uint96 objected = objectedOfFirst + objectedOfSecond;
        assert(balance == funded - paid - refunded + strays);
        assert(paid + refunded <= funded && funded <= first + second);
        if (outcome == Outcome.Open) assert(paid == 0 && refunded == 0);
        if (outcome == Outcome.Released) assert(funded == first + second && refunded == 0);
        if (outcome == Outcome.Refunded) assert(paid == 0);
        if (outcome == Outcome.Split) assert(refunded <= objected && paid <= funded - objected);
    }

    // Everybody has what is theirs.
    function drained() external view {
        require(_isSound());
        require(outcome == Outcome.Refunded ? quiet == 0 : firstSettled && secondSettled);
        require(outcome == Outcome.Released || objecting == 0);
        assert(balance == strays);
    }
}
