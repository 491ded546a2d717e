// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Entry, EntryKind, IJournal} from "./interfaces/IJournal.sol";
import {Ledger} from "./libraries/Ledger.sol";
import {Signatures} from "./libraries/Signatures.sol";

// What is said in public about campaigns.
// See `IJournal`.
contract Journal is IJournal, EIP712, Nonces {
    bytes32 private constant ENTRY_TYPEHASH =
        keccak256(
            "Entry(address campaign,uint8 kind,address author,bytes32 subject,bytes32 content,uint256 nonce,uint64 validUntil)"
        );

    mapping(address campaign => bytes32) public head;

    constructor() EIP712("Amana", "1") {}

    // Anyone may write about any address: an entry speaks for its author only, and readers choose whom they listen to.
    function write(address campaign, EntryKind kind, bytes32 subject, bytes32 content) external {
        // Effect
        _write(campaign, kind, msg.sender, subject, content);
    }

    function writeSigned(Entry calldata entry, bytes calldata signature) external {
        // Check
        if (block.timestamp >= entry.validUntil) revert EntryExpired(entry.validUntil);
        _useCheckedNonce(entry.author, entry.nonce);
        bytes32 digest = _hashTypedDataV4(keccak256(abi.encode(ENTRY_TYPEHASH, entry)));
        if (!Signatures.isValid(entry.author, digest, signature)) revert InvalidEntrySignature(entry.author);

        // Effect
        _write(entry.campaign, entry.kind, entry.author, entry.subject, entry.content);
    }

    function _write(address campaign, EntryKind kind, address author, bytes32 subject, bytes32 content) private {
        Ledger ledger = Ledger.wrap(head[campaign]);
        ledger = ledger.fold(EntryWritten.selector, abi.encode(campaign, kind, author, subject, content));
        head[campaign] = ledger.head();
        emit EntryWritten(campaign, kind, author, subject, content);
    }
}
