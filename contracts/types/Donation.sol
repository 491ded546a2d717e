// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// The part of a gift meant for one milestone. Amounts and coin numbers are base units of the token.
struct Share {
    uint8 milestone;
    uint96 amount;
    uint96 minAmount; // take at least this many coins or revert
    uint96 maxStart; // the first coin taken may not have a higher number
}

// What the donor wants for the whole gift.
struct Intent {
    bool passOn; // a refund goes to the fallback recipient instead of the donor
    uint40 deadline; // Unix seconds; the gift needs `now < deadline`
    bytes32 source; // source tag: who carried the appeal
    bytes32 note; // SHA-256 of a public note, or zero
}

// An EIP-2612 permit of the donor for this campaign over the sum of the shares' amounts.
struct Permit {
    uint256 deadline;
    uint8 v;
    bytes32 r;
    bytes32 s;
}

// An ERC-3009 authorization over the sum of the shares' amounts, with a nonce that commits to the whole gift.
struct Authorization {
    uint256 validAfter;
    uint256 validBefore;
    bytes32 salt;
    uint8 v;
    bytes32 r;
    bytes32 s;
}
