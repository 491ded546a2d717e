// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// How a hostile wallet answers when it is asked about a signature.
enum Reply {
    Megabyte, // the right word, and a megabyte behind it
    MegabyteError, // reverts with a megabyte
    Burn, // uses up all the gas it gets
    Short, // 4 bytes: the right selector, not padded to a word
    Dirty, // a word with more in it than the selector
    Nothing // no data at all
}

/// @title A wallet that harms whoever asks it about a signature
contract HostileWallet {
    bytes4 private constant VALID = 0x1626ba7e;
    uint256 private constant MEGABYTE = 1 << 20;

    Reply public reply;

    function setReply(Reply reply_) external {
        reply = reply_;
    }

    function isValidSignature(bytes32, bytes calldata) external view returns (bytes4) {
        Reply chosen = reply;
        bytes32 word = VALID;
        if (chosen == Reply.Dirty) word |= bytes32(uint256(1));
        uint256 length = chosen == Reply.Nothing ? 0 : chosen == Reply.Short ? 4 : chosen == Reply.Dirty ? 32 : MEGABYTE;
        assembly ("memory-safe") {
            let start := mload(0x40)
            mstore(start, word)
            switch chosen
            case 1 {
                revert(start, length)
            }
            case 2 {
                invalid()
            }
            default {
                return(start, length)
            }
        }
    }
}
