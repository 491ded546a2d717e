// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {MilestoneState} from "../contracts/types/Milestone.sol";

/// @title No coin is lost, doubled or sent too early
/// @notice The money of one milestone with one payout, reduced to what money depends on: any amount, any number of lots,
/// any order of calls. Signatures and deadlines are left out: whatever they would forbid may happen here.
/// @dev By induction: a new milestone has all the properties, and a step from a state that has them leads to one that has
/// them. That lots are disjoint (`LotsProof`) and deleted when refunded is taken for granted where a lot leaves `quiet` or
/// `objecting`: it is part of what is there.
contract ConservationProof {
    // As the campaign stores it
    MilestoneState private state;
    uint256 private amount;
    uint256 private funded;
    uint256 private objected;
    uint256 private refunded;
    bool private settled;

    // What nobody stores: the coins of the lots still on the line, what was paid, and the tokens held for this milestone
    uint256 private quiet;
    uint256 private objecting;
    uint256 private paid;
    uint256 private balance;

    /// What is assumed before a step and proved after it.
    modifier step() {
        require(balance + paid + refunded == funded && funded <= amount);
        require(quiet + objecting + refunded == funded && objecting <= objected);
        if (state != MilestoneState.Refunded) require(quiet + objected == funded);
        if (state != MilestoneState.Funding && state != MilestoneState.Refunded) require(funded == amount);
        if (state < MilestoneState.Released) require(refunded == 0 && !settled);
        if (state == MilestoneState.Released) require(refunded == 0);
        if (state == MilestoneState.Refunded) require(!settled);
        require(paid == (settled ? _due() : 0));
        MilestoneState before = state;
        _;
        assert(balance + paid + refunded == funded && funded <= amount);
        assert(quiet + objecting + refunded == funded && objecting <= objected);
        if (state != MilestoneState.Refunded) assert(quiet + objected == funded);
        if (state != MilestoneState.Funding && state != MilestoneState.Refunded) assert(funded == amount);
        if (state < MilestoneState.Released) assert(refunded == 0 && !settled);
        if (state == MilestoneState.Released) assert(refunded == 0);
        if (state == MilestoneState.Refunded) assert(!settled);
        assert(paid == (settled ? _due() : 0));
        if (before >= MilestoneState.Released) assert(state == before);
    }

    constructor(uint96 amount_) {
        amount = amount_;
    }

    function donate(uint96 lot) external step {
        require(state == MilestoneState.Funding && lot <= amount - funded);
        quiet += lot;
        funded += lot;
        balance += lot;
    }

    function object(uint96 lot) external step {
        require(state > MilestoneState.Claimed && state < MilestoneState.Released && lot <= quiet);
        quiet -= lot;
        objecting += lot;
        objected += lot;
    }

    function settle() external step {
        require((state == MilestoneState.Released || state == MilestoneState.Split) && !settled);
        settled = true;
        paid += _due();
        assert(_due() <= balance);
        balance -= _due();
    }

    /// In a split milestone only a lot that objected.
    function refund(uint96 lot, bool hasObjected) external step {
        require(state == MilestoneState.Refunded || (state == MilestoneState.Split && hasObjected));
        require(lot <= (hasObjected ? objecting : quiet));
        if (hasObjected) objecting -= lot;
        else quiet -= lot;
        refunded += lot;
        assert(lot <= balance);
        balance -= lot;
    }

    /// By a signature, a deadline or the charity. More may follow here than in the campaign, but only a full milestone
    /// leaves Funding otherwise than by a refund, and nothing leaves a final state.
    function move(MilestoneState next) external step {
        require(state < MilestoneState.Released);
        if (state == MilestoneState.Funding && next != MilestoneState.Refunded) require(funded == amount);
        state = next;
    }

    function _due() private view returns (uint256) {
        if (state == MilestoneState.Released) return amount;
        return state == MilestoneState.Split ? amount - objected : 0;
    }
}
