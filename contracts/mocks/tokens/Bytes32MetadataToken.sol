// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PlainToken} from "./PlainToken.sol";

/// @title A token whose name and symbol are 32 bytes, as MKR's
contract Bytes32MetadataToken is PlainToken {
    function name() public pure override returns (string memory) {
        _return("Bytes32 Token");
    }

    function symbol() public pure override returns (string memory) {
        _return("B32");
    }

    function _return(bytes32 word) private pure {
        assembly ("memory-safe") {
            mstore(0x00, word)
            return(0x00, 0x20)
        }
    }
}
