// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Counts, Header, newHeader} from "../types/Header.sol";
import {CampaignParams, MilestoneParams, Payout, Quorum, Rules} from "../types/Parameters.sol";
import {Stretch, newStretch} from "../types/Stretch.sol";

// The campaign's immutable arguments.
// They lie behind the 45 bytes of the ERC-1167 clone, in words of 32 bytes, so that any of them is read by
// position and a call costs the same however many milestones there are:
// ```
// 0  token, deadlines, counts: see `Header`
// 1  charity 160 | minDonation 96
// 2  fallbackRecipient 160 | reviewWindow 32 | objectionWindow 32 | appealWindow 32
// 3  terms
// 4  salt
// 5… verifiers, then panel: address 160
// …  milestones: see `Stretch`
// …  payouts: recipient 160 | amount 96
// ```
// Reading past the end would give zero without an error, so callers bound-check every index first.
library Configuration {
    uint256 private constant CLONE_CODE_SIZE = 0x2d;
    uint256 private constant FIRST_MEMBER = 5;

    // ---- writing, in the factory ----

    // Packs what the factory has validated.
    function encode(address charity_, CampaignParams calldata params) internal pure returns (bytes memory) {
        uint256 milestoneCount = params.milestones.length;
        uint256 payoutCount;
        for (uint256 k = 0; k < milestoneCount; ++k) payoutCount += params.milestones[k].payouts.length;
        uint256[] memory words = new uint256[](
            FIRST_MEMBER + params.verifiers.members.length + params.panel.members.length + milestoneCount + payoutCount
        );
        _encodeRules(words, charity_, params);
        uint256 next = _encodeMembers(words, FIRST_MEMBER, params.verifiers.members);
        next = _encodeMembers(words, next, params.panel.members);
        _encodeMilestones(words, next, params.milestones);
        return abi.encodePacked(words);
    }

    function _encodeRules(uint256[] memory words, address charity_, CampaignParams calldata params) private pure {
        Rules calldata rules = params.rules;
        Counts memory counts = Counts({
            milestones: params.milestones.length,
            verifiers: params.verifiers.members.length,
            verifierThreshold: params.verifiers.threshold,
            panel: params.panel.members.length,
            panelThreshold: params.panel.threshold
        });
        words[0] = Header.unwrap(newHeader(params.token, rules, counts));
        words[1] = (uint256(uint160(charity_)) << 96) | rules.minDonation;
        words[2] =
            (uint256(uint160(params.fallbackRecipient)) << 96) |
            (uint256(rules.reviewWindow) << 64) |
            (uint256(rules.objectionWindow) << 32) |
            rules.appealWindow;
        words[3] = uint256(params.terms);
        words[4] = uint256(params.salt);
    }

    function _encodeMembers(
        uint256[] memory words,
        uint256 next,
        address[] calldata members
    ) private pure returns (uint256) {
        for (uint256 i = 0; i < members.length; ++i) words[next++] = uint160(members[i]);
        return next;
    }

    function _encodeMilestones(uint256[] memory words, uint256 next, MilestoneParams[] calldata milestones) private pure {
        uint256 nextPayout = next + milestones.length;
        uint256 firstPayout;
        uint256 offset;
        for (uint256 k = 0; k < milestones.length; ++k) {
            Payout[] calldata list = milestones[k].payouts;
            uint256 amount;
            for (uint256 j = 0; j < list.length; ++j) {
                amount += list[j].amount;
                words[nextPayout++] = (uint256(uint160(list[j].recipient)) << 96) | list[j].amount;
            }
            words[next++] = Stretch.unwrap(
                newStretch(offset, amount, milestones[k].claimBy, firstPayout, list.length)
            );
            offset += amount;
            firstPayout += list.length;
        }
    }

    // ---- reading, in the campaign ----

    function _word(uint256 index) private view returns (uint256 word) {
        assembly ("memory-safe") {
            extcodecopy(address(), 0x00, add(CLONE_CODE_SIZE, shl(5, index)), 0x20)
            word := mload(0x00)
        }
    }

    function header() internal view returns (Header) {
        return Header.wrap(_word(0));
    }

    function charity() internal view returns (address) {
        return address(uint160(_word(1) >> 96));
    }

    function minDonation() internal view returns (uint96) {
        return uint96(_word(1));
    }

    function fallbackRecipient() internal view returns (address) {
        return address(uint160(_word(2) >> 96));
    }

    // Seconds.
    function reviewWindow() internal view returns (uint32) {
        return uint32(_word(2) >> 64);
    }

    // Seconds.
    function objectionWindow() internal view returns (uint32) {
        return uint32(_word(2) >> 32);
    }

    // Seconds.
    function appealWindow() internal view returns (uint32) {
        return uint32(_word(2));
    }

    function terms() internal view returns (bytes32) {
        return bytes32(_word(3));
    }

    function salt() internal view returns (bytes32) {
        return bytes32(_word(4));
    }

    // Member `i`: the verifiers come first, then the panel.
    function member(uint256 i) internal view returns (address) {
        return address(uint160(_word(FIRST_MEMBER + i)));
    }

    function stretch(Header h, uint256 k) internal view returns (Stretch) {
        return Stretch.wrap(_word(FIRST_MEMBER + h.verifierCount() + h.panelCount() + k));
    }

    function payout(Header h, Stretch s, uint256 j) internal view returns (address recipient, uint96 amount) {
        uint256 first = FIRST_MEMBER + h.verifierCount() + h.panelCount() + h.milestoneCount();
        uint256 word = _word(first + s.firstPayout() + j);
        return (address(uint160(word >> 96)), uint96(word));
    }

    function payouts(Header h, Stretch s) internal view returns (Payout[] memory list) {
        list = new Payout[](s.payoutCount());
        for (uint256 j = 0; j < list.length; ++j) (list[j].recipient, list[j].amount) = payout(h, s, j);
    }

    // The parameters as they were passed to the factory.
    function decode() internal view returns (CampaignParams memory params) {
        Header h = header();
        params.token = h.token();
        params.fallbackRecipient = fallbackRecipient();
        params.terms = terms();
        params.salt = salt();
        params.rules = Rules({
            fundBy: h.fundBy(),
            reviewWindow: reviewWindow(),
            objectionWindow: objectionWindow(),
            appealWindow: appealWindow(),
            objectionBps: uint16(h.objectionBps()),
            minDonation: minDonation(),
            sequential: h.sequential(),
            upfront: h.upfront()
        });
        params.verifiers = Quorum({threshold: h.verifierThreshold(), members: new address[](h.verifierCount())});
        for (uint256 i = 0; i < h.verifierCount(); ++i) params.verifiers.members[i] = member(i);
        params.panel = Quorum({threshold: h.panelThreshold(), members: new address[](h.panelCount())});
        for (uint256 i = 0; i < h.panelCount(); ++i) params.panel.members[i] = member(h.verifierCount() + i);
        params.milestones = new MilestoneParams[](h.milestoneCount());
        for (uint256 k = 0; k < h.milestoneCount(); ++k) {
            Stretch s = stretch(h, k);
            params.milestones[k] = MilestoneParams({claimBy: s.claimBy(), payouts: payouts(h, s)});
        }
    }
}
