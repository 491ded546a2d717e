// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Header} from "../types/Header.sol";
import {Milestone, MilestoneState} from "../types/Milestone.sol";
import {Stretch} from "../types/Stretch.sol";
import {Configuration} from "./Configuration.sol";

// What time does to a milestone.
// The only place where a deadline moves a milestone. Windows are half-open: an action needs `now < t`, its
// expiry `now >= t`. A transition is stored with the deadline as its time, however late it is applied; only the release
// of a full upfront milestone has no deadline and stores the moment.
library Lifecycle {
    uint256 private constant BASIS_POINTS = 10_000;

    // Applies one transition that is due; false when there is none.
    function advance(Milestone memory m, Header h, Stretch s) internal view returns (bool) {
        MilestoneState state = m.state;
        if (state == MilestoneState.Funding) return _advanceFunding(m, h, s);
        if (isFinal(state) || block.timestamp < m.time) return false;
        if (state == MilestoneState.Claimed) {
            m.state = MilestoneState.AppealedSilence;
            m.time += Configuration.appealWindow();
        } else if (state == MilestoneState.AppealedSilence) {
            m.state = MilestoneState.Funding;
        } else if (state == MilestoneState.Approved) {
            m.state = MilestoneState.Released;
        } else if (state == MilestoneState.ApprovedByPanel) {
            m.state = objectionsReach(m, h, s) ? MilestoneState.Split : MilestoneState.Released;
        } else {
            m.state = MilestoneState.Split;
        }
        return true;
    }

    function _advanceFunding(Milestone memory m, Header h, Stretch s) private view returns (bool) {
        if (m.funded < s.amount()) {
            if (block.timestamp < h.fundBy()) return false;
            m.state = MilestoneState.Refunded;
            m.time = h.fundBy();
            return true;
        }
        // Milestones have coins, so only the first one starts at 0.
        if (h.upfront() && s.offset() == 0) {
            m.state = MilestoneState.Released;
            m.time = uint40(block.timestamp);
            return true;
        }
        // The time of a return may lie after claimBy: times never run backwards.
        uint40 deadline = m.time > s.claimBy() ? m.time : s.claimBy();
        if (block.timestamp < deadline) return false;
        m.state = MilestoneState.Refunded;
        m.time = deadline;
        return true;
    }

    // Whether the objecting coins reach the campaign's threshold.
    function objectionsReach(Milestone memory m, Header h, Stretch s) internal pure returns (bool) {
        return uint256(m.objected) * BASIS_POINTS >= h.objectionBps() * s.amount();
    }

    function isFinal(MilestoneState state) internal pure returns (bool) {
        return state >= MilestoneState.Released;
    }
}
