// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

// A recipient's stretch of a milestone.
struct Payout {
    address recipient;
    uint96 amount; // base units of the token
}

// One step of the campaign. Its amount is the sum of its payouts.
struct MilestoneParams {
    uint40 claimBy; // Unix seconds; a claim needs `now < claimBy`
    Payout[] payouts;
}

// Who decides together, and how many of them it takes.
struct Quorum {
    uint8 threshold;
    address[] members; // strictly ascending
}

// The rules that every milestone of the campaign shares. Times are Unix seconds, windows are seconds.
struct Rules {
    uint40 fundBy;
    uint32 reviewWindow;
    uint32 objectionWindow;
    uint32 appealWindow;
    uint16 objectionBps; // hundredths of a percent of a milestone's coins
    uint96 minDonation; // base units
    bool sequential; // a milestone opens once every earlier one is full or final
    bool upfront; // milestone 0 is released without a claim as soon as it is full
}

// Everything that is fixed for ever when a campaign is created.
struct CampaignParams {
    IERC20 token;
    address fallbackRecipient;
    bytes32 terms; // SHA-256 of the terms document
    bytes32 salt;
    Rules rules;
    Quorum verifiers;
    Quorum panel;
    MilestoneParams[] milestones;
}
