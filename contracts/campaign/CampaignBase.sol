// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {ICampaign} from "../interfaces/ICampaign.sol";
import {CoinLine} from "../libraries/CoinLine.sol";
import {Configuration} from "../libraries/Configuration.sol";
import {ExactTransfer} from "../libraries/ExactTransfer.sol";
import {Ledger} from "../libraries/Ledger.sol";
import {Lifecycle} from "../libraries/Lifecycle.sol";
import {Header} from "../types/Header.sol";
import {Lot} from "../types/Lot.sol";
import {Milestone, MilestoneRecord, MilestoneState} from "../types/Milestone.sol";
import {Stretch} from "../types/Stretch.sol";
import {LedgerSlot} from "./LedgerSlot.sol";

// What every part of a campaign stands on.
// Storage, the way a milestone is opened, moved and closed, and where its coins are.
abstract contract CampaignBase is LedgerSlot, ICampaign, ReentrancyGuardTransient, EIP712 {
    using ExactTransfer for IERC20;

    // A milestone in the hands of one call.
    struct Context {
        uint256 index;
        Header header;
        Stretch stretch;
        Milestone milestone;
        Ledger ledger;
    }

    address private immutable FACTORY;
    address private immutable SELF;

    uint96 internal _absorbed;
    mapping(uint256 index => MilestoneRecord) internal _records;
    mapping(uint256 start => Lot) internal _lots;

    constructor() EIP712("Amana", "1") {
        FACTORY = msg.sender;
        SELF = address(this);
    }

    // The implementation holds no arguments and must stay inert.
    modifier onlyCampaign() {
        if (address(this) == SELF) revert NotACampaign();
        _;
    }

    function factory() public view onlyCampaign returns (address) {
        return FACTORY;
    }

    function eip712Domain()
        public
        view
        override
        onlyCampaign
        returns (bytes1, string memory, string memory, uint256, address, bytes32, uint256[] memory)
    {
        return super.eip712Domain();
    }

    // ---- a milestone in the hands of one call ----

    // Loads a milestone, and applies, records and saves the transitions that are due; the ledger hash follows when the call
    // closes. Whatever is past its deadline is then no longer in the state that a function asks for, so that no function
    // compares a deadline itself.
    function _open(uint256 index) internal returns (Context memory c) {
        c.index = index;
        c.header = Configuration.header();
        c.stretch = _stretch(c.header, index);
        c.milestone = _records[index].milestone;
        c.ledger = Ledger.wrap(_ledgerHash);
        if (!Lifecycle.advance(c.milestone, c.header, c.stretch)) return c;
        do _recordState(c);
        while (Lifecycle.advance(c.milestone, c.header, c.stretch));
        _save(c);
    }

    function _move(Context memory c, MilestoneState state, uint40 time) internal {
        c.milestone.state = state;
        c.milestone.time = time;
        _recordState(c);
    }

    // The one place that says where a milestone now stands.
    function _recordState(Context memory c) private {
        (MilestoneState state, uint8 attempt, uint40 time) = (c.milestone.state, c.milestone.attempt, c.milestone.time);
        c.ledger = c.ledger.fold(MilestoneStateChanged.selector, abi.encode(c.index, state, attempt, time));
        emit MilestoneStateChanged(c.index, state, attempt, time);
    }

    function _save(Context memory c) internal {
        _records[c.index].milestone = c.milestone;
    }

    function _close(Context memory c) internal {
        _save(c);
        _closeLedger(c);
    }

    // For a call that leaves its milestone as it was opened, or has stored it itself.
    function _closeLedger(Context memory c) internal {
        _ledgerHash = c.ledger.head();
    }

    // The milestone with due transitions applied, nothing recorded.
    function _current(
        Header header,
        Stretch stretch,
        uint256 index
    ) internal view returns (Milestone memory m) {
        m = _records[index].milestone;
        while (Lifecycle.advance(m, header, stretch)) {}
    }

    function _stretch(Header header, uint256 index) internal view returns (Stretch) {
        if (index >= header.milestoneCount()) revert UnknownMilestone(index);
        return Configuration.stretch(header, index);
    }

    // ---- where the coins are ----

    function _isSettled(Milestone memory m, uint256 payout_) internal pure returns (bool) {
        return m.settled & (1 << payout_) != 0;
    }

    function _due(
        uint256 index,
        MilestoneState state,
        uint256 payout_,
        uint96 amount
    ) internal view returns (uint96) {
        bool split = state == MilestoneState.Split;
        uint96 objected = split ? uint96(_records[index].objectedOfPayout[payout_]) : 0;
        return CoinLine.due(amount, objected, state == MilestoneState.Released, split);
    }

    function _paid(
        Header header,
        Stretch stretch,
        Milestone memory m,
        uint256 index
    ) internal view returns (uint96 paid) {
        if (m.settled == 0) return 0;
        for (uint256 j = 0; j < stretch.payoutCount(); ++j) {
            if (!_isSettled(m, j)) continue;
            (, uint96 amount) = Configuration.payout(header, stretch, j);
            paid += _due(index, m.state, j, amount);
        }
    }

    // Tokens here beyond the coins that the lots still hold; zero when a token has shrunk below that.
    function _surplus(IERC20 token, uint256 held) internal view returns (uint256) {
        uint256 balance = token.balance();
        return balance > held ? balance - held : 0;
    }

    function _requireCharity() internal view {
        if (msg.sender != Configuration.charity()) revert NotCharity(msg.sender);
    }

    function _requireInMilestone(Context memory c, uint256 start) internal pure {
        if (!c.stretch.contains(start)) revert LotNotInMilestone(start, c.index);
    }
}
