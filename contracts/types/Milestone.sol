// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// Where a milestone stands. The states from `Released` on are final.
enum MilestoneState {
    Funding,
    Claimed,
    Approved,
    ApprovedByPanel,
    AppealedSilence,
    AppealedObjection,
    Released,
    Split,
    Refunded
}

// Why the panel was asked.
enum AppealCause {
    None,
    Silence,
    Objection
}

// The hot part of a milestone, one storage word.
// `time` belongs to the state. Funding: when it last returned there (0 before). Claimed: end of the review.
// Approved and appealed: end of the window. Final: when it became final.
struct Milestone {
    MilestoneState state;
    uint8 attempt; // claims made so far
    uint8 settled; // bit j: payout j is settled
    uint40 time;
    uint96 funded;
    uint96 objected;
}

// Everything stored about a milestone.
struct MilestoneRecord {
    Milestone milestone; // slot 0
    uint96 refunded; // slot 1
    uint8 rejectedAttempt; // slot 1: the attempt that `rejections` belongs to
    uint16 rejections; // slot 1: bit i: verifier i rejected
    bytes32 evidence; // slot 2: SHA-256 of the evidence manifest of the latest claim
    uint128[8] objectedOfPayout; // slots 3 to 6
}

// A milestone as a reader sees it: due transitions are shown as already applied.
struct MilestoneView {
    MilestoneState state;
    uint256 attempt;
    uint256 rejections; // bit i: verifier i rejected the current attempt
    uint40 time;
    uint40 claimBy;
    uint96 offset; // number of the first coin
    uint96 amount;
    uint96 funded;
    uint96 objected;
    uint96 paid;
    uint96 refunded;
    bytes32 evidence;
    uint256 payoutCount;
}

// A payout as a reader sees it.
struct PayoutView {
    address recipient;
    uint96 start; // number of the first coin
    uint96 amount;
    uint96 objected;
    uint96 due; // what `settle` pays or has paid; 0 before a final state
    bool settled;
}

// A lot as a reader sees it; all zero when it never was or is refunded.
struct LotView {
    address donor;
    uint96 amount;
    bool objected;
    bool passOn;
    bool refundable; // the milestone's outcome gives these coins back
}

// Where all coins are: given = waiting + released + paid + refundable + refunded.
struct Totals {
    uint256 given; // includes `absorbed`
    uint256 absorbed;
    uint256 waiting; // every state before a final one
    uint256 released; // due to recipients, not yet settled
    uint256 paid;
    uint256 refundable;
    uint256 refunded;
    uint256 surplus; // tokens here that nobody gave
}
