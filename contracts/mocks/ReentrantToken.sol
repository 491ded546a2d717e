// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {DemoToken} from "./DemoToken.sol";

/// @title A token that calls back whenever it is called
/// @notice Before and after coins move, and when it is handed a permit, it makes every call that it was armed with. It
/// goes on whatever comes of them, and reports each in an event.
contract ReentrantToken is DemoToken {
    address private target;
    bytes[] private calls;

    event CalledBack(uint256 indexed index, bool succeeded, bytes answer);

    constructor() DemoToken("Reentrant Token", "REE") {}

    function arm(address target_, bytes[] calldata calls_) external {
        target = target_;
        delete calls;
        for (uint256 i = 0; i < calls_.length; ++i) calls.push(calls_[i]);
    }

    function forward(address callee, bytes calldata call_) external returns (bytes memory) {
        return Address.functionCall(callee, call_);
    }

    function permit(
        address owner,
        address spender,
        uint256 value,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) public override {
        _callBack();
        super.permit(owner, spender, value, deadline, v, r, s);
    }

    function _update(address from, address to, uint256 value) internal override {
        _callBack();
        super._update(from, to, value);
        _callBack();
    }

    function _callBack() private {
        address callee = target;
        if (callee == address(0)) return;
        // What a call back moves in turn must not call back for ever.
        target = address(0);
        for (uint256 i = 0; i < calls.length; ++i) {
            try this.forward(callee, calls[i]) returns (bytes memory answer) {
                emit CalledBack(i, true, answer);
            } catch (bytes memory reason) {
                emit CalledBack(i, false, reason);
            }
        }
        target = callee;
    }
}
