// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CoinLine} from "../libraries/CoinLine.sol";

/// @title `CoinLine` for tests
contract CoinLineHarness {
    function overlap(uint96 startA, uint96 amountA, uint96 startB, uint96 amountB) external pure returns (uint96) {
        return CoinLine.overlap(startA, amountA, startB, amountB);
    }

    function take(uint96 asked, uint96 remaining) external pure returns (uint96) {
        return CoinLine.take(asked, remaining);
    }

    function due(uint96 amount, uint96 objected, bool released, bool split) external pure returns (uint96) {
        return CoinLine.due(amount, objected, released, split);
    }
}
