import type { SignedDecisionFile } from '@amana/sdk/schemas'
import { type Address, isAddressEqual } from 'viem'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { readClient } from '../../data/client.ts'
import type { ChainConfig } from '../../data/config.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { AsInWallet, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Party } from '../../ui/party.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { type DecisionContext, typedDataOf, verdictOf } from './decision-file.ts'
import { fragmentForCode, fragmentOf } from './decision-link.ts'
import { HandOn } from './hand-on.tsx'
import { type SafePart, signatureOf } from './safe-signing.ts'
import { type SigningOutcome, signAsOwner } from './sign-decision.ts'
import { SigningStatus, useSigning } from './signing-progress.tsx'
import { TypedDataTable } from './typed-data-table.tsx'

interface SafePartsProps {
  chain: ChainConfig
  record: CampaignRecord
  context: DecisionContext
  parts: readonly SafePart[]
  onOutcome: (outcome: SigningOutcome) => void
}

/** What some owners of a Safe have signed: the others sign the same, each on a device of their own. */
export function SafeParts({ parts, ...props }: SafePartsProps) {
  return parts.map((part) => <Part key={part.safe.address} part={part} {...props} />)
}

function Part({ chain, record, context, part, onOutcome }: Omit<SafePartsProps, 'parts'> & { part: SafePart }) {
  const { decide: text } = useText()
  const language = useLanguage()
  const { address } = useWallet()
  const { nameOf } = usePartyNames(record)
  const { safe, decision, note, signatures } = part
  const me = safe.owners.find((owner) => address && isAddressEqual(owner, address))
  const has = signatures.some(({ owner }) => me && isAddressEqual(owner, me))
  const account = { chainId: chain.chainId, address: record.address }
  const path = paths.review(language, account, decision.milestone)
  const file: SignedDecisionFile = { ...decision, signature: signatureOf(signatures) }

  const { progress, sign } = useSigning(
    chain,
    (wallet) => {
      const asked = { wallet, reader: readClient(chain), decision, note, context }
      return signAsOwner(asked, safe, address as Address, part)
    },
    onOutcome,
  )
  return (
    <section className="safe-part stack" data-gap="small" aria-label={text.partTitle}>
      <h3>{text.partTitle}</h3>
      <p>
        <Party name={nameOf(safe.address)} address={safe.address} /> {text.verdicts[verdictOf(decision)]} ·{' '}
        <strong>{text.ownersSigned(signatures.length, safe.needed)}</strong>
      </p>
      {note && (
        <blockquote className="quiet">
          <UserText block lang={note.language}>
            {note.text}
          </UserText>
        </blockquote>
      )}
      {me && !has && (
        <>
          <p className="small">{text.ownerText(safe.needed, safe.owners.length)}</p>
          <details>
            <summary>{text.signTitle}</summary>
            <AsInWallet>
              <TypedDataTable typedData={typedDataOf(decision, context)} note={note} />
            </AsInWallet>
          </details>
          <SigningStatus chain={chain} progress={progress} signing={text.signingOwner} />
          <div className="row">
            <WalletGate chain={chain}>
              <Button kind="primary" busy={progress === 'signing'} onClick={() => void sign()}>
                {text.signAsOwner}
              </Button>
            </WalletGate>
          </div>
        </>
      )}
      <HandOn
        campaign={account}
        title={text.partHandOn}
        lead={text.partText}
        link={`${path}${fragmentOf(file, note)}`}
        code={`${path}${fragmentForCode(file, note)}`}
      />
    </section>
  )
}
