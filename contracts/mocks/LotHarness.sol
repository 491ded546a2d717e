// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Lot, newLot} from "../types/Lot.sol";

/// @title `Lot` for tests
contract LotHarness {
    function pack(address donor, uint96 amount, bool passOn, bool objected) external pure returns (uint256) {
        Lot lot = newLot(donor, amount, passOn);
        return Lot.unwrap(objected ? lot.withObjection() : lot);
    }

    function unpack(
        uint256 word
    ) external pure returns (bool exists, address donor, uint96 amount, bool passOn, bool objected) {
        Lot lot = Lot.wrap(word);
        return (lot.exists(), lot.donor(), lot.amount(), lot.passOn(), lot.objected());
    }
}
