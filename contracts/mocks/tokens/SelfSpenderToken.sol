// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PlainToken} from "./PlainToken.sol";

/// @title A token that asks for no allowance when the caller sends his own coins
contract SelfSpenderToken is PlainToken {
    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        return from == msg.sender ? transfer(to, value) : super.transferFrom(from, to, value);
    }
}
