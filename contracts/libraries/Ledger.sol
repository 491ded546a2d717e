// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// The running hash of a call, kept in memory so that storage is written once.
struct Ledger {
    bytes32 head;
}

using {fold} for Ledger global;

/// @notice Adds one event: `head = keccak256(abi.encode(head, topic0, block.timestamp, keccak256(abi.encode(arguments))))`.
/// @param topic0 The event's selector.
/// @param arguments ABI encoding of all declared parameters in order, indexed or not.
function fold(Ledger memory self, bytes32 topic0, bytes memory arguments) view {
    self.head = keccak256(abi.encode(self.head, topic0, block.timestamp, keccak256(arguments)));
}
