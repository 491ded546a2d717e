// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {Configuration} from "../libraries/Configuration.sol";
import {Lifecycle} from "../libraries/Lifecycle.sol";
import {Header} from "../types/Header.sol";
import {Lot} from "../types/Lot.sol";
import {
    LotView,
    Milestone,
    MilestoneRecord,
    MilestoneState,
    MilestoneView,
    PayoutView,
    Totals
} from "../types/Milestone.sol";
import {CampaignParams} from "../types/Parameters.sol";
import {Stretch} from "../types/Stretch.sol";
import {CampaignBase} from "./CampaignBase.sol";

// What anyone can ask; due transitions are shown as already applied.
abstract contract Reading is CampaignBase {
    using Bytes for bytes;

    function charity() external view onlyCampaign returns (address) {
        return Configuration.charity();
    }

    function parameters() external view onlyCampaign returns (CampaignParams memory) {
        return Configuration.decode();
    }

    function milestone(uint256 index) external view onlyCampaign returns (MilestoneView memory v) {
        Header header = Configuration.header();
        Stretch stretch = _stretch(header, index);
        Milestone memory m = _current(header, stretch, index);
        MilestoneRecord storage record = _records[index];
        v.state = m.state;
        v.attempt = m.attempt;
        v.rejections = record.rejectedAttempt == m.attempt ? record.rejections : 0;
        v.time = m.time;
        v.claimBy = stretch.claimBy();
        v.offset = stretch.offset();
        v.amount = stretch.amount();
        v.funded = m.funded;
        v.objected = m.objected;
        v.paid = _paid(header, stretch, m, index);
        v.refunded = record.refunded;
        v.evidence = record.evidence;
        v.payoutCount = stretch.payoutCount();
    }

    function payout(
        uint256 milestoneIndex,
        uint256 index
    ) external view onlyCampaign returns (PayoutView memory v) {
        Header header = Configuration.header();
        Stretch stretch = _stretch(header, milestoneIndex);
        if (index >= stretch.payoutCount()) revert UnknownPayout(milestoneIndex, index);
        Milestone memory m = _current(header, stretch, milestoneIndex);
        v.start = stretch.offset();
        for (uint256 j = 0; j <= index; ++j) {
            v.start += v.amount;
            (v.recipient, v.amount) = Configuration.payout(header, stretch, j);
        }
        v.objected = uint96(_records[milestoneIndex].objectedOfPayout[index]);
        v.due = _due(milestoneIndex, m.state, index, v.amount);
        v.settled = _isSettled(m, index);
    }

    function lot(uint256 start) external view onlyCampaign returns (LotView memory v) {
        Lot lot_ = _lots[start];
        if (!lot_.exists()) return v;
        v.donor = lot_.donor();
        v.amount = lot_.amount();
        v.objected = lot_.objected();
        v.passOn = lot_.passOn();
        Header header = Configuration.header();
        for (uint256 k = 0; k < header.milestoneCount(); ++k) {
            Stretch stretch = Configuration.stretch(header, k);
            if (stretch.contains(start)) {
                MilestoneState state = _current(header, stretch, k).state;
                v.refundable =
                    state == MilestoneState.Refunded || (state == MilestoneState.Split && v.objected);
                return v;
            }
        }
    }

    function totals() external view onlyCampaign nonReentrantView returns (Totals memory t) {
        Header header = Configuration.header();
        for (uint256 k = 0; k < header.milestoneCount(); ++k) {
            Stretch stretch = Configuration.stretch(header, k);
            Milestone memory m = _current(header, stretch, k);
            uint256 refunded = _records[k].refunded;
            uint256 paid = _paid(header, stretch, m, k);
            uint256 back = m.state == MilestoneState.Refunded
                ? m.funded
                : m.state == MilestoneState.Split ? m.objected : 0;
            t.given += m.funded;
            t.paid += paid;
            t.refunded += refunded;
            t.refundable += back - refunded;
            if (Lifecycle.isFinal(m.state)) t.released += m.funded - back - paid;
            else t.waiting += m.funded;
        }
        t.absorbed = _absorbed;
        t.surplus = _surplus(header.token(), t.given - t.paid - t.refunded);
    }

    function ledgerHash() external view onlyCampaign returns (bytes32) {
        return _ledgerHash;
    }

    function contractURI() external view onlyCampaign returns (string memory) {
        // CIDv1, multibase base 16 (f): version 01, codec raw 55, SHA-256 12, 32 bytes 20
        bytes memory digest = bytes(Strings.toHexString(uint256(Configuration.terms()), 32));
        return string(bytes.concat("ipfs://f01551220", digest.slice(2))); // without 0x
    }
}
