// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20FlashMint} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20FlashMint.sol";
import {PlainToken} from "./PlainToken.sol";

/// @title A token that lends coins which do not exist for one transaction
contract FlashMintToken is PlainToken, ERC20FlashMint {}
