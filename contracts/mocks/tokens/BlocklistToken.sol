// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {DemoToken} from "../DemoToken.sol";

/// @title A token whose issuer can block accounts and take coins back
contract BlocklistToken is DemoToken {
    mapping(address account => bool) public blocked;

    error Blocked(address account);

    constructor() DemoToken("Blocklist Token", "BLK") {}

    function setBlocked(address account, bool blocked_) external {
        blocked[account] = blocked_;
    }

    function burn(address from, uint256 amount) external {
        _burn(from, amount);
    }

    function _update(address from, address to, uint256 value) internal override {
        if (blocked[from]) revert Blocked(from);
        if (blocked[to]) revert Blocked(to);
        super._update(from, to, value);
    }
}
