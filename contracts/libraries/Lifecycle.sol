// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Milestone, MilestoneState} from "../types/Milestone.sol";

/// What decides when a milestone moves by itself. Times are Unix seconds, windows seconds, amounts base units.
struct Schedule {
    uint40 fundBy;
    uint40 claimBy;
    uint32 appealWindow;
    uint16 objectionBps;
    uint96 amount;
    bool upfront; // this milestone is the upfront one
}

/// @title What time does to a milestone
/// @notice The only place where a deadline moves a milestone. Windows are half-open: an action needs `now < t`, its
/// expiry `now >= t`. A transition is stored with the deadline as its time, however late it is applied.
library Lifecycle {
    uint256 private constant BASIS_POINTS = 10_000;

    /// @notice Applies one transition that is due at `timestamp`; false when there is none.
    function advance(Milestone memory m, Schedule memory s, uint40 timestamp) internal pure returns (bool) {
        MilestoneState state = m.state;
        if (state == MilestoneState.Funding) return _advanceFunding(m, s, timestamp);
        if (state >= MilestoneState.Released || timestamp < m.time) return false;
        if (state == MilestoneState.Claimed) {
            m.state = MilestoneState.AppealedSilence;
            m.time += s.appealWindow;
        } else if (state == MilestoneState.AppealedSilence) {
            m.state = MilestoneState.Funding;
        } else if (state == MilestoneState.Approved) {
            m.state = MilestoneState.Released;
        } else if (state == MilestoneState.ApprovedByPanel) {
            m.state = objectionsReach(m, s) ? MilestoneState.Split : MilestoneState.Released;
        } else {
            m.state = MilestoneState.Split;
        }
        return true;
    }

    function _advanceFunding(Milestone memory m, Schedule memory s, uint40 timestamp) private pure returns (bool) {
        if (m.funded < s.amount) {
            if (timestamp < s.fundBy) return false;
            m.state = MilestoneState.Refunded;
            m.time = s.fundBy;
            return true;
        }
        if (s.upfront) {
            m.state = MilestoneState.Released;
            m.time = timestamp;
            return true;
        }
        // The time of a return may lie after claimBy: times never run backwards.
        uint40 deadline = m.time > s.claimBy ? m.time : s.claimBy;
        if (timestamp < deadline) return false;
        m.state = MilestoneState.Refunded;
        m.time = deadline;
        return true;
    }

    /// @notice Whether the objecting coins reach the campaign's threshold.
    function objectionsReach(Milestone memory m, Schedule memory s) internal pure returns (bool) {
        return uint256(m.objected) * BASIS_POINTS >= uint256(s.objectionBps) * s.amount;
    }

    function isFinal(MilestoneState state) internal pure returns (bool) {
        return state >= MilestoneState.Released;
    }
}
