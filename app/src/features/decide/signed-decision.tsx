import { signUploadPermit } from '@amana/sdk/actions/signUploadPermit'
import { canonicalBytes } from '@amana/sdk/canonical-json'
import type { Note, SignedDecisionFile } from '@amana/sdk/schemas'
import { useState } from 'react'
import { useDeadline } from '../../chain/demo-clock.tsx'
import { useWallet } from '../../chain/wallet.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { type BoxRefusal, putIntoBox } from '../../data/signature-box.ts'
import { useSite } from '../../data/site.tsx'
import { storeNote } from '../../data/store-note.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SaveButton } from '../../ui/save-button.tsx'
import { StepHeading } from '../../ui/step-heading.tsx'
import { decisionFileName, verdictOf, writeDecisionFile } from './decision-file.ts'
import { fragmentForCode, fragmentOf } from './decision-link.ts'
import { HandOn } from './hand-on.tsx'

interface SignedDecisionProps {
  chain: ChainConfig
  record: CampaignRecord
  file: SignedDecisionFile
  note: Note | undefined
  arrived: boolean
  onBack: () => void
}

/** Signed: into the box, or to whoever sends it, by link, by code or as a file. */
export function SignedDecision({ chain, record, file, note, arrived, onBack }: SignedDecisionProps) {
  const { decide: text } = useText()
  const format = useFormat()
  const language = useLanguage()
  const { indexUrl } = useSite()
  const account = { chainId: chain.chainId, address: record.address }
  const path = paths.review(language, account, file.milestone)
  useDeadline(`signed ${file.milestone}`, file.validUntil)
  return (
    <div className="stack">
      <StepHeading as="h3" arrived={arrived}>
        {text.signedTitle}
      </StepHeading>
      <Notice kind="success" role="status">
        {text.verdictSigned[verdictOf(file)]} {text.signed} {text.validUntil(format.dateTime(file.validUntil))}
      </Notice>
      {indexUrl && <IntoBox chain={chain} record={record} indexUrl={indexUrl} file={file} note={note} />}
      <HandOn
        campaign={account}
        title={text.handOnTitle}
        lead={text.handOnText}
        link={`${path}${fragmentOf(file, note)}`}
        code={`${path}${fragmentForCode(file, note)}`}
      >
        <SaveButton fileName={decisionFileName(file)} content={() => writeDecisionFile(file, note)}>
          {text.saveDecision}
        </SaveButton>
      </HandOn>
      <div className="row">
        <Button kind="quiet" onClick={onBack}>
          {text.change}
        </Button>
      </div>
    </div>
  )
}

interface IntoBoxProps {
  chain: ChainConfig
  record: CampaignRecord
  indexUrl: string
  file: SignedDecisionFile
  note: Note | undefined
}

type BoxStage = 'idle' | 'sending' | 'words' | 'kept' | 'keptWithWords' | BoxRefusal

/** The box keeps signatures, not words: these go to the content store, for which their author signs once more. */
function IntoBox({ chain, record, indexUrl, file, note }: IntoBoxProps) {
  const { decide: text } = useText()
  const wallet = useWallet()
  const [stage, setStage] = useState<BoxStage>('idle')
  const busy = stage === 'sending' || stage === 'words'

  const send = async () => {
    setStage('sending')
    const refusal = await putIntoBox(indexUrl, file)
    setStage(refusal ?? 'kept')
  }
  const bringWords = async () => {
    if (!note) return
    setStage('words')
    try {
      const client = await wallet.client(chain.chainId)
      const bytes = canonicalBytes(note)
      const permit = await signUploadPermit(client, {
        campaign: record.address,
        content: file.reason,
        size: bytes.length,
      })
      setStage((await storeNote(indexUrl, note, permit)) ? 'keptWithWords' : 'kept')
    } catch {
      // Without that signature the words travel by link and file only.
      setStage('kept')
    }
  }
  return (
    <div className="stack" data-gap="small">
      <div role="status">
        {(stage === 'kept' || stage === 'words') && <Notice kind="success">{text.boxKept}</Notice>}
        {stage === 'keptWithWords' && <Notice kind="success">{text.boxKeptWithWords}</Notice>}
        {(stage === 'silent' || stage === 'signedAlready' || stage === 'notNow' || stage === 'tooMany') && (
          <Notice kind="warning">{text.boxRefusals[stage]}</Notice>
        )}
      </div>
      {stage !== 'kept' && stage !== 'keptWithWords' && stage !== 'words' && (
        <div className="row">
          <Button kind="primary" busy={busy} onClick={() => void send()}>
            {text.intoBox}
          </Button>
        </div>
      )}
      {(stage === 'kept' || stage === 'words') && note && (
        <>
          <p className="small">{text.boxWords}</p>
          <div className="row">
            <Button busy={busy} onClick={() => void bringWords()}>
              {text.publishWords}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
