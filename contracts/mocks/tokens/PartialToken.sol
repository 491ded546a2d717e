// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {PlainToken} from "./PlainToken.sol";

/// @title A token that moves what there is when it is asked for `limit` or more
/// @notice With the largest number as its limit it is cUSDCv3: "max" means all that the sender has.
contract PartialToken is PlainToken {
    uint256 public immutable limit;

    constructor(uint256 limit_) {
        limit = limit_;
    }

    function _update(address from, address to, uint256 value) internal override {
        bool short = from != address(0) && value >= limit;
        super._update(from, to, short ? Math.min(value, balanceOf(from)) : value);
    }
}
