// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {CampaignParams, MilestoneParams, Payout, Quorum, Rules} from "../types/Parameters.sol";

/// A milestone's place on the coin line. `firstPayout` counts payouts over all milestones.
struct Stretch {
    uint96 offset;
    uint96 amount;
    uint40 claimBy;
    uint8 firstPayout;
    uint8 payoutCount;
}

/// What only the first word of the arguments holds.
struct Header {
    IERC20 token;
    uint40 fundBy;
    uint16 objectionBps;
    bool sequential;
    bool upfront;
    uint8 milestoneCount;
    uint8 verifierCount;
    uint8 verifierThreshold;
    uint8 panelCount;
    uint8 panelThreshold;
}

/// @title The campaign's immutable arguments
/// @notice They lie behind the 45 bytes of the ERC-1167 clone, in words of 32 bytes, so that any of them is read by
/// position and a call costs the same however many milestones there are:
/// ```
/// 0  token 160 | fundBy 40 | objectionBps 14 | sequential 1 | upfront 1 | milestones 8 | verifiers 8 | threshold 8 | panel 8 | threshold 8
/// 1  charity 160 | minDonation 96
/// 2  fallbackRecipient 160 | reviewWindow 32 | objectionWindow 32 | appealWindow 32
/// 3  terms
/// 4  salt
/// 5… verifiers, then panel: address 160
/// …  milestones: offset 96 | amount 96 | claimBy 40 | firstPayout 8 | payoutCount 8
/// …  payouts: recipient 160 | amount 96
/// ```
/// Reading past the end would give zero without an error, so callers bound-check every index first.
library Configuration {
    uint256 private constant CLONE_CODE_SIZE = 0x2d;
    uint256 private constant FIRST_MEMBER = 5;

    // ---- writing, in the factory ----

    /// @notice Packs what the factory has validated.
    function encode(address charity, CampaignParams calldata params) internal pure returns (bytes memory) {
        uint256 milestoneCount = params.milestones.length;
        uint256 payoutCount;
        for (uint256 k = 0; k < milestoneCount; ++k) payoutCount += params.milestones[k].payouts.length;
        uint256[] memory words = new uint256[](
            FIRST_MEMBER + params.verifiers.members.length + params.panel.members.length + milestoneCount + payoutCount
        );
        _encodeRules(words, charity, params);
        uint256 next = _encodeMembers(words, FIRST_MEMBER, params.verifiers.members);
        next = _encodeMembers(words, next, params.panel.members);
        _encodeMilestones(words, next, params.milestones);
        return abi.encodePacked(words);
    }

    function _encodeRules(uint256[] memory words, address charity, CampaignParams calldata params) private pure {
        Rules calldata rules = params.rules;
        words[0] =
            (uint256(uint160(address(params.token))) << 96) |
            (uint256(rules.fundBy) << 56) |
            (uint256(rules.objectionBps) << 42) |
            (rules.sequential ? 1 << 41 : 0) |
            (rules.upfront ? 1 << 40 : 0) |
            (params.milestones.length << 32) |
            (params.verifiers.members.length << 24) |
            (uint256(params.verifiers.threshold) << 16) |
            (params.panel.members.length << 8) |
            params.panel.threshold;
        words[1] = (uint256(uint160(charity)) << 96) | rules.minDonation;
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
            words[next++] =
                (offset << 160) |
                (amount << 64) |
                (uint256(milestones[k].claimBy) << 24) |
                (firstPayout << 8) |
                list.length;
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

    function header() internal view returns (Header memory h) {
        uint256 word = _word(0);
        h.token = IERC20(address(uint160(word >> 96)));
        h.fundBy = uint40(word >> 56);
        h.objectionBps = uint16((word >> 42) & 0x3fff);
        h.sequential = (word >> 41) & 1 == 1;
        h.upfront = (word >> 40) & 1 == 1;
        h.milestoneCount = uint8(word >> 32);
        h.verifierCount = uint8(word >> 24);
        h.verifierThreshold = uint8(word >> 16);
        h.panelCount = uint8(word >> 8);
        h.panelThreshold = uint8(word);
    }

    function charityAndMinDonation() internal view returns (address charity, uint96 minDonation) {
        uint256 word = _word(1);
        return (address(uint160(word >> 96)), uint96(word));
    }

    function fallbackRecipient() internal view returns (address) {
        return address(uint160(_word(2) >> 96));
    }

    /// @return reviewWindow Seconds.
    /// @return objectionWindow Seconds.
    /// @return appealWindow Seconds.
    function windows()
        internal
        view
        returns (uint32 reviewWindow, uint32 objectionWindow, uint32 appealWindow)
    {
        uint256 word = _word(2);
        return (uint32(word >> 64), uint32(word >> 32), uint32(word));
    }

    function terms() internal view returns (bytes32) {
        return bytes32(_word(3));
    }

    function salt() internal view returns (bytes32) {
        return bytes32(_word(4));
    }

    /// @notice Member `i`: the verifiers come first, then the panel.
    function member(uint256 i) internal view returns (address) {
        return address(uint160(_word(FIRST_MEMBER + i)));
    }

    function stretch(Header memory h, uint256 k) internal view returns (Stretch memory s) {
        uint256 word = _word(FIRST_MEMBER + h.verifierCount + h.panelCount + k);
        s.offset = uint96(word >> 160);
        s.amount = uint96(word >> 64);
        s.claimBy = uint40(word >> 24);
        s.firstPayout = uint8(word >> 8);
        s.payoutCount = uint8(word);
    }

    function payout(
        Header memory h,
        Stretch memory s,
        uint256 j
    ) internal view returns (address recipient, uint96 amount) {
        uint256 word = _word(
            FIRST_MEMBER + h.verifierCount + h.panelCount + h.milestoneCount + s.firstPayout + j
        );
        return (address(uint160(word >> 96)), uint96(word));
    }

    function payouts(Header memory h, Stretch memory s) internal view returns (Payout[] memory list) {
        list = new Payout[](s.payoutCount);
        for (uint256 j = 0; j < list.length; ++j) (list[j].recipient, list[j].amount) = payout(h, s, j);
    }

    /// @notice The parameters as they were passed to the factory.
    function decode() internal view returns (CampaignParams memory params) {
        Header memory h = header();
        params.token = h.token;
        params.fallbackRecipient = fallbackRecipient();
        params.terms = terms();
        params.salt = salt();
        (, uint96 minDonation) = charityAndMinDonation();
        (uint32 reviewWindow, uint32 objectionWindow, uint32 appealWindow) = windows();
        params.rules = Rules({
            fundBy: h.fundBy,
            reviewWindow: reviewWindow,
            objectionWindow: objectionWindow,
            appealWindow: appealWindow,
            objectionBps: h.objectionBps,
            minDonation: minDonation,
            sequential: h.sequential,
            upfront: h.upfront
        });
        params.verifiers = Quorum({threshold: h.verifierThreshold, members: new address[](h.verifierCount)});
        for (uint256 i = 0; i < h.verifierCount; ++i) params.verifiers.members[i] = member(i);
        params.panel = Quorum({threshold: h.panelThreshold, members: new address[](h.panelCount)});
        for (uint256 i = 0; i < h.panelCount; ++i) params.panel.members[i] = member(h.verifierCount + i);
        params.milestones = new MilestoneParams[](h.milestoneCount);
        for (uint256 k = 0; k < h.milestoneCount; ++k) {
            Stretch memory s = stretch(h, k);
            params.milestones[k] = MilestoneParams({claimBy: s.claimBy, payouts: payouts(h, s)});
        }
    }
}
