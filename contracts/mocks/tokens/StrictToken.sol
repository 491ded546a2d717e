// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {DemoToken} from "../DemoToken.sol";

/// What a token refuses.
enum Refusal {
    ChangedApproval, // from one amount to another without zero between, as USDT
    ApprovalOfNobody, // of the zero address
    ZeroApproval, // as BNB
    ZeroTransfer // as LEND
}

/// @title A token that refuses what the standard allows
contract StrictToken is DemoToken {
    Refusal public immutable refusal;

    error Refused(Refusal refusal);

    constructor(Refusal refusal_) DemoToken("Strict Token", "STRICT") {
        refusal = refusal_;
    }

    function approve(address spender, uint256 value) public override returns (bool) {
        bool refused = refusal == Refusal.ChangedApproval
            ? value > 0 && allowance(msg.sender, spender) > 0
            : refusal == Refusal.ApprovalOfNobody ? spender == address(0) : refusal == Refusal.ZeroApproval && value == 0;
        if (refused) revert Refused(refusal);
        return super.approve(spender, value);
    }

    function _update(address from, address to, uint256 value) internal override {
        if (refusal == Refusal.ZeroTransfer && value == 0) revert Refused(refusal);
        super._update(from, to, value);
    }
}
