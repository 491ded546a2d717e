// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {DemoToken} from "./DemoToken.sol";

/// @title A token that calls somebody during a transfer
/// @notice The call comes after the balances have changed; what it reverts with is passed on, what it returns is kept.
contract CallbackToken is DemoToken {
    address public target;
    bytes public call;
    bytes public answer;

    constructor() DemoToken("Callback Token", "CALL") {}

    /// @param target_ Whom to call in the next transfer; zero for nobody.
    function arm(address target_, bytes calldata call_) external {
        target = target_;
        call = call_;
    }

    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        address callee = target;
        if (callee == address(0) || from == address(0)) return;
        target = address(0);
        answer = Address.functionCall(callee, call);
    }
}
