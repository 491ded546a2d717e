// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {PlainToken} from "./PlainToken.sol";

/// @title A token that counts in 96 bits, as UNI and COMP
/// @notice Larger amounts revert; an unlimited approval reads as 2^96 - 1.
contract Uint96Token is PlainToken {
    function approve(address spender, uint256 value) public override returns (bool) {
        return super.approve(spender, value == type(uint256).max ? type(uint96).max : SafeCast.toUint96(value));
    }

    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, SafeCast.toUint96(value));
    }
}
