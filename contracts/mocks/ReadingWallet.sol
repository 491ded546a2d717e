// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ICampaign} from "../interfaces/ICampaign.sol";

/// @title A contract wallet that decides by what it reads
/// @notice Agrees to anything while milestone 0 of the asking campaign is full, as a court on a panel might.
contract ReadingWallet is IERC1271 {
    function isValidSignature(bytes32, bytes calldata) external view returns (bytes4) {
        ICampaign campaign = ICampaign(msg.sender);
        bool full = campaign.milestone(0).funded == campaign.milestone(0).amount && campaign.payout(0, 0).amount > 0;
        return full && campaign.lot(0).amount > 0 ? IERC1271.isValidSignature.selector : bytes4(0);
    }
}
