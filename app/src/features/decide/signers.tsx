import { isAddressEqual, size } from 'viem'
import { useWallet } from '../../chain/wallet.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { Party } from '../../ui/party.tsx'
import type { CollectedDecision, DecisionContext } from './decision-file.ts'
import { hasRejected, type MilestoneOfRecord } from './decision-rules.ts'
import type { Safe, SafePart } from './safe-signing.ts'

interface SignersProps {
  record: CampaignRecord
  milestone: MilestoneOfRecord
  context: DecisionContext
  collected: readonly CollectedDecision[]
  safes: readonly Safe[]
  parts: readonly SafePart[]
}

/** Everybody with a say, and what is known of each. */
export function Signers({ record, milestone, context, collected, safes, parts }: SignersProps) {
  const { decide: text } = useText()
  const language = useLanguage()
  const { nameOf } = usePartyNames(record)
  const { address } = useWallet()
  const members = context.cause ? context.panel : context.verifiers
  return (
    <ul className="signers" aria-label={context.cause ? text.panel : text.verifiers}>
      {members.map((member) => {
        const here = collected.find(({ signer }) => isAddressEqual(signer, member))
        const safe = safes.find((one) => isAddressEqual(one.address, member))
        const part = parts.find((one) => isAddressEqual(one.safe.address, member))
        const rejected = !context.cause && hasRejected(record, milestone, member)
        return (
          <li key={member}>
            <span>
              <Party name={nameOf(member)} address={member} href={paths.verifier(language, member)} />
              {address && isAddressEqual(address, member) && <strong> ({text.you})</strong>}
              {safe && <span className="quiet small"> · {text.safe(safe.needed, safe.owners.length)}</span>}
            </span>
            {rejected ? (
              <Badge icon="close">{text.rejectedOnChain}</Badge>
            ) : here ? (
              <Badge icon={here.verdict === 'approve' || here.verdict === 'confirm' ? 'check' : 'close'}>
                {text.verdicts[here.verdict]} ·{' '}
                {safe ? text.ownersSigned(ownersIn(here), safe.needed) : text.signedHere}
              </Badge>
            ) : part ? (
              <Badge icon="clock">{text.ownersSigned(part.signatures.length, part.safe.needed)}</Badge>
            ) : (
              <span className="quiet small">{text.notYet}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** A Safe's signature is one of 65 bytes for each owner, where they sign with keys. */
function ownersIn({ decision }: CollectedDecision): number {
  return Math.floor(size(decision.signature) / 65)
}
