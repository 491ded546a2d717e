// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// A milestone's place on the coin line, one word of the immutable arguments, from the highest bit down:
// `offset 96 | amount 96 | claimBy 40 | firstPayout 16 | payoutCount 8`. `firstPayout` counts over all milestones.
type Stretch is uint256;

using {offset, amount, claimBy, firstPayout, payoutCount, contains} for Stretch global;

// All values are within the factory's bounds: no part reaches into the next.
function newStretch(
    uint256 offset_,
    uint256 amount_,
    uint40 claimBy_,
    uint256 firstPayout_,
    uint256 payoutCount_
) pure returns (Stretch) {
    return Stretch.wrap(
        (offset_ << 160) | (amount_ << 64) | (uint256(claimBy_) << 24) | (firstPayout_ << 8) | payoutCount_
    );
}

function offset(Stretch self) pure returns (uint96) {
    return uint96(Stretch.unwrap(self) >> 160);
}

function amount(Stretch self) pure returns (uint96) {
    return uint96(Stretch.unwrap(self) >> 64);
}

function claimBy(Stretch self) pure returns (uint40) {
    return uint40(Stretch.unwrap(self) >> 24);
}

function firstPayout(Stretch self) pure returns (uint256) {
    return uint16(Stretch.unwrap(self) >> 8);
}

function payoutCount(Stretch self) pure returns (uint256) {
    return uint8(Stretch.unwrap(self));
}

// `coin` is the number of a coin; any number may be asked for.
function contains(Stretch self, uint256 coin) pure returns (bool) {
    // Below the first coin, the difference wraps around to more than any amount.
    unchecked {
        return coin - offset(self) < amount(self);
    }
}
