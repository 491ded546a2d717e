// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ICampaign} from "../interfaces/ICampaign.sol";
import {Configuration} from "../libraries/Configuration.sol";
import {ExactTransfer} from "../libraries/ExactTransfer.sol";
import {Lot} from "../types/Lot.sol";
import {Milestone, MilestoneState} from "../types/Milestone.sol";
import {CampaignBase} from "./CampaignBase.sol";

/// @title Paying
/// @notice How coins leave the line: to a payout's recipient, or back.
abstract contract Paying is CampaignBase {
    using ExactTransfer for IERC20;
    using SafeERC20 for IERC20;

    /// @inheritdoc ICampaign
    function settle(uint256 milestone_, uint256 payout_) external onlyCampaign nonReentrant {
        Context memory c = _open(milestone_);
        Milestone memory m = c.milestone;
        if (m.state != MilestoneState.Released && m.state != MilestoneState.Split) {
            revert WrongState(milestone_, m.state);
        }
        if (block.timestamp <= m.time) revert TooSoon(m.time);
        if (payout_ >= c.stretch.payoutCount()) revert UnknownPayout(milestone_, payout_);
        if (_isSettled(m, payout_)) revert AlreadySettled(milestone_, payout_);

        (address recipient, uint96 amount) = Configuration.payout(c.header, c.stretch, payout_);
        amount = _due(milestone_, m.state, payout_, amount);
        m.settled |= uint8(1 << payout_);
        c.ledger.fold(PayoutSettled.selector, abi.encode(milestone_, payout_, recipient, amount));
        emit PayoutSettled(milestone_, payout_, recipient, amount);
        _close(c);

        // When every coin of a payout objected there is nothing to send, and some tokens refuse to send nothing.
        if (amount > 0) c.header.token().push(recipient, amount);
    }

    /// @inheritdoc ICampaign
    function refund(uint256 milestone_, uint256[] calldata lots) external onlyCampaign nonReentrant {
        Context memory c = _open(milestone_);
        MilestoneState state = c.milestone.state;
        if (state != MilestoneState.Refunded && state != MilestoneState.Split) revert WrongState(milestone_, state);
        if (block.timestamp <= c.milestone.time) revert TooSoon(c.milestone.time);
        if (lots.length == 0) revert NoLots();

        address[] memory to = new address[](lots.length);
        uint96[] memory amounts = new uint96[](lots.length);
        uint96 total;
        for (uint256 i = 0; i < lots.length; ++i) {
            Lot lot_ = _lots[lots[i]];
            if (!lot_.exists()) continue;
            _requireInMilestone(c, lots[i]);
            if (state == MilestoneState.Split && !lot_.objected()) revert LotNotRefundable(lots[i]);
            address donor = lot_.donor();
            to[i] = lot_.passOn() && msg.sender != donor ? Configuration.fallbackRecipient() : donor;
            amounts[i] = lot_.amount();
            total += amounts[i];
            _lots[lots[i]] = Lot.wrap(0);
            c.ledger.fold(LotRefunded.selector, abi.encode(milestone_, to[i], lots[i], amounts[i]));
            emit LotRefunded(milestone_, to[i], uint96(lots[i]), amounts[i]);
        }
        if (total == 0) revert NothingToRefund();
        _records[milestone_].refunded += total;
        _close(c);

        IERC20 token = c.header.token();
        uint256 before = token.balanceFor(total);
        for (uint256 i = 0; i < lots.length; ++i) {
            if (amounts[i] > 0) token.safeTransfer(to[i], amounts[i]);
        }
        token.requireSent(before, total);
    }
}
