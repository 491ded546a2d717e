// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// A share once it is on the line, in one storage word keyed by its first coin:
// `donor 160 | amount 94 | objected 1 | passOn 1`, from the highest bit down. Zero means that there is none.
type Lot is uint256;

using {exists, donor, amount, objected, passOn, withObjection} for Lot global;

uint256 constant LOT_AMOUNT_MASK = (1 << 94) - 1;
uint256 constant LOT_OBJECTED = 2;
uint256 constant LOT_PASS_ON = 1;

// `amount_` must be below 2^94, which the bound on the goal guarantees.
function newLot(address donor_, uint96 amount_, bool passOn_) pure returns (Lot) {
    return Lot.wrap((uint256(uint160(donor_)) << 96) | (uint256(amount_) << 2) | (passOn_ ? LOT_PASS_ON : 0));
}

function exists(Lot self) pure returns (bool) {
    return Lot.unwrap(self) != 0;
}

function donor(Lot self) pure returns (address) {
    return address(uint160(Lot.unwrap(self) >> 96));
}

function amount(Lot self) pure returns (uint96) {
    return uint96((Lot.unwrap(self) >> 2) & LOT_AMOUNT_MASK);
}

function objected(Lot self) pure returns (bool) {
    return Lot.unwrap(self) & LOT_OBJECTED != 0;
}

function passOn(Lot self) pure returns (bool) {
    return Lot.unwrap(self) & LOT_PASS_ON != 0;
}

function withObjection(Lot self) pure returns (Lot) {
    return Lot.wrap(Lot.unwrap(self) | LOT_OBJECTED);
}
