// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// One signer's attestation or ruling as it is carried to the campaign. What else was signed (campaign, milestone,
// attempt, verdict, evidence, payouts) the campaign fills in itself.
struct SignedDecision {
    address signer;
    bytes32 reason; // SHA-256 of the public reason, or zero
    uint64 validUntil; // Unix seconds; valid while `now < validUntil <= now + 30 days`
    bytes signature; // ECDSA (65 bytes) or what the signer's ERC-1271 wallet accepts
}
