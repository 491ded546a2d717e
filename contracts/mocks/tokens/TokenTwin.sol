// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";

/// @title The second address of a token
/// @notice Carries every call to its token, with the caller behind it as ERC-2771 says.
contract TokenTwin {
    address private immutable TOKEN = msg.sender;

    fallback(bytes calldata call) external returns (bytes memory) {
        return Address.functionCall(TOKEN, abi.encodePacked(call, msg.sender));
    }
}
