// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PlainToken} from "./PlainToken.sol";

/// @title The native coin of a chain seen as an ERC-20, as CELO
/// @notice Real ones move the coin itself, which only a chain's own code can; here it is held for its owners, so what
/// sets them apart remains: native coin on an account is not what this ledger counts.
contract NativeViewToken is PlainToken {
    receive() external payable {
        _mint(msg.sender, msg.value);
    }
}
