// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {DemoToken} from "./DemoToken.sol";

/// What comes of a transfer to an account; the last two also of its permits.
enum Treatment {
    Fair,
    Denied, // moves all, returns false
    Doubled, // moves twice as much
    Halved, // moves half as much
    Flooded, // moves all, returns a million bytes
    Bombed, // reverts with a million bytes
    Burned // burns all the gas it is given, as a recipient's hook might
}

/// @title A token that treats accounts differently
contract UnfairToken is DemoToken {
    uint256 private constant MUCH = 1_000_000;

    mapping(address account => Treatment) public treatmentOf;

    constructor() DemoToken("Unfair Token", "UNF") {}

    function treat(address account, Treatment treatment) external {
        treatmentOf[account] = treatment;
    }

    function transfer(address to, uint256 value) public override returns (bool) {
        Treatment treatment = treatmentOf[to];
        _fail(treatment);
        if (treatment == Treatment.Doubled) value *= 2;
        if (treatment == Treatment.Halved) value /= 2;
        super.transfer(to, value);
        if (treatment == Treatment.Flooded) {
            assembly ("memory-safe") {
                mstore(0, true)
                return(0, MUCH)
            }
        }
        return treatment != Treatment.Denied;
    }

    function permit(
        address owner,
        address spender,
        uint256 value,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) public override {
        _fail(treatmentOf[owner]);
        super.permit(owner, spender, value, deadline, v, r, s);
    }

    function _fail(Treatment treatment) private pure {
        if (treatment == Treatment.Burned) {
            assembly ("memory-safe") {
                invalid()
            }
        }
        if (treatment == Treatment.Bombed) {
            assembly ("memory-safe") {
                revert(0, MUCH)
            }
        }
    }
}
