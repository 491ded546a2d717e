// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {DemoToken} from "../DemoToken.sol";

/// When somebody is called, and what his refusal does.
enum Hook {
    Recipient, // after the coins moved; passed on
    Sender, // before the coins move, as ERC-777 tells the sender; passed on
    Tolerant // after the coins moved; swallowed
}

/// @title A token that calls somebody during a transfer
/// @notice What the call returns, or reverts with, is kept.
contract CallbackToken is DemoToken {
    Hook public hook;
    address public target;
    bytes public call;
    bytes public answer;

    constructor() DemoToken("Callback Token", "CALL") {}

    function setHook(Hook hook_) external {
        hook = hook_;
    }

    /// @param target_ Whom to call in the next transfer; zero for nobody.
    function arm(address target_, bytes calldata call_) external {
        target = target_;
        call = call_;
    }

    function _update(address from, address to, uint256 value) internal override {
        if (hook == Hook.Sender) _callBack(from);
        super._update(from, to, value);
        if (hook != Hook.Sender) _callBack(from);
    }

    function _callBack(address from) private {
        address callee = target;
        if (callee == address(0) || from == address(0)) return;
        target = address(0);
        if (hook == Hook.Tolerant) {
            // Here the attack may fail, and the transfer goes on: a high-level call would not let it.
            // solhint-disable-next-line avoid-low-level-calls
            (, answer) = callee.call(call);
        } else {
            answer = Address.functionCall(callee, call);
        }
    }
}
