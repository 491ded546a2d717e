// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title The part of ERC-3009 that a campaign calls
interface IERC3009 {
    /// @notice Moves `value` from the signer to the caller, who must be `to`.
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external;
}
