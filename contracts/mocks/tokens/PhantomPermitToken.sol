// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title A token whose fallback accepts every call
/// @notice As WETH does: `permit` and `receiveWithAuthorization` succeed and do nothing.
contract PhantomPermitToken is ERC20 {
    constructor() ERC20("Phantom Permit Token", "PHA") {}

    fallback() external {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }
}
