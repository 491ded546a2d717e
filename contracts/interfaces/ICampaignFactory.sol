// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CampaignParams} from "../types/Parameters.sol";

/// @title Makes campaigns
/// @notice Only the future charity creates its campaign. The campaign's address commits to all parameters and to the
/// charity. Amounts are base units of the token, times are Unix seconds.
interface ICampaignFactory {
    /// @notice A campaign exists.
    /// @param terms The terms document itself; its SHA-256 is `parameters.terms`.
    event CampaignCreated(address indexed campaign, address indexed charity, CampaignParams parameters, bytes terms);

    /// @notice The same charity has already created exactly this campaign; use another salt.
    error CampaignExists(address campaign);
    /// @notice The token's address has no code.
    error TokenWithoutCode(address token);
    /// @notice The terms document has another SHA-256 than the parameters say.
    error TermsMismatch(bytes32 expected, bytes32 actual);
    /// @notice The terms document must have 1 to 16,384 bytes.
    error TermsLengthOutOfRange(uint256 length);
    /// @notice A campaign has 1 to 16 milestones.
    error MilestoneCountOutOfRange(uint256 count);
    /// @notice A milestone has 1 to 8 payouts.
    error PayoutCountOutOfRange(uint256 milestone, uint256 count);
    /// @notice A campaign has 1 to 9 verifiers.
    error VerifierCountOutOfRange(uint256 count);
    /// @notice A campaign has 1 to 7 panel members.
    error PanelCountOutOfRange(uint256 count);
    /// @notice It takes more than half of the members, and no more than all.
    error ThresholdOutOfRange(uint256 threshold, uint256 count);
    /// @notice Members must be strictly ascending and not zero.
    error MembersNotAscending(address member);
    /// @notice A verifier may not sit on the panel.
    error VerifierOnPanel(address member);
    /// @notice The charity and the recipients may be neither verifier nor panel member.
    error InterestedMember(address member);
    /// @notice The goal must be below 2^94 base units.
    error GoalTooLarge(uint256 goal);
    /// @notice The smallest gift must be above zero.
    error MinDonationZero();
    /// @notice A payout must be at least the smallest gift.
    error PayoutTooSmall(uint256 milestone, uint256 payout, uint256 amount);
    /// @notice Tokens sent here would be lost: zero, the token, the factory, the implementation or the journal.
    error UnusableAddress(address account);
    /// @notice The fallback recipient may not be the charity, a recipient, a verifier or a panel member.
    error InterestedFallback(address account);
    /// @notice The funding deadline lies in the past or more than 365 days ahead.
    error FundByOutOfRange(uint256 fundBy);
    /// @notice Claim deadlines: the first at least a day after `fundBy`, each later than the one before, all within
    /// three years.
    error ClaimByOutOfRange(uint256 milestone, uint256 claimBy);
    /// @notice The review takes 2 to 30 days.
    error ReviewWindowOutOfRange(uint256 window);
    /// @notice The objection window is 3 to 30 days.
    error ObjectionWindowOutOfRange(uint256 window);
    /// @notice The panel has 5 to 30 days.
    error AppealWindowOutOfRange(uint256 window);
    /// @notice The objection threshold is 500 to 3,000 basis points.
    error ObjectionBpsOutOfRange(uint256 objectionBps);
    /// @notice At most 30 % of the goal may be released upfront.
    error UpfrontTooLarge(uint256 amount, uint256 goal);

    /// @notice Creates the caller's campaign.
    /// @param terms The terms document, 1 to 16,384 bytes.
    /// @return campaign Address of the escrow, as {predict} says.
    function create(CampaignParams calldata parameters, bytes calldata terms) external returns (address campaign);

    /// @notice Where {create} by `charity` with exactly these parameters puts the campaign. Means nothing for
    /// parameters that {create} refuses.
    function predict(address charity, CampaignParams calldata parameters) external view returns (address campaign);

    /// @notice Whether this factory made `account`.
    function isCampaign(address account) external view returns (bool);

    /// @notice The code that all campaigns share.
    function implementation() external view returns (address);

    /// @notice The public journal.
    function journal() external view returns (address);
}
