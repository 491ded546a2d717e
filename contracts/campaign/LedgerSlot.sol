// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// Storage slot 0.
// First in the order of inheritance, so that one storage proof at a known place shows the whole history.
abstract contract LedgerSlot {
    bytes32 internal _ledgerHash;
}
