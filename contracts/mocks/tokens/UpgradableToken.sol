// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {ERC1967Utils} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Utils.sol";

/// @title A token whose issuer can replace its code
/// @notice A proxy that anyone upgrades to another token of this folder, with the same ledger.
contract UpgradableToken is ERC1967Proxy {
    constructor(address implementation) ERC1967Proxy(implementation, "") {}

    receive() external payable {
        _fallback();
    }

    function upgrade(address implementation) external {
        ERC1967Utils.upgradeToAndCall(implementation, "");
    }

    /// The tokens of this folder need no initialisation.
    function _unsafeAllowUninitialized() internal pure override returns (bool) {
        return true;
    }
}
