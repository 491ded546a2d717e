// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ICampaign} from "../interfaces/ICampaign.sol";

// Transfers that move exactly what they say, or revert.
// The token's word is not enough: the campaign's own balance must change by the amount.
library ExactTransfer {
    using SafeERC20 for IERC20;

    function balance(IERC20 token) internal view returns (uint256) {
        return token.balanceOf(address(this));
    }

    // As `balance`, for a payment: a token that has shrunk pays nobody more than is there, and says so.
    function balanceFor(IERC20 token, uint256 needed) internal view returns (uint256 held) {
        held = balance(token);
        if (held < needed) revert ICampaign.Insolvent(held, needed);
    }

    function pull(IERC20 token, address from, uint256 amount) internal {
        uint256 before = balance(token);
        token.safeTransferFrom(from, address(this), amount);
        requireReceived(token, before, amount);
    }

    function push(IERC20 token, address to, uint256 amount) internal {
        uint256 before = balanceFor(token, amount);
        token.safeTransfer(to, amount);
        requireSent(token, before, amount);
    }

    // Differences wrap around on purpose: a hostile balance must end in the typed error, not in a panic.

    function requireReceived(IERC20 token, uint256 before, uint256 expected) internal view {
        unchecked {
            uint256 received = balance(token) - before;
            if (received != expected) revert ICampaign.UnexpectedReceived(received, expected);
        }
    }

    function requireSent(IERC20 token, uint256 before, uint256 expected) internal view {
        unchecked {
            uint256 sent = before - balance(token);
            if (sent != expected) revert ICampaign.UnexpectedSent(sent, expected);
        }
    }
}
