// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {DemoToken} from "./DemoToken.sol";

/// What a transfer does and answers.
enum Answer {
    True, // moves, returns true
    Nothing, // moves, returns no data at all
    False, // moves nothing, returns false
    Lie // moves nothing, returns true
}

/// @title A token whose transfers answer as told
contract AnswerToken is DemoToken {
    Answer public answer;

    constructor() DemoToken("Answer Token", "ANS") {}

    function setAnswer(Answer answer_) external {
        answer = answer_;
    }

    function transfer(address to, uint256 value) public override returns (bool) {
        if (_moves()) super.transfer(to, value);
        return _reply();
    }

    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        if (_moves()) super.transferFrom(from, to, value);
        return _reply();
    }

    function _moves() private view returns (bool) {
        return answer == Answer.True || answer == Answer.Nothing;
    }

    function _reply() private view returns (bool) {
        if (answer == Answer.Nothing) {
            assembly ("memory-safe") {
                return(0, 0)
            }
        }
        return answer != Answer.False;
    }
}
