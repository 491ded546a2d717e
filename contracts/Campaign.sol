// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Deciding} from "./campaign/Deciding.sol";
import {Giving} from "./campaign/Giving.sol";
import {Paying} from "./campaign/Paying.sol";
import {Reading} from "./campaign/Reading.sol";

// A campaign's escrow.
// See `ICampaign`. An ERC-1167 clone with immutable arguments: no owner, no upgrade, no pause, no delegatecall,
// not payable. The implementation itself is inert.
contract Campaign is Giving, Deciding, Paying, Reading {
    // Called once by the factory, in the transaction that makes the clone.
    // `configurationHash` is `keccak256(abi.encode(charity, parameters))`.
    function initialize(bytes32 configurationHash) external onlyCampaign {
        // Check
        if (msg.sender != factory()) revert NotFactory(msg.sender);
        if (_ledgerHash != 0) revert AlreadyInitialized();
        // Effect
        _ledgerHash = keccak256(abi.encode(block.chainid, address(this), configurationHash));
    }
}
