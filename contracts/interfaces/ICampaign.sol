// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Authorization, Intent, Permit, Share} from "../types/Donation.sol";
import {
    AppealCause,
    LotView,
    MilestoneState,
    MilestoneView,
    PayoutView,
    Totals
} from "../types/Milestone.sol";
import {CampaignParams} from "../types/Parameters.sol";
import {SignedDecision} from "../types/SignedDecision.sol";

/// @title A campaign's escrow
/// @notice Holds the coins of one campaign until each is paid to the recipient of its milestone or returned to its
/// donor. All coins lie on one line, numbered from 0; milestone `k` owns `[offset, offset + amount)`.
/// Units: amounts and coin numbers are base units of the token, times are Unix seconds, windows are half-open: an action
/// needs `now < t`, its expiry `now >= t`. Every function that touches a milestone first applies the transitions that
/// time has made due; `milestone` counts from 0.
interface ICampaign {
    // ---- events: each one is folded into `ledgerHash` in log order ----

    /// @notice A share of a gift took its coins.
    /// @param gift Id of the gift: the lowest start among its lots.
    /// @param start Number of the lot's first coin.
    /// @param passOn A refund goes to the fallback recipient.
    /// @param source Source tag: who carried the appeal; claimed by the donor, never rewarded.
    /// @param note SHA-256 of the donor's public note, or zero.
    event LotGiven(
        uint256 indexed gift,
        uint256 indexed milestone,
        address indexed donor,
        uint96 start,
        uint96 amount,
        bool passOn,
        bytes32 source,
        bytes32 note
    );
    /// @notice Tokens that came without a gift became a lot of the fallback recipient. Not a gift, not support.
    event Absorbed(uint256 indexed milestone, uint96 start, uint96 amount);
    /// @notice Tokens that came without a gift were sent to the fallback recipient after the end of all milestones.
    event SurplusSent(address indexed to, uint256 amount);
    /// @notice The charity claimed a milestone with this evidence.
    /// @param evidence SHA-256 of the evidence manifest.
    event EvidenceSubmitted(uint256 indexed milestone, uint256 attempt, bytes32 evidence);
    /// @notice A verifier's attestation was recorded; all that was signed is here or in the attempt's claim.
    event AttestationRecorded(
        uint256 indexed milestone,
        uint256 attempt,
        bool approved,
        address indexed verifier,
        bytes32 reason,
        uint64 validUntil,
        bytes signature
    );
    /// @notice A panel member's ruling was recorded; all that was signed is here or in the attempt's claim.
    event RulingRecorded(
        uint256 indexed milestone,
        uint256 attempt,
        AppealCause cause,
        bool confirmed,
        address indexed panelist,
        bytes32 reason,
        uint64 validUntil,
        bytes signature
    );
    /// @notice The milestone is in another state.
    /// @param time What the state stores: the end of its window, or when it returned to Funding or became final. A
    /// transition that time made due carries its deadline, however late it was applied; the release of a full upfront
    /// milestone, which has no deadline, carries the moment.
    event MilestoneStateChanged(
        uint256 indexed milestone,
        MilestoneState indexed state,
        uint256 attempt,
        uint40 time
    );
    /// @notice A donor objected with one lot.
    /// @param reason SHA-256 of the public reason, or zero.
    event LotObjected(
        uint256 indexed milestone,
        address indexed donor,
        uint96 start,
        uint96 amount,
        bytes32 reason
    );
    /// @notice One payout was paid, or closed when all its coins had objected (amount 0).
    event PayoutSettled(uint256 indexed milestone, uint256 indexed payout, address indexed recipient, uint96 amount);
    /// @notice One lot was returned: to its donor, or passed on to the fallback recipient.
    event LotRefunded(uint256 indexed milestone, address indexed to, uint96 start, uint96 amount);

    // ---- errors ----

    /// @notice Called on the implementation instead of a campaign.
    error NotACampaign();
    /// @notice Only the factory initialises a campaign.
    error NotFactory(address caller);
    /// @notice A campaign is initialised once.
    error AlreadyInitialized();
    /// @notice Only the charity may do this.
    error NotCharity(address caller);
    /// @notice There is no such milestone.
    error UnknownMilestone(uint256 milestone);
    /// @notice The milestone has no such payout.
    error UnknownPayout(uint256 milestone, uint256 payout);
    /// @notice The milestone's state, due transitions applied, does not allow this.
    error WrongState(uint256 milestone, MilestoneState state);

    /// @notice A gift needs at least one share.
    error NoShares();
    /// @notice A share needs an amount.
    error EmptyShare(uint256 index);
    /// @notice The gift's own deadline has passed.
    error DeadlinePassed(uint256 deadline);
    /// @notice All coins of the milestone are taken.
    error MilestoneFull(uint256 milestone);
    /// @notice The milestone opens only when milestone `waitsFor` is full or final.
    error MilestoneNotOpen(uint256 milestone, uint256 waitsFor);
    /// @notice Fewer coins are left than the share insists on.
    error TakeTooSmall(uint256 taken, uint256 minAmount);
    /// @notice The share is smaller than the campaign accepts here.
    error BelowMinDonation(uint256 taken, uint256 minimum);
    /// @notice The next free coin has a higher number than the donor signed for.
    error StartTooHigh(uint256 start, uint256 maxStart);
    /// @notice An authorized gift is taken in full or not at all.
    error NotTakenInFull(uint256 taken, uint256 amount);
    /// @notice The token delivered another amount than it was asked to.
    error UnexpectedReceived(uint256 received, uint256 expected);
    /// @notice The token took another amount than it was asked to send.
    error UnexpectedSent(uint256 sent, uint256 expected);
    /// @notice The token's balance no longer covers this payment.
    error Insolvent(uint256 balance, uint256 needed);

    /// @notice Only a full milestone can be claimed.
    error NotFull(uint256 funded, uint256 amount);
    /// @notice A claim needs the hash of its evidence.
    error EmptyEvidence();
    /// @notice The milestone has been claimed as often as it can be.
    error TooManyAttempts(uint256 milestone);
    /// @notice Signers must be strictly ascending by address.
    error SignersNotAscending(address signer);
    /// @notice The signer is not on the list.
    error SignerNotListed(address signer);
    /// @notice The signature is no longer valid.
    error SignatureExpired(address signer, uint256 validUntil);
    /// @notice A signature may be valid for 30 days at most.
    error SignatureValidTooLong(address signer, uint256 validUntil);
    /// @notice A signature has 4,096 bytes at most.
    error SignatureTooLong(address signer, uint256 length);
    /// @notice This is not the signer's signature of exactly this decision.
    error InvalidSignature(address signer);
    /// @notice Fewer valid signatures than it takes.
    error QuorumNotReached(uint256 valid, uint256 threshold);
    /// @notice Every signer here has already been recorded.
    error NothingNew();
    /// @notice The panel rules on an objection only after the donors' whole window.
    error RulingTooEarly(uint256 opensAt);

    /// @notice The list of lots is empty.
    error NoLots();
    /// @notice No lot starts at this coin.
    error UnknownLot(uint256 start);
    /// @notice The lot belongs to another milestone.
    error LotNotInMilestone(uint256 start, uint256 milestone);
    /// @notice Only the lot's donor may object with it.
    error NotDonor(uint256 start, address caller);
    /// @notice A lot objects once.
    error AlreadyObjected(uint256 start);

    /// @notice No transition is due.
    error NothingDue(uint256 milestone);
    /// @notice Coins leave only after the second in which the milestone became final; a full upfront milestone becomes
    /// final by a {poke}.
    error TooSoon(uint256 finalTime);
    /// @notice The payout has been settled.
    error AlreadySettled(uint256 milestone, uint256 payout);
    /// @notice These coins go to the recipients, not back.
    error LotNotRefundable(uint256 start);
    /// @notice Every lot named here is already gone.
    error NothingToRefund();
    /// @notice Every token here was given.
    error NothingToAbsorb();

    // ---- giving ----

    /// @notice Gives `shares` in order; the caller pays the coins taken with one `transferFrom`.
    /// @dev Emits one {LotGiven} per share.
    function donate(Share[] calldata shares, Intent calldata intent) external;

    /// @notice As {donate}, with an EIP-2612 permit of the caller over the sum of the shares' amounts. A permit that
    /// fails, or that somebody used first, is ignored: the allowance decides.
    function donateWithPermit(Share[] calldata shares, Intent calldata intent, Permit calldata permit) external;

    /// @notice As {donate}, paid by `from` with an ERC-3009 authorization that anyone may carry. Its nonce is
    /// `keccak256(abi.encode(campaign, shares, intent, salt))`, so the carrier changes nothing but the moment. Every
    /// share is taken in full or the call reverts.
    function donateWithAuthorization(
        address from,
        Share[] calldata shares,
        Intent calldata intent,
        Authorization calldata authorization
    ) external;

    /// @notice Makes tokens that came without a gift a lot of the fallback recipient in `milestone`, under the rules of
    /// {donate}; sends them to the fallback recipient when all milestones are final.
    /// @dev Emits {Absorbed} or {SurplusSent}.
    function absorb(uint256 milestone) external;

    // ---- deciding ----

    /// @notice The charity asks for a full milestone.
    /// @param evidence SHA-256 of the evidence manifest, not zero.
    function claim(uint256 milestone, bytes32 evidence) external;

    /// @notice Carries at least the threshold of verifiers' approvals. Verifiers who rejected this attempt are skipped.
    /// @dev Emits {AttestationRecorded} per counted signer.
    function approve(uint256 milestone, SignedDecision[] calldata attestations) external;

    /// @notice Carries verifiers' rejections; enough of them to make the threshold unreachable end the attempt.
    /// @dev Emits {AttestationRecorded} per new signer.
    function reject(uint256 milestone, SignedDecision[] calldata attestations) external;

    /// @notice The donor of `lots` objects with them. Enough objecting coins call the panel.
    /// @param lots First coins of lots of this milestone.
    /// @param reason SHA-256 of the public reason, or zero.
    function object(uint256 milestone, uint256[] calldata lots, bytes32 reason) external;

    /// @notice Carries at least the panel's threshold of rulings of one verdict.
    function rule(uint256 milestone, bool confirm, SignedDecision[] calldata rulings) external;

    /// @notice The charity gives up a milestone in Funding, full or not; not a full upfront one.
    function cancel(uint256 milestone) external;

    /// @notice Applies the transitions that time has made due, and nothing else.
    function poke(uint256 milestone) external;

    // ---- paying ----

    /// @notice Pays one payout. A payment that the token refuses reverts; anyone may try again. A full upfront milestone
    /// needs a {poke} first: its release is dated by the call that records it.
    function settle(uint256 milestone, uint256 payout) external;

    /// @notice Returns each lot to its donor, or passes it on as the donor said, unless the donor himself calls. Lots
    /// that are gone are skipped. A payment that the token refuses reverts the call: leave that lot out.
    /// @param lots First coins of lots of this milestone.
    function refund(uint256 milestone, uint256[] calldata lots) external;

    // ---- reading: due transitions are shown as already applied at `block.timestamp` ----

    function charity() external view returns (address);

    /// @notice Everything that was fixed at creation.
    function parameters() external view returns (CampaignParams memory);

    function milestone(uint256 index) external view returns (MilestoneView memory);

    function payout(uint256 milestoneIndex, uint256 index) external view returns (PayoutView memory);

    /// @param start Number of the lot's first coin.
    function lot(uint256 start) external view returns (LotView memory);

    function totals() external view returns (Totals memory);

    /// @notice Rolling hash of every event, in storage slot 0. Starts as
    /// `keccak256(abi.encode(chainid, campaign, keccak256(abi.encode(charity, parameters))))`; each event makes it
    /// `keccak256(abi.encode(ledgerHash, topic0, block.timestamp, keccak256(abi.encode(arguments))))`.
    function ledgerHash() external view returns (bytes32);

    /// @notice ERC-7572: the terms document, `ipfs://` and its CIDv1 (raw, SHA-256) in base 16. Never changes.
    function contractURI() external view returns (string memory);

    /// @notice The factory that this code belongs to; only its `isCampaign` proves that it made this campaign.
    function factory() external view returns (address);
}
