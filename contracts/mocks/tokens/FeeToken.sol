// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {DemoToken} from "../DemoToken.sol";

/// @title A token that keeps a fee of every transfer
/// @notice What is sent leaves in full and `fee` base units less arrive; or the sender pays the fee on top.
contract FeeToken is DemoToken {
    uint256 public fee;
    bool public onTop;

    constructor() DemoToken("Fee Token", "FEE") {}

    function setFee(uint256 fee_) external {
        fee = fee_;
    }

    function setFeeOnTop(uint256 fee_) external {
        fee = fee_;
        onTop = true;
    }

    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (fee > 0 && from != address(0) && to != address(0)) super._update(onTop ? from : to, address(0), fee);
    }
}
