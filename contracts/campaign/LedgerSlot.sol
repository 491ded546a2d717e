// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Storage slot 0
/// @notice First in the order of inheritance, so that one storage proof at a known place shows the whole history.
abstract contract LedgerSlot {
    bytes32 internal _ledgerHash;
}
