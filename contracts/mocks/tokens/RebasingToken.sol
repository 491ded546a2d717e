// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {DemoToken} from "../DemoToken.sol";

/// @title A token whose balances grow and shrink by themselves
/// @notice A balance is the account's shares times `numerator / denominator`, rounded down; no event tells of a rebase.
contract RebasingToken is DemoToken {
    uint256 public numerator = 1;
    uint256 public denominator = 1;
    mapping(address account => uint256) private _shares;

    constructor() DemoToken("Rebasing Token", "REB") {}

    function rebase(uint256 numerator_, uint256 denominator_) external {
        numerator = numerator_;
        denominator = denominator_;
    }

    function balanceOf(address account) public view override returns (uint256) {
        return Math.mulDiv(_shares[account], numerator, denominator);
    }

    function _update(address from, address to, uint256 value) internal override {
        uint256 shares = Math.mulDiv(value, denominator, numerator);
        if (from != address(0)) _shares[from] -= shares;
        _shares[to] += shares;
        emit Transfer(from, to, value);
    }
}
