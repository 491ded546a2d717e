// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {DemoToken} from "../DemoToken.sol";

/// What a transfer does and answers.
enum Answer {
    True, // moves, returns true
    Nothing, // moves, returns no data at all
    False, // moves nothing, returns false
    Lie, // moves nothing, returns true
    FalseThoughMoved, // moves, returns false
    Two, // moves, returns the word 2, which is no bool
    Megabyte, // moves, returns true and a megabyte behind it
    MegabyteRevert, // reverts with a megabyte
    BurnGas // uses up all the gas it was given
}

/// @title A token whose transfers answer as told
contract AnswerToken is DemoToken {
    uint256 private constant MEGABYTE = 1 << 20;

    Answer public answer;

    error Megabyte();

    constructor() DemoToken("Answer Token", "ANS") {}

    function setAnswer(Answer answer_) external {
        answer = answer_;
    }

    function transfer(address to, uint256 value) public override returns (bool) {
        if (_moves()) super.transfer(to, value);
        _reply();
    }

    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        if (_moves()) super.transferFrom(from, to, value);
        _reply();
    }

    function _moves() private view returns (bool) {
        return answer != Answer.False && answer != Answer.Lie;
    }

    /// Ends the call.
    function _reply() private view {
        if (answer == Answer.BurnGas) {
            assembly ("memory-safe") {
                invalid()
            }
        }
        if (answer == Answer.MegabyteRevert) _revertWith(Megabyte.selector, MEGABYTE);
        if (answer == Answer.Nothing) _return(0, 0);
        if (answer == Answer.Megabyte) _return(1, MEGABYTE);
        if (answer == Answer.Two) _return(2, 32);
        _return(answer == Answer.True || answer == Answer.Lie ? 1 : 0, 32);
    }

    function _return(uint256 word, uint256 length) private pure {
        assembly ("memory-safe") {
            mstore(0x00, word)
            return(0x00, length)
        }
    }

    function _revertWith(bytes4 selector, uint256 length) private pure {
        assembly ("memory-safe") {
            mstore(0x00, selector)
            revert(0x00, length)
        }
    }
}
