// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CoinLine} from "../libraries/CoinLine.sol";
import {Configuration} from "../libraries/Configuration.sol";
import {Lifecycle} from "../libraries/Lifecycle.sol";
import {Lot} from "../types/Lot.sol";
import {AppealCause, Milestone, MilestoneRecord, MilestoneState} from "../types/Milestone.sol";
import {SignedDecision} from "../types/SignedDecision.sol";
import {Attesting} from "./Attesting.sol";

// Who moves a milestone: the charity, its verifiers, its donors, the panel, and time.
abstract contract Deciding is Attesting {
    function claim(uint256 milestone_, bytes32 evidence) external onlyCampaign nonReentrant {
        // Check
        _requireCharity();
        if (evidence == 0) revert EmptyEvidence();
        Context memory c = _open(milestone_);
        Milestone memory m = c.milestone;
        if (m.state != MilestoneState.Funding) revert WrongState(milestone_, m.state);
        if (m.funded < c.stretch.amount()) revert NotFull(m.funded, c.stretch.amount());
        if (m.attempt == type(uint8).max) revert TooManyAttempts(milestone_);

        // Effect
        m.attempt += 1;
        _records[milestone_].evidence = evidence;
        c.ledger = c.ledger.fold(EvidenceSubmitted.selector, abi.encode(milestone_, m.attempt, evidence));
        emit EvidenceSubmitted(milestone_, m.attempt, evidence);
        _move(c, MilestoneState.Claimed, uint40(block.timestamp) + Configuration.reviewWindow());
        _close(c);
    }

    // Anyone may carry attestations: only their signers count.
    function approve(
        uint256 milestone_,
        SignedDecision[] calldata attestations
    ) external onlyCampaign nonReentrant {
        // Check
        Context memory c = _open(milestone_);
        Milestone memory m = c.milestone;
        if (m.state != MilestoneState.Claimed) revert WrongState(milestone_, m.state);
        (uint256 recorded, ) = _recordAttestations(c, true, attestations);
        _requireQuorum(recorded, c.header.verifierThreshold());

        // Effect
        _toObjectionWindow(c, MilestoneState.Approved);
        _close(c);
    }

    // Anyone may carry attestations: only their signers count. Each counts at once, without a threshold, because together
    // they may make an approval impossible.
    function reject(uint256 milestone_, SignedDecision[] calldata attestations) external onlyCampaign nonReentrant {
        // Check
        Context memory c = _open(milestone_);
        Milestone memory m = c.milestone;
        if (m.state != MilestoneState.Claimed && m.state != MilestoneState.AppealedSilence) {
            revert WrongState(milestone_, m.state);
        }
        (uint256 recorded, uint256 rejections) = _recordAttestations(c, false, attestations);
        if (recorded == 0) revert NothingNew();

        // Effect
        MilestoneRecord storage record = _records[milestone_];
        record.rejectedAttempt = m.attempt;
        record.rejections = uint16(rejections);
        // From here on the threshold of approvals cannot be reached.
        if (_count(rejections) > c.header.verifierCount() - c.header.verifierThreshold()) {
            _move(c, MilestoneState.Funding, uint40(block.timestamp));
        }
        _close(c);
    }

    function object(
        uint256 milestone_,
        uint256[] calldata lots,
        bytes32 reason
    ) external onlyCampaign nonReentrant {
        // Check
        Context memory c = _open(milestone_);
        Milestone memory m = c.milestone;
        if (
            m.state != MilestoneState.Approved &&
            m.state != MilestoneState.ApprovedByPanel &&
            m.state != MilestoneState.AppealedObjection
        ) revert WrongState(milestone_, m.state);
        if (lots.length == 0) revert NoLots();

        // Check and effect, lot by lot
        for (uint256 i = 0; i < lots.length; ++i) {
            Lot lot_ = _lots[lots[i]];
            if (!lot_.exists()) revert UnknownLot(lots[i]);
            _requireInMilestone(c, lots[i]);
            if (lot_.donor() != msg.sender) revert NotDonor(lots[i], msg.sender);
            if (lot_.objected()) revert AlreadyObjected(lots[i]);
            _lots[lots[i]] = lot_.withObjection();
            uint96 amount = lot_.amount();
            m.objected += amount;
            _addObjection(c, uint96(lots[i]), amount);
            c.ledger = c.ledger.fold(LotObjected.selector, abi.encode(milestone_, msg.sender, lots[i], amount, reason));
            emit LotObjected(milestone_, msg.sender, uint96(lots[i]), amount, reason);
        }
        if (m.state == MilestoneState.Approved && Lifecycle.objectionsReach(m, c.header, c.stretch)) {
            _move(c, MilestoneState.AppealedObjection, m.time + Configuration.appealWindow());
        }
        _close(c);
    }

    // Anyone may carry rulings: only their signers count.
    function rule(
        uint256 milestone_,
        bool confirm,
        SignedDecision[] calldata rulings
    ) external onlyCampaign nonReentrant {
        // Check
        Context memory c = _open(milestone_);
        Milestone memory m = c.milestone;
        if (m.state == MilestoneState.AppealedSilence) {
            _recordRulings(c, AppealCause.Silence, confirm, rulings);
            // Effect
            if (confirm) _toObjectionWindow(c, MilestoneState.ApprovedByPanel);
            else _move(c, MilestoneState.Funding, uint40(block.timestamp));
        } else if (m.state == MilestoneState.AppealedObjection) {
            uint40 opensAt = m.time - Configuration.appealWindow();
            if (block.timestamp < opensAt) revert RulingTooEarly(opensAt);
            _recordRulings(c, AppealCause.Objection, confirm, rulings);
            // Effect
            _move(c, confirm ? MilestoneState.Released : MilestoneState.Refunded, uint40(block.timestamp));
        } else {
            revert WrongState(milestone_, m.state);
        }
        _close(c);
    }

    function cancel(uint256 milestone_) external onlyCampaign nonReentrant {
        // Check
        _requireCharity();
        Context memory c = _open(milestone_);
        Milestone memory m = c.milestone;
        // A full upfront milestone has just become Released by a due transition.
        if (m.state != MilestoneState.Funding) revert WrongState(milestone_, m.state);

        // Effect
        _move(c, MilestoneState.Refunded, uint40(block.timestamp));
        _close(c);
    }

    // Anyone may apply what is due: every other call applies it too.
    function poke(uint256 milestone_) external onlyCampaign nonReentrant {
        // Check
        Context memory c = _open(milestone_);
        if (c.ledger.head() == _ledgerHash) revert NothingDue(milestone_);

        // Effect
        _closeLedger(c);
    }

    function _toObjectionWindow(Context memory c, MilestoneState state) private {
        _move(c, state, uint40(block.timestamp) + Configuration.objectionWindow());
    }

    // Adds the lot's coins to the tally of each payout that they would have gone to.
    function _addObjection(Context memory c, uint96 start, uint96 amount) private {
        uint128[8] storage tallies = _records[c.index].objectedOfPayout;
        uint96 payoutStart = c.stretch.offset();
        for (uint256 j = 0; j < c.stretch.payoutCount(); ++j) {
            (, uint96 payoutAmount) = Configuration.payout(c.header, c.stretch, j);
            uint96 common = CoinLine.overlap(start, amount, payoutStart, payoutAmount);
            if (common > 0) tallies[j] += common;
            payoutStart += payoutAmount;
        }
    }
}
