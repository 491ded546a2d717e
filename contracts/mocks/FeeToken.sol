// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {DemoToken} from "./DemoToken.sol";

/// @title A token that keeps a fee of every transfer
/// @notice What is sent leaves in full; `fee` base units less arrive.
contract FeeToken is DemoToken {
    uint256 public fee;

    constructor() DemoToken("Fee Token", "FEE") {}

    function setFee(uint256 fee_) external {
        fee = fee_;
    }

    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (from != address(0) && to != address(0)) super._update(to, address(0), fee);
    }
}
