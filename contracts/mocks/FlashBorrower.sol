// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC3156FlashBorrower} from "@openzeppelin/contracts/interfaces/IERC3156FlashBorrower.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {ContractWallet} from "./ContractWallet.sol";

/// @title A wallet that does everything it was told with borrowed coins
/// @notice All in the one transaction of the loan.
contract FlashBorrower is ContractWallet, IERC3156FlashBorrower {
    struct Call {
        address target;
        bytes data;
    }

    constructor(address owner_) ContractWallet(owner_) {}

    /// @inheritdoc IERC3156FlashBorrower
    function onFlashLoan(
        address,
        address,
        uint256,
        uint256,
        bytes calldata calls
    ) external returns (bytes32) {
        Call[] memory list = abi.decode(calls, (Call[]));
        for (uint256 i = 0; i < list.length; ++i) Address.functionCall(list[i].target, list[i].data);
        return keccak256("ERC3156FlashBorrower.onFlashLoan");
    }
}
