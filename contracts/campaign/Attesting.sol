// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Configuration} from "../libraries/Configuration.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {AppealCause, MilestoneRecord} from "../types/Milestone.sol";
import {SignedDecision} from "../types/SignedDecision.sol";
import {CampaignBase} from "./CampaignBase.sol";

// Verifies the signatures of verifiers and panel members and records each with all that was signed.
abstract contract Attesting is CampaignBase {
    // What all decisions carried by one call have in common.
    struct Ballot {
        AppealCause cause; // None for attestations
        bool verdict;
        uint256 memberCount;
        uint256 firstMember;
        uint256 skipped; // bit i: member i has been recorded before
        bytes signedPart;
    }

    bytes32 private constant ATTESTATION_TYPEHASH =
        keccak256(
            "Attestation(address campaign,uint256 milestone,uint256 attempt,bool approved,bytes32 evidence,bytes32 payouts,bytes32 reason,address verifier,uint64 validUntil)"
        );
    bytes32 private constant RULING_TYPEHASH =
        keccak256(
            "Ruling(address campaign,uint256 milestone,uint256 attempt,uint8 cause,bool confirmed,bytes32 evidence,bytes32 payouts,bytes32 reason,address panelist,uint64 validUntil)"
        );
    uint256 private constant MAX_SIGNATURE_LIFE = 30 days;
    // Some contract wallets ignore what follows their signature, and everything here is recorded for ever.
    uint256 private constant MAX_SIGNATURE_LENGTH = 4096;

    // Attestations of one verdict; verifiers who rejected this attempt before are skipped.
    // Returns how many were recorded now, and the attempt's rejections with those recorded now.
    function _recordAttestations(
        Context memory c,
        bool approved,
        SignedDecision[] calldata attestations
    ) internal returns (uint256 recorded, uint256 rejections) {
        MilestoneRecord storage record = _records[c.index];
        if (record.rejectedAttempt == c.milestone.attempt) rejections = record.rejections;
        (bytes32 evidence, bytes32 payouts) = _subject(c);
        Ballot memory ballot = Ballot({
            cause: AppealCause.None,
            verdict: approved,
            memberCount: c.header.verifierCount(),
            firstMember: 0,
            skipped: rejections,
            signedPart: abi.encode(
                ATTESTATION_TYPEHASH,
                address(this),
                c.index,
                c.milestone.attempt,
                approved,
                evidence,
                payouts
            )
        });
        uint256 signers = _record(c, ballot, attestations);
        if (!approved) rejections |= signers;
        recorded = _count(signers);
    }

    // Rulings of one verdict by at least the panel's threshold of members.
    function _recordRulings(
        Context memory c,
        AppealCause cause,
        bool confirmed,
        SignedDecision[] calldata rulings
    ) internal {
        (bytes32 evidence, bytes32 payouts) = _subject(c);
        Ballot memory ballot = Ballot({
            cause: cause,
            verdict: confirmed,
            memberCount: c.header.panelCount(),
            firstMember: c.header.verifierCount(),
            skipped: 0,
            signedPart: abi.encode(
                RULING_TYPEHASH,
                address(this),
                c.index,
                c.milestone.attempt,
                cause,
                confirmed,
                evidence,
                payouts
            )
        });
        _requireQuorum(_count(_record(c, ballot, rulings)), c.header.panelThreshold());
    }

    // Verifies and records decisions; the signers must ascend, as the members do.
    // In the result, bit i stands for member i.
    function _record(
        Context memory c,
        Ballot memory ballot,
        SignedDecision[] calldata decisions
    ) private returns (uint256 signers) {
        uint256 position;
        address previous;
        for (uint256 i = 0; i < decisions.length; ++i) {
            SignedDecision calldata decision = decisions[i];
            address signer = decision.signer;
            if (signer <= previous) revert SignersNotAscending(signer);
            previous = signer;
            address member;
            for (; position < ballot.memberCount; ++position) {
                member = Configuration.member(ballot.firstMember + position);
                if (member >= signer) break;
            }
            if (member != signer) revert SignerNotListed(signer);
            if (ballot.skipped & (1 << position) != 0) continue;
            _requireSigned(decision, ballot.signedPart);
            signers |= 1 << position;
            if (ballot.cause == AppealCause.None) _emitAttestation(c, ballot.verdict, decision);
            else _emitRuling(c, ballot.cause, ballot.verdict, decision);
        }
    }

    // What every signer of the current attempt signs about.
    function _subject(Context memory c) private view returns (bytes32 evidence, bytes32 payouts) {
        return (
            _records[c.index].evidence,
            keccak256(abi.encode(Configuration.payouts(c.header, c.stretch)))
        );
    }

    // `signedPart` is the typed data up to the fields that differ from signer to signer.
    function _requireSigned(SignedDecision calldata decision, bytes memory signedPart) private view {
        (address signer, uint64 validUntil) = (decision.signer, decision.validUntil);
        if (block.timestamp >= validUntil) revert SignatureExpired(signer, validUntil);
        if (validUntil > block.timestamp + MAX_SIGNATURE_LIFE) revert SignatureValidTooLong(signer, validUntil);
        if (decision.signature.length > MAX_SIGNATURE_LENGTH) {
            revert SignatureTooLong(signer, decision.signature.length);
        }
        bytes32 structHash = keccak256(bytes.concat(signedPart, abi.encode(decision.reason, signer, validUntil)));
        if (!Signatures.isValid(signer, _hashTypedDataV4(structHash), decision.signature)) {
            revert InvalidSignature(signer);
        }
    }

    function _requireQuorum(uint256 valid, uint256 threshold) internal pure {
        if (valid < threshold) revert QuorumNotReached(valid, threshold);
    }

    function _count(uint256 bits) internal pure returns (uint256 count) {
        for (; bits != 0; bits &= bits - 1) ++count;
    }

    function _emitAttestation(Context memory c, bool approved, SignedDecision calldata a) private {
        uint256 attempt = c.milestone.attempt;
        c.ledger = c.ledger.fold(
            AttestationRecorded.selector,
            abi.encode(c.index, attempt, approved, a.signer, a.reason, a.validUntil, a.signature)
        );
        emit AttestationRecorded(c.index, attempt, approved, a.signer, a.reason, a.validUntil, a.signature);
    }

    function _emitRuling(
        Context memory c,
        AppealCause cause,
        bool confirmed,
        SignedDecision calldata r
    ) private {
        uint256 attempt = c.milestone.attempt;
        c.ledger = c.ledger.fold(
            RulingRecorded.selector,
            abi.encode(c.index, attempt, cause, confirmed, r.signer, r.reason, r.validUntil, r.signature)
        );
        emit RulingRecorded(c.index, attempt, cause, confirmed, r.signer, r.reason, r.validUntil, r.signature);
    }
}
