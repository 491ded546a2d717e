// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";

/// @title Many reads in one call
/// @notice Tests place this code anywhere for the length of one `eth_call`, to see everything at the same moment.
contract BatchReader {
    struct Read {
        address target;
        bytes call;
    }

    function read(Read[] calldata reads) external view returns (bytes[] memory answers) {
        answers = new bytes[](reads.length);
        for (uint256 i = 0; i < reads.length; ++i) {
            answers[i] = Address.functionStaticCall(reads[i].target, reads[i].call);
        }
    }
}
