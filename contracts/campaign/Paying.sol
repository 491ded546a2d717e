// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Configuration} from "../libraries/Configuration.sol";
import {ExactTransfer} from "../libraries/ExactTransfer.sol";
import {Lot, newLot} from "../types/Lot.sol";
import {Milestone, MilestoneState} from "../types/Milestone.sol";
import {CampaignBase} from "./CampaignBase.sol";

// How coins leave the line: to a payout's recipient, or back.
abstract contract Paying is CampaignBase {
    using ExactTransfer for IERC20;
    using SafeERC20 for IERC20;

    // Anyone may settle: where the coins go was fixed at creation, so it does not matter who asks.
    function settle(uint256 milestone_, uint256 payout_) external onlyCampaign nonReentrant {
        // Check
        Context memory c = _open(milestone_);
        Milestone memory m = c.milestone;
        if (m.state != MilestoneState.Released && m.state != MilestoneState.Split) {
            revert WrongState(milestone_, m.state);
        }
        if (block.timestamp <= m.time) revert TooSoon(m.time);
        if (payout_ >= c.stretch.payoutCount()) revert UnknownPayout(milestone_, payout_);
        if (_isSettled(m, payout_)) revert AlreadySettled(milestone_, payout_);

        // Effect
        (address recipient, uint96 amount) = Configuration.payout(c.header, c.stretch, payout_);
        amount = _due(milestone_, m.state, payout_, amount);
        m.settled |= uint8(1 << payout_);
        c.ledger = c.ledger.fold(PayoutSettled.selector, abi.encode(milestone_, payout_, recipient, amount));
        emit PayoutSettled(milestone_, payout_, recipient, amount);
        _close(c);

        // Interaction
        // When every coin of a payout objected there is nothing to send, and some tokens refuse to send nothing.
        if (amount > 0) c.header.token().push(recipient, amount);
    }

    // Anyone may refund: a lot knows where its coins go back to. A lot that is gone is passed over, so that a batch does
    // not fail because somebody refunded one of its lots first.
    function refund(uint256 milestone_, uint256[] calldata lots) external onlyCampaign nonReentrant {
        // Check
        Context memory c = _open(milestone_);
        (MilestoneState state, uint40 time) = (c.milestone.state, c.milestone.time);
        if (state != MilestoneState.Refunded && state != MilestoneState.Split) revert WrongState(milestone_, state);
        if (block.timestamp <= time) revert TooSoon(time);
        if (lots.length == 0) revert NoLots();

        // Check and effect, lot by lot
        Lot[] memory returned = new Lot[](lots.length);
        uint96 total;
        for (uint256 i = 0; i < lots.length; ++i) {
            uint96 amount;
            (returned[i], amount) = _return(c, state, lots[i]);
            // Lots of one milestone are disjoint, so that their sums stay below 2^94.
            unchecked {
                total += amount;
            }
        }
        if (total == 0) revert NothingToRefund();
        // For the same reason: what is refunded of a milestone are disjoint lots of it.
        unchecked {
            _records[milestone_].refunded += total;
        }
        _closeLedger(c);

        // Interaction
        IERC20 token = c.header.token();
        uint256 before = token.balanceFor(total);
        for (uint256 i = 0; i < lots.length; ++i) {
            if (returned[i].exists()) token.safeTransfer(returned[i].donor(), returned[i].amount());
        }
        token.requireSent(before, total);
    }

    // Takes a lot off the line. In the result, the donor is whoever gets the coins; it is empty when there was no lot.
    function _return(Context memory c, MilestoneState state, uint256 start) private returns (Lot, uint96) {
        Lot lot_ = _lots[start];
        if (!lot_.exists()) return (lot_, 0);
        _requireInMilestone(c, start);
        if (state == MilestoneState.Split && !lot_.objected()) revert LotNotRefundable(start);
        if (lot_.passOn() && msg.sender != lot_.donor()) {
            lot_ = newLot(Configuration.fallbackRecipient(), lot_.amount(), true);
        }
        (address to, uint96 amount) = (lot_.donor(), lot_.amount());
        _lots[start] = Lot.wrap(0);
        c.ledger = c.ledger.fold(LotRefunded.selector, abi.encode(c.index, to, start, amount));
        emit LotRefunded(c.index, to, uint96(start), amount);
        return (lot_, amount);
    }
}
