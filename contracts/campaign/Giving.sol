// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {IERC3009} from "../interfaces/IERC3009.sol";
import {CoinLine} from "../libraries/CoinLine.sol";
import {Configuration} from "../libraries/Configuration.sol";
import {ExactTransfer} from "../libraries/ExactTransfer.sol";
import {Ledger} from "../libraries/Ledger.sol";
import {Lifecycle} from "../libraries/Lifecycle.sol";
import {Header} from "../types/Header.sol";
import {Authorization, Intent, Permit, Share} from "../types/Donation.sol";
import {newLot} from "../types/Lot.sol";
import {Milestone, MilestoneRecord, MilestoneState} from "../types/Milestone.sol";
import {Stretch} from "../types/Stretch.sol";
import {CampaignBase} from "./CampaignBase.sol";

// How coins come onto the line.
abstract contract Giving is CampaignBase {
    using ExactTransfer for IERC20;

    // Coins that one share took.
    struct Taken {
        uint256 milestone;
        uint96 start;
        uint96 amount;
    }

    function donate(Share[] calldata shares, Intent calldata intent) external onlyCampaign nonReentrant {
        // Check and effect
        (IERC20 token, uint256 total) = _give(msg.sender, shares, intent, false);
        // Interaction
        token.pull(msg.sender, total);
    }

    function donateWithPermit(
        Share[] calldata shares,
        Intent calldata intent,
        Permit calldata permit
    ) external onlyCampaign nonReentrant {
        // Check and effect
        (IERC20 token, uint256 total) = _give(msg.sender, shares, intent, false);
        // Interaction
        // A permit that somebody used first has left the allowance; the owner is always the caller.
        try
            IERC20Permit(address(token)).permit(
                msg.sender,
                address(this),
                _sum(shares),
                permit.deadline,
                permit.v,
                permit.r,
                permit.s
            )
        {} catch {}
        token.pull(msg.sender, total);
    }

    function donateWithAuthorization(
        address from,
        Share[] calldata shares,
        Intent calldata intent,
        Authorization calldata authorization
    ) external onlyCampaign nonReentrant {
        // Check and effect
        // Who carries the gift is not checked: the donor's signature covers all of it, through the nonce.
        (IERC20 token, uint256 total) = _give(from, shares, intent, true);
        // Interaction
        uint256 before = token.balance();
        IERC3009(address(token)).receiveWithAuthorization(
            from,
            address(this),
            total,
            authorization.validAfter,
            authorization.validBefore,
            keccak256(abi.encode(address(this), shares, intent, authorization.salt)),
            authorization.v,
            authorization.r,
            authorization.s
        );
        token.requireReceived(before, total);
    }

    // Anyone may absorb: strays go to the fallback recipient, whoever asks.
    function absorb(uint256 milestone_) external onlyCampaign nonReentrant {
        // Check
        Context memory c = _open(milestone_);
        IERC20 token = c.header.token();
        uint256 surplus = _surplus(token, _held(c.header));
        if (surplus == 0) revert NothingToAbsorb();

        // Effect
        address fallbackRecipient = Configuration.fallbackRecipient();
        if (_allFinal(c.header)) {
            c.ledger = c.ledger.fold(SurplusSent.selector, abi.encode(fallbackRecipient, surplus));
            emit SurplusSent(fallbackRecipient, surplus);
            _closeLedger(c);
            // Interaction
            token.push(fallbackRecipient, surplus);
            return;
        }
        uint96 asked = surplus > type(uint96).max ? type(uint96).max : uint96(surplus);
        Taken memory t = _take(c.header, fallbackRecipient, milestone_, asked, true);
        _absorbed += t.amount;
        c.ledger = c.ledger.fold(Absorbed.selector, abi.encode(milestone_, t.start, t.amount));
        emit Absorbed(milestone_, t.start, t.amount);
        // `_take` has stored a newer milestone than `c` holds.
        _closeLedger(c);
    }

    // Checks and effects of a gift. `_take` looks at a milestone as time has left it; one that still takes coins has no
    // transition to record. The donor's balance and allowance are not checked: the token does that, and the whole gift reverts.
    function _give(
        address donor,
        Share[] calldata shares,
        Intent calldata intent,
        bool whole
    ) private returns (IERC20 token, uint256 total) {
        if (shares.length == 0) revert NoShares();
        if (block.timestamp >= intent.deadline) revert DeadlinePassed(intent.deadline);
        Header header = Configuration.header();
        uint256 gift = type(uint256).max;
        Taken[] memory taken = new Taken[](shares.length);
        for (uint256 i = 0; i < shares.length; ++i) {
            Share calldata share = shares[i];
            if (share.amount == 0) revert EmptyShare(i);
            Taken memory t = _take(header, donor, share.milestone, share.amount, intent.passOn);
            if (t.start > share.maxStart) revert StartTooHigh(t.start, share.maxStart);
            if (t.amount < share.minAmount) revert TakeTooSmall(t.amount, share.minAmount);
            if (whole && t.amount != share.amount) revert NotTakenInFull(t.amount, share.amount);
            taken[i] = t;
            total += t.amount;
            if (t.start < gift) gift = t.start;
        }
        _recordGift(gift, donor, taken, intent);
        return (header.token(), total);
    }

    function _recordGift(uint256 gift, address donor, Taken[] memory taken, Intent calldata intent) private {
        Ledger ledger = Ledger.wrap(_ledgerHash);
        (bool passOn, bytes32 source, bytes32 note) = (intent.passOn, intent.source, intent.note);
        for (uint256 i = 0; i < taken.length; ++i) {
            Taken memory t = taken[i];
            ledger = ledger.fold(
                LotGiven.selector,
                abi.encode(gift, t.milestone, donor, t.start, t.amount, passOn, source, note)
            );
            emit LotGiven(gift, t.milestone, donor, t.start, t.amount, passOn, source, note);
        }
        _ledgerHash = ledger.head();
    }

    // Puts one lot on the line.
    function _take(
        Header header,
        address donor,
        uint256 index,
        uint96 asked,
        bool passOn
    ) private returns (Taken memory t) {
        Stretch stretch = _stretch(header, index);
        Milestone memory m = _current(header, stretch, index);
        if (m.state != MilestoneState.Funding) revert WrongState(index, m.state);
        uint96 remaining = stretch.amount() - m.funded;
        if (remaining == 0) revert MilestoneFull(index);
        // Whoever holds coins has been open: full and final never end.
        if (header.sequential() && m.funded == 0) _requireOpen(header, index);

        uint96 minimum = CoinLine.take(Configuration.minDonation(), remaining);
        t.milestone = index;
        t.start = stretch.offset() + m.funded;
        t.amount = CoinLine.take(asked, remaining);
        if (t.amount < minimum) revert BelowMinDonation(t.amount, minimum);
        m.funded += t.amount;
        _records[index].milestone = m;
        _lots[t.start] = newLot(donor, t.amount, passOn);
    }

    // Every earlier milestone is full or final. It is enough to look back to the last one that got any coins: it was
    // open then, so all before it were.
    function _requireOpen(Header header, uint256 index) private view {
        for (uint256 k = index; k > 0; --k) {
            Milestone storage m = _records[k - 1].milestone;
            uint96 funded = m.funded;
            if (!Lifecycle.isFinal(m.state) && funded < Configuration.stretch(header, k - 1).amount()) {
                revert MilestoneNotOpen(index, k - 1);
            }
            if (funded > 0) return;
        }
    }

    // Coins that the lots still hold.
    function _held(Header header) private view returns (uint256 held) {
        for (uint256 k = 0; k < header.milestoneCount(); ++k) {
            MilestoneRecord storage record = _records[k];
            Milestone memory m = record.milestone;
            held += m.funded - record.refunded - _paid(header, Configuration.stretch(header, k), m, k);
        }
    }

    function _allFinal(Header header) private view returns (bool) {
        for (uint256 k = 0; k < header.milestoneCount(); ++k) {
            if (!Lifecycle.isFinal(_records[k].milestone.state)) return false;
        }
        return true;
    }

    function _sum(Share[] calldata shares) private pure returns (uint256 sum) {
        for (uint256 i = 0; i < shares.length; ++i) sum += shares[i].amount;
    }
}
