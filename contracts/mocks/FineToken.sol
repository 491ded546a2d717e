// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title A token of very many very small units
/// @notice 24 decimals, as YAM-V2, and no amount above 96 bits, as UNI and COMP.
contract FineToken is ERC20 {
    error AmountAbove96Bits(uint256 amount);

    constructor() ERC20("Fine Token", "FINE") {}

    function decimals() public pure override returns (uint8) {
        return 24;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function _update(address from, address to, uint256 value) internal override {
        if (value > type(uint96).max) revert AmountAbove96Bits(value);
        super._update(from, to, value);
    }
}
