// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EIP7702Utils} from "@openzeppelin/contracts/account/utils/EIP7702Utils.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

// Who may sign with what.
// A key's own signature always counts. A contract wallet is asked by ERC-1271. An account that delegates by
// EIP-7702 counts by its key only: whoever phished the delegation must not be able to sign for it.
library Signatures {
    // Whether `signer` signed `digest`. Never reverts.
    function isValid(address signer, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        (address recovered, ECDSA.RecoverError failure, ) = ECDSA.tryRecover(digest, signature);
        if (failure == ECDSA.RecoverError.NoError && recovered == signer) return true;
        if (signer.code.length == 0 || EIP7702Utils.fetchDelegate(signer) != address(0)) return false;
        return SignatureChecker.isValidERC1271SignatureNow(signer, digest, signature);
    }
}
