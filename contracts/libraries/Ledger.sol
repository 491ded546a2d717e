// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// A running hash over all events of one contract, in the hands of one call so that storage is written once.
type Ledger is bytes32;

using {fold, head} for Ledger global;

// The ledger with one more event:
// `head = keccak256(abi.encode(head, topic0, block.timestamp, keccak256(abi.encode(arguments))))`.
// `topic0` is the event's selector, `arguments` the ABI encoding of all declared parameters in order, indexed or not.
function fold(Ledger self, bytes32 topic0, bytes memory arguments) view returns (Ledger) {
    return Ledger.wrap(keccak256(abi.encode(self.head(), topic0, block.timestamp, keccak256(arguments))));
}

function head(Ledger self) pure returns (bytes32) {
    return Ledger.unwrap(self);
}
