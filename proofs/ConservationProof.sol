// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {MilestoneState} from "../contracts/types/Milestone.sol";

/// @title No coin is lost, doubled or sent too early
/// @notice The money of one milestone with two payouts, reduced to what money depends on: any amounts, any number of
/// lots, any order of calls. Signatures and deadlines are left out: whatever they would forbid may happen here.
/// @dev By induction: a new milestone has all the properties, and a step from a state that has them leads to one that has
/// them. A lot is known by its coins in each payout (`ObjectionProof`). That lots are disjoint (`LotsProof`) and deleted
/// when refunded is taken for granted where a lot leaves `quiet` or `objecting`: it is part of what is there.
contract ConservationProof {
    // As the campaign stores it; numbers end in the payout's
    MilestoneState private state;
    uint256 private amount0;
    uint256 private amount1;
    uint256 private funded;
    uint256 private objected0;
    uint256 private objected1;
    uint256 private refunded;
    bool private settled0;
    bool private settled1;

    // What nobody stores: the coins of the lots still on the line, what was paid, and the tokens held for this milestone
    uint256 private quiet0;
    uint256 private quiet1;
    uint256 private objecting0;
    uint256 private objecting1;
    uint256 private paid0;
    uint256 private paid1;
    uint256 private balance;

    /// What is assumed before a step and proved after it.
    modifier step() {
        uint256 objected = objected0 + objected1;
        require(balance + paid0 + paid1 + refunded == funded && funded <= amount0 + amount1);
        require(quiet0 + objected0 <= amount0 && quiet1 + objected1 <= amount1);
        require(state == MilestoneState.Refunded || quiet0 + quiet1 + objected == funded);
        require(state == MilestoneState.Refunded || refunded + objecting0 + objecting1 == objected);
        require(quiet0 + quiet1 + objecting0 + objecting1 + refunded == funded);
        require(paid0 == (!settled0 ? 0 : state == MilestoneState.Released ? amount0 : amount0 - objected0));
        require(paid1 == (!settled1 ? 0 : state == MilestoneState.Released ? amount1 : amount1 - objected1));
        require(state == MilestoneState.Funding || state == MilestoneState.Refunded || funded == amount0 + amount1);
        require(state >= MilestoneState.Released || (refunded == 0 && !settled0 && !settled1));
        require(state == MilestoneState.Released ? refunded == 0 : true);
        require(state == MilestoneState.Refunded ? !settled0 && !settled1 : true);
        require(state == MilestoneState.Split ? _objectionsReach() : true);
        require(state == MilestoneState.AppealedObjection ? _objectionsReach() : true);
        MilestoneState before = state;
        _;
        objected = objected0 + objected1;
        assert(balance + paid0 + paid1 + refunded == funded && funded <= amount0 + amount1);
        assert(quiet0 + objected0 <= amount0 && quiet1 + objected1 <= amount1);
        assert(state == MilestoneState.Refunded || quiet0 + quiet1 + objected == funded);
        assert(state == MilestoneState.Refunded || refunded + objecting0 + objecting1 == objected);
        assert(quiet0 + quiet1 + objecting0 + objecting1 + refunded == funded);
        assert(paid0 == (!settled0 ? 0 : state == MilestoneState.Released ? amount0 : amount0 - objected0));
        assert(paid1 == (!settled1 ? 0 : state == MilestoneState.Released ? amount1 : amount1 - objected1));
        assert(state == MilestoneState.Funding || state == MilestoneState.Refunded || funded == amount0 + amount1);
        assert(state >= MilestoneState.Released || (refunded == 0 && !settled0 && !settled1));
        if (state == MilestoneState.Released) assert(refunded == 0);
        if (state == MilestoneState.Refunded) assert(paid0 + paid1 == 0);
        if (state == MilestoneState.Split) assert(refunded <= objected && paid0 + paid1 <= funded - objected);
        if (state == MilestoneState.Split || state == MilestoneState.AppealedObjection) assert(_objectionsReach());
        if (before >= MilestoneState.Released) assert(state == before);
    }

    constructor(uint96 first, uint96 second) {
        (amount0, amount1) = (first, second);
    }

    /// One lot. Which payout its coins lie in does not matter to any property.
    function donate(uint256 in0, uint256 in1) external step {
        require(state == MilestoneState.Funding);
        require(in0 <= amount0 - quiet0 - objected0 && in1 <= amount1 - quiet1 - objected1);
        (quiet0, quiet1) = (quiet0 + in0, quiet1 + in1);
        funded += in0 + in1;
        balance += in0 + in1;
    }

    function object(uint256 in0, uint256 in1) external step {
        require(
            state == MilestoneState.Approved ||
                state == MilestoneState.ApprovedByPanel ||
                state == MilestoneState.AppealedObjection
        );
        require(in0 <= quiet0 && in1 <= quiet1);
        (quiet0, quiet1) = (quiet0 - in0, quiet1 - in1);
        (objecting0, objecting1) = (objecting0 + in0, objecting1 + in1);
        (objected0, objected1) = (objected0 + in0, objected1 + in1);
        if (state == MilestoneState.Approved && _objectionsReach()) state = MilestoneState.AppealedObjection;
    }

    /// The other payout is the same with the numbers exchanged.
    function settle() external step {
        require(state == MilestoneState.Released || state == MilestoneState.Split);
        require(!settled0);
        uint256 due = state == MilestoneState.Released ? amount0 : amount0 - objected0;
        settled0 = true;
        paid0 += due;
        assert(balance >= due);
        balance -= due;
    }

    function settleOther() external step {
        require(state == MilestoneState.Released || state == MilestoneState.Split);
        require(!settled1);
        uint256 due = state == MilestoneState.Released ? amount1 : amount1 - objected1;
        settled1 = true;
        paid1 += due;
        assert(balance >= due);
        balance -= due;
    }

    function refund(uint256 in0, uint256 in1) external step {
        require(state == MilestoneState.Refunded);
        require(in0 <= quiet0 && in1 <= quiet1);
        (quiet0, quiet1) = (quiet0 - in0, quiet1 - in1);
        refunded += in0 + in1;
        assert(balance >= in0 + in1);
        balance -= in0 + in1;
    }

    function refundObjecting(uint256 in0, uint256 in1) external step {
        require(state == MilestoneState.Refunded || state == MilestoneState.Split);
        require(in0 <= objecting0 && in1 <= objecting1);
        (objecting0, objecting1) = (objecting0 - in0, objecting1 - in1);
        refunded += in0 + in1;
        assert(balance >= in0 + in1);
        balance -= in0 + in1;
    }

    /// By a signature, a deadline or the charity: all that ever happens to the state.
    function move(MilestoneState next) external step {
        require(_mayFollow(next));
        state = next;
    }

    function _mayFollow(MilestoneState next) private view returns (bool) {
        if (state == MilestoneState.Funding) {
            bool full = funded == amount0 + amount1;
            bool onlyIfFull = next == MilestoneState.Claimed || next == MilestoneState.Released;
            return next == MilestoneState.Refunded || (full && onlyIfFull);
        }
        if (state == MilestoneState.AppealedObjection) return next >= MilestoneState.Released;
        if (state == MilestoneState.ApprovedByPanel) {
            return next == (_objectionsReach() ? MilestoneState.Split : MilestoneState.Released);
        }
        if (state == MilestoneState.Approved) return next == MilestoneState.Released;
        if (state == MilestoneState.Claimed && next == MilestoneState.Approved) return true;
        if (state == MilestoneState.AppealedSilence && next == MilestoneState.ApprovedByPanel) return true;
        bool reviewed = state == MilestoneState.Claimed || state == MilestoneState.AppealedSilence;
        return reviewed && (next == MilestoneState.Funding || next == MilestoneState.AppealedSilence);
    }

    /// A threshold of 10 %.
    function _objectionsReach() private view returns (bool) {
        return (objected0 + objected1) * 10 >= amount0 + amount1;
    }
}
