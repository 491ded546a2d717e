import type { Note } from '@amana/sdk/schemas'
import { useId } from 'react'
import type { Address } from 'viem'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { readClient } from '../../data/client.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { AsInWallet, useFormat, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StepHeading } from '../../ui/step-heading.tsx'
import { type DecisionContext, typedDataOf, type UnsignedDecision, verdictOf } from './decision-file.ts'
import { doubtsOf, type EvidenceStanding } from './evidence-standing.ts'
import { type Safe, safeMessage } from './safe-signing.ts'
import { type SigningOutcome, signAsMember, signAsOwner } from './sign-decision.ts'
import { SigningStatus, useSigning } from './signing-progress.tsx'
import { TypedDataTable } from './typed-data-table.tsx'

interface SignStageProps {
  chain: ChainConfig
  record: CampaignRecord
  context: DecisionContext
  decision: UnsignedDecision
  note: Note
  /** The member is a Safe, and the connected wallet one of its owners. */
  safe: Safe | undefined
  standing: EvidenceStanding | undefined
  onBack: () => void
  onOutcome: (outcome: SigningOutcome) => void
}

/** Everything that is about to be signed, what it can do and what not, and why it may be better not to. */
export function SignStage(props: SignStageProps) {
  const { chain, record, context, decision, note, safe, standing, onBack, onOutcome } = props
  const { decide: text } = useText()
  const format = useFormat()
  const id = useId()
  const titles = useMilestoneTitles(record, () => '')
  const title = titles[decision.milestone]
  const subject = text.subject(decision.milestone + 1, title ? isolateText(title) : '')
  const verdict = verdictOf(decision)
  const inFavour = verdict === 'approve' || verdict === 'confirm'
  const doubt = inFavour && standing ? doubtsOf(standing) : undefined

  const { address } = useWallet()
  const { progress, sign } = useSigning(
    chain,
    (wallet) => {
      const asked = { wallet, reader: readClient(chain), decision, note, context }
      return safe ? signAsOwner(asked, safe, address as Address) : signAsMember(asked)
    },
    onOutcome,
  )
  return (
    <div className="stack">
      <StepHeading as="h3" arrived>
        {text.signTitle}
      </StepHeading>
      <p>
        <strong>{text.saying[verdict](subject)}</strong>
      </p>
      <p>{text.signText}</p>
      <AsInWallet>
        <TypedDataTable typedData={typedDataOf(decision, context)} note={note} />
      </AsInWallet>
      {safe && (
        <>
          <p>{text.ownerText(safe.needed, safe.owners.length)}</p>
          <SafeNumber safe={safe} decision={decision} context={context} />
        </>
      )}
      <p>{text.validUntil(format.dateTime(decision.validUntil))}</p>
      <ul className="bullets small">
        <li>{text.can[verdict]}</li>
        <li>{text.cannot}</li>
        <li>{text.noGas}</li>
      </ul>
      {doubt && (
        <div id={`${id}-doubt`}>
          <Notice kind={doubt === 'incomplete' ? 'warning' : 'danger'} role="alert" title={text.betterNot}>
            {text.doubts[doubt]}
          </Notice>
        </div>
      )}
      <SigningStatus chain={chain} progress={progress} signing={safe ? text.signingOwner : text.signing} />
      <div className="row">
        <WalletGate chain={chain}>
          <Button
            kind={doubt && doubt !== 'incomplete' ? 'danger' : 'primary'}
            busy={progress === 'signing'}
            aria-describedby={doubt ? `${id}-doubt` : undefined}
            onClick={() => void sign()}
          >
            {doubt && doubt !== 'incomplete' ? text.signAnyway : text.sign}
          </Button>
        </WalletGate>
        <Button kind="quiet" onClick={onBack}>
          {text.change}
        </Button>
      </div>
    </div>
  )
}

/** What the owner's wallet shows: the number of the decision above, and nothing else. */
function SafeNumber({ safe, decision, context }: { safe: Safe; decision: UnsignedDecision; context: DecisionContext }) {
  const { decide: text } = useText()
  const { message, primaryType } = safeMessage(safe.address, decision, context)
  return (
    <p className="small">
      {text.ownerNumber} <code>{primaryType}</code>{' '}
      <bdi dir="ltr" className="hash">
        {message.message}
      </bdi>
    </p>
  )
}
