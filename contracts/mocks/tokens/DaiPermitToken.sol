// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {PlainToken} from "./PlainToken.sol";

/// @title A token with the permit of DAI
/// @notice It allows everything or nothing, and is another function than that of EIP-2612.
contract DaiPermitToken is PlainToken, EIP712 {
    bytes32 private constant PERMIT_TYPEHASH =
        keccak256("Permit(address holder,address spender,uint256 nonce,uint256 expiry,bool allowed)");

    mapping(address holder => uint256) public nonces;

    error InvalidPermit(address holder);

    constructor() EIP712("Dai Permit Token", "1") {}

    function permit(
        address holder,
        address spender,
        uint256 nonce,
        uint256 expiry,
        bool allowed,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        bytes32 structHash = keccak256(abi.encode(PERMIT_TYPEHASH, holder, spender, nonce, expiry, allowed));
        bool signed = ECDSA.recover(_hashTypedDataV4(structHash), v, r, s) == holder;
        bool expired = expiry != 0 && block.timestamp > expiry;
        if (!signed || expired || nonce != nonces[holder]++) revert InvalidPermit(holder);
        _approve(holder, spender, allowed ? type(uint256).max : 0);
    }
}
