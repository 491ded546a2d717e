// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// What an entry is. Who wrote it in which role decides whether readers show it.
enum EntryKind {
    Update,
    Correction,
    Question,
    Reply,
    Received,
    Hide,
    Unhide
}

/// An entry that its author signed and somebody else carries.
struct Entry {
    address campaign;
    EntryKind kind;
    address author;
    bytes32 subject;
    bytes32 content;
    uint256 nonce;
    uint64 validUntil;
}

/// @title What is said in public about campaigns
/// @notice Holds no money and no rights: anyone may write about any campaign, nobody can delete. Content is a SHA-256.
interface IJournal {
    /// @notice An entry was written.
    /// @param subject What it is about: zero, an earlier entry's content, a payout, as the kind says.
    /// @param content SHA-256 of the document.
    event EntryWritten(
        address indexed campaign,
        EntryKind indexed kind,
        address indexed author,
        bytes32 subject,
        bytes32 content
    );

    /// @notice The signature is no longer valid.
    error EntryExpired(uint256 validUntil);
    /// @notice This is not the author's signature of exactly this entry.
    error InvalidEntrySignature(address author);

    /// @notice Writes the caller's entry.
    function write(address campaign, EntryKind kind, bytes32 subject, bytes32 content) external;

    /// @notice Writes an entry that its author signed (EIP-712 `Entry`). The nonce must be the author's next one.
    function writeSigned(Entry calldata entry, bytes calldata signature) external;

    /// @notice Rolling hash of all entries about `campaign`: starts at zero, each entry makes it
    /// `keccak256(abi.encode(head, topic0, block.timestamp, keccak256(abi.encode(arguments))))`.
    function head(address campaign) external view returns (bytes32);
}
