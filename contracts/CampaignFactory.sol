// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {Campaign} from "./Campaign.sol";
import {ICampaignFactory} from "./interfaces/ICampaignFactory.sol";
import {Configuration} from "./libraries/Configuration.sol";
import {CampaignParams, MilestoneParams, Payout, Rules} from "./types/Parameters.sol";

// Makes campaigns.
// See `ICampaignFactory`. Whoever creates a campaign is its charity, so nobody can borrow a name.
contract CampaignFactory is ICampaignFactory {
    uint256 private constant MAX_MILESTONES = 16;
    uint256 private constant MAX_PAYOUTS = 8;
    uint256 private constant MAX_VERIFIERS = 9;
    uint256 private constant MAX_PANEL = 7;
    uint256 private constant MAX_TERMS_LENGTH = 16_384;
    uint256 private constant GOAL_LIMIT = 1 << 94;
    uint256 private constant MAX_FUNDING_TIME = 365 days;
    uint256 private constant MAX_LIFE = 3 * 365 days;

    address public immutable implementation;
    address public immutable journal;

    constructor(address journal_) {
        journal = journal_;
        implementation = address(new Campaign());
    }

    function create(CampaignParams calldata parameters, bytes calldata terms) external returns (address campaign) {
        // Check
        _validate(msg.sender, parameters);
        if (terms.length == 0 || terms.length > MAX_TERMS_LENGTH) revert TermsLengthOutOfRange(terms.length);
        if (sha256(terms) != parameters.terms) revert TermsMismatch(parameters.terms, sha256(terms));

        bytes memory arguments = Configuration.encode(msg.sender, parameters);
        campaign = _predict(arguments);
        if (campaign.code.length != 0) revert CampaignExists(campaign);
        // Effect
        // The arguments hold the salt, so the address commits to it without a second one here.
        Clones.cloneDeterministicWithImmutableArgs(implementation, arguments, bytes32(0));
        Campaign(campaign).initialize(keccak256(abi.encode(msg.sender, parameters)));
        emit CampaignCreated(campaign, msg.sender, parameters, terms);
    }

    function predict(address charity, CampaignParams calldata parameters) external view returns (address campaign) {
        return _predict(Configuration.encode(charity, parameters));
    }

    function isCampaign(address account) external view returns (bool) {
        // Whatever code lies there: only this factory can have put it at the address that its own tail predicts.
        return account.code.length > 0x2d && _predict(Clones.fetchCloneArgs(account)) == account;
    }

    function _predict(bytes memory arguments) private view returns (address) {
        return Clones.predictDeterministicAddressWithImmutableArgs(implementation, arguments, bytes32(0));
    }

    function _validate(address charity, CampaignParams calldata parameters) private view {
        _requireUsable(parameters, charity);
        _requireUsable(parameters, parameters.fallbackRecipient);
        if (address(parameters.token).code.length == 0) revert TokenWithoutCode(address(parameters.token));

        address[] memory verifiers = parameters.verifiers.members;
        address[] memory panel = parameters.panel.members;
        if (verifiers.length == 0 || verifiers.length > MAX_VERIFIERS) revert VerifierCountOutOfRange(verifiers.length);
        if (panel.length == 0 || panel.length > MAX_PANEL) revert PanelCountOutOfRange(panel.length);
        _validateQuorum(parameters.verifiers.threshold, verifiers);
        _validateQuorum(parameters.panel.threshold, panel);
        for (uint256 i = 0; i < panel.length; ++i) {
            if (_contains(verifiers, panel[i])) revert VerifierOnPanel(panel[i]);
        }
        _requireDisinterested(charity, verifiers, panel);
        if (
            parameters.fallbackRecipient == charity ||
            _contains(verifiers, parameters.fallbackRecipient) ||
            _contains(panel, parameters.fallbackRecipient)
        ) revert InterestedFallback(parameters.fallbackRecipient);

        _validateRules(parameters.rules);
        _validateMilestones(parameters, verifiers, panel);
    }

    function _validateRules(Rules calldata rules) private view {
        if (rules.fundBy <= block.timestamp || rules.fundBy > block.timestamp + MAX_FUNDING_TIME) {
            revert FundByOutOfRange(rules.fundBy);
        }
        if (rules.reviewWindow < 2 days || rules.reviewWindow > 30 days) {
            revert ReviewWindowOutOfRange(rules.reviewWindow);
        }
        if (rules.objectionWindow < 3 days || rules.objectionWindow > 30 days) {
            revert ObjectionWindowOutOfRange(rules.objectionWindow);
        }
        if (rules.appealWindow < 5 days || rules.appealWindow > 30 days) {
            revert AppealWindowOutOfRange(rules.appealWindow);
        }
        if (rules.objectionBps < 500 || rules.objectionBps > 3000) revert ObjectionBpsOutOfRange(rules.objectionBps);
        if (rules.minDonation == 0) revert MinDonationZero();
    }

    function _validateMilestones(
        CampaignParams calldata parameters,
        address[] memory verifiers,
        address[] memory panel
    ) private view {
        MilestoneParams[] calldata milestones = parameters.milestones;
        if (milestones.length == 0 || milestones.length > MAX_MILESTONES) {
            revert MilestoneCountOutOfRange(milestones.length);
        }
        uint256 earliest = uint256(parameters.rules.fundBy) + 1 days;
        uint256 goal;
        uint256 firstAmount;
        for (uint256 k = 0; k < milestones.length; ++k) {
            uint256 claimBy = milestones[k].claimBy;
            if (claimBy < earliest || claimBy > block.timestamp + MAX_LIFE) revert ClaimByOutOfRange(k, claimBy);
            earliest = claimBy + 1;
            goal += _validatePayouts(parameters, k, verifiers, panel);
            if (k == 0) firstAmount = goal;
        }
        if (goal >= GOAL_LIMIT) revert GoalTooLarge(goal);
        if (parameters.rules.upfront && firstAmount * 10 > goal * 3) revert UpfrontTooLarge(firstAmount, goal);
    }

    function _validatePayouts(
        CampaignParams calldata parameters,
        uint256 k,
        address[] memory verifiers,
        address[] memory panel
    ) private view returns (uint256 amount) {
        Payout[] calldata payouts = parameters.milestones[k].payouts;
        if (payouts.length == 0 || payouts.length > MAX_PAYOUTS) revert PayoutCountOutOfRange(k, payouts.length);
        for (uint256 j = 0; j < payouts.length; ++j) {
            address recipient = payouts[j].recipient;
            if (payouts[j].amount < parameters.rules.minDonation) revert PayoutTooSmall(k, j, payouts[j].amount);
            _requireUsable(parameters, recipient);
            _requireDisinterested(recipient, verifiers, panel);
            if (recipient == parameters.fallbackRecipient) revert InterestedFallback(recipient);
            amount += payouts[j].amount;
        }
    }

    function _validateQuorum(uint256 threshold, address[] memory members) private pure {
        if (threshold * 2 <= members.length || threshold > members.length) {
            revert ThresholdOutOfRange(threshold, members.length);
        }
        address previous;
        for (uint256 i = 0; i < members.length; ++i) {
            if (members[i] <= previous) revert MembersNotAscending(members[i]);
            previous = members[i];
        }
    }

    // The campaign's own address needs no check: it is a hash of everything here, so nobody can name it in advance.
    function _requireUsable(CampaignParams calldata parameters, address account) private view {
        if (
            account == address(0) ||
            account == address(parameters.token) ||
            account == address(this) ||
            account == implementation ||
            account == journal
        ) revert UnusableAddress(account);
    }

    function _requireDisinterested(address account, address[] memory verifiers, address[] memory panel) private pure {
        if (_contains(verifiers, account) || _contains(panel, account)) revert InterestedMember(account);
    }

    function _contains(address[] memory members, address account) private pure returns (bool) {
        for (uint256 i = 0; i < members.length; ++i) if (members[i] == account) return true;
        return false;
    }
}
