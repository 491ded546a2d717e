// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Rules} from "./Parameters.sol";

// The first word of a campaign's immutable arguments, from the highest bit down: `token 160 | fundBy 40 |
// objectionBps 14 | sequential 1 | upfront 1 | milestones 8 | verifiers 8 | threshold 8 | panel 8 | threshold 8`.
type Header is uint256;

using {
    token,
    fundBy,
    objectionBps,
    sequential,
    upfront,
    milestoneCount,
    verifierCount,
    verifierThreshold,
    panelCount,
    panelThreshold
} for Header global;

struct Counts {
    uint256 milestones;
    uint256 verifiers;
    uint256 verifierThreshold;
    uint256 panel;
    uint256 panelThreshold;
}

// All values are within the factory's bounds.
function newHeader(IERC20 token_, Rules calldata rules, Counts memory counts) pure returns (Header) {
    return
        Header.wrap(
            (uint256(uint160(address(token_))) << 96) |
                (uint256(rules.fundBy) << 56) |
                (uint256(rules.objectionBps) << 42) |
                (rules.sequential ? 1 << 41 : 0) |
                (rules.upfront ? 1 << 40 : 0) |
                (counts.milestones << 32) |
                (counts.verifiers << 24) |
                (counts.verifierThreshold << 16) |
                (counts.panel << 8) |
                counts.panelThreshold
        );
}

function token(Header self) pure returns (IERC20) {
    return IERC20(address(uint160(Header.unwrap(self) >> 96)));
}

function fundBy(Header self) pure returns (uint40) {
    return uint40(Header.unwrap(self) >> 56);
}

function objectionBps(Header self) pure returns (uint256) {
    return (Header.unwrap(self) >> 42) & 0x3fff;
}

function sequential(Header self) pure returns (bool) {
    return Header.unwrap(self) & (1 << 41) != 0;
}

function upfront(Header self) pure returns (bool) {
    return Header.unwrap(self) & (1 << 40) != 0;
}

function milestoneCount(Header self) pure returns (uint256) {
    return uint8(Header.unwrap(self) >> 32);
}

function verifierCount(Header self) pure returns (uint256) {
    return uint8(Header.unwrap(self) >> 24);
}

function verifierThreshold(Header self) pure returns (uint8) {
    return uint8(Header.unwrap(self) >> 16);
}

function panelCount(Header self) pure returns (uint256) {
    return uint8(Header.unwrap(self) >> 8);
}

function panelThreshold(Header self) pure returns (uint8) {
    return uint8(Header.unwrap(self));
}
