import { approve } from '@amana/sdk/actions/approve'
import { reject } from '@amana/sdk/actions/reject'
import { rule } from '@amana/sdk/actions/rule'
import { ZERO_HASH } from '@amana/sdk/parameters'
import type { TransactionCall } from '../../chain/transaction-runner.ts'
import { TransactionStatus } from '../../chain/transaction-status.tsx'
import { useTransaction } from '../../chain/use-transaction.ts'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { PublicNote } from '../../data/public-note.tsx'
import { useSite } from '../../data/site.tsx'
import { storeNote } from '../../data/store-note.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Party } from '../../ui/party.tsx'
import { Progress } from '../../ui/progress.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { CollectedDecision, DecisionContext, Verdict } from './decision-file.ts'
import {
  canSend,
  countingFor,
  type MilestoneOfRecord,
  neededFor,
  rulingOpensAt,
  sendingKey,
  verdictsIn,
} from './decision-rules.ts'
import { keptDecisions } from './kept-decisions.ts'
import type { Decisions } from './use-decisions.ts'

interface CollectDecisionsProps {
  chain: ChainConfig
  record: CampaignRecord
  milestone: MilestoneOfRecord
  context: DecisionContext
  decisions: Decisions
}

/** Signed decisions from anywhere, each checked here, carried to the campaign by anyone. */
export function CollectDecisions(props: CollectDecisionsProps) {
  const { record, milestone, decisions } = props
  const { decide: text } = useText()
  const { nameOf } = usePartyNames(record)
  const { current, refused, box } = decisions
  const shown = verdictsIn(milestone).filter((verdict) => current.some((one) => one.verdict === verdict))
  return (
    <section className="stack" aria-label={text.collectTitle}>
      <h3>{text.collectTitle}</h3>
      <p className="quiet">{text.collectLead}</p>
      {box.status !== 'none' && <p className="small quiet">{text.boxStates[box.status]}</p>}
      {refused.map(({ name, problem }) => (
        <Notice key={`${name} ${problem}`} kind="warning" role="alert">
          {name ? text.problemIn(isolateText(name), text.problems[problem]) : text.problems[problem]}
        </Notice>
      ))}
      {current.length === 0 && <p className="quiet small">{text.none}</p>}
      <ul className="stack" data-gap="small">
        {current.map(({ signer, verdict, reason, otherWords, file }) => (
          <li key={signer}>
            <Party name={nameOf(signer)} address={signer} /> {text.verdicts[verdict]}
            {reason ? (
              <blockquote className="quiet">
                <UserText block lang={reason.language}>
                  {reason.text}
                </UserText>
              </blockquote>
            ) : (
              file.reason !== ZERO_HASH && (
                <div>
                  <PublicNote hash={file.reason} />
                </div>
              )
            )}
            {otherWords && <Notice kind="warning">{text.otherWords}</Notice>}
          </li>
        ))}
      </ul>
      {shown.map((verdict) => (
        <SendVerdict key={verdict} {...props} verdict={verdict} />
      ))}
      <details>
        <summary>{text.addDecision}</summary>
        <FileDrop
          label={text.addDecision}
          hint={text.addDecisionHint}
          accept=".json,application/json,text/plain"
          multiple
          maximumMegabytes={1}
          onFiles={(files) => void decisions.addFiles(files)}
        />
      </details>
    </section>
  )
}

function SendVerdict({
  chain,
  record,
  milestone,
  context,
  decisions,
  verdict,
}: CollectDecisionsProps & { verdict: Verdict }) {
  const { decide: text } = useText()
  const format = useFormat()
  const { indexUrl } = useSite()
  const transaction = useTransaction(chain, sendingKey(record, milestone, verdict))
  const counting = countingFor(record, milestone, decisions.current, verdict)
  const needed = neededFor(record, verdict)
  // A rejection is recorded one by one: others may follow the one that was sent.
  const over = transaction.done && !(verdict === 'reject' && counting.length > 0)
  const early = verdict !== 'reject' && rulingOpensAt(record, milestone)
  const { objectionWindow } = record.parameters.rules

  const send = async () => {
    const signed = counting.map(({ decision }) => decision)
    const words = counting.flatMap(({ reason }) => reason ?? [])
    const prepare = async () => callOf(verdict, record, milestone.index, signed)
    const receipt = await transaction.run([{ label: text.submit[verdict](signed.length), prepare }])
    // The chain names them now, so that anybody may bring them: what travelled by link or file is not lost.
    if (receipt && indexUrl) for (const note of words) void storeNote(indexUrl, note)
    // Other rejections may still be wanted; any other verdict answers the question.
    if (receipt && verdict !== 'reject') keptDecisions.forget(context)
  }
  const effect = () => {
    if (verdict === 'reject') return text.submitEffect.reject(needed)
    if (verdict === 'approve') return text.submitEffect.approve(format.duration(objectionWindow))
    if (context.cause === 'Silence') {
      return verdict === 'confirm'
        ? text.submitEffect.confirmSilence(format.duration(objectionWindow))
        : text.submitEffect.refuseSilence
    }
    return verdict === 'confirm' ? text.submitEffect.confirmObjection : text.submitEffect.refuseObjection
  }
  return (
    <div className="stack" data-gap="small">
      <Progress
        label={text.collectedLabel[verdict]}
        value={BigInt(Math.min(counting.length, needed))}
        maximum={BigInt(needed)}
        text={text.collected(counting.length, needed)}
      />
      <p className="quiet small">{effect()}</p>
      {early && <p className="small">{text.rulingOpens(format.dateTime(early))}</p>}
      {!over && (
        <WalletGate chain={chain}>
          <div className="row">
            <Button
              kind="primary"
              busy={transaction.busy}
              disabled={!canSend(record, verdict, counting.length) || Boolean(early)}
              onClick={() => void send()}
            >
              {text.submit[verdict](counting.length)}
            </Button>
            {counting.length < needed && (
              <span className="quiet small">{text.missingSignatures(needed - counting.length)}</span>
            )}
          </div>
        </WalletGate>
      )}
      <TransactionStatus transaction={transaction} token={record.token} success={text.sendDone} />
    </div>
  )
}

/** The SDK sorts by signer, as the contract asks. */
function callOf(
  verdict: Verdict,
  { address: campaign }: CampaignRecord,
  milestone: number,
  decisions: CollectedDecision['decision'][],
): TransactionCall {
  switch (verdict) {
    case 'approve':
      return approve.call({ campaign, milestone, attestations: decisions })
    case 'reject':
      return reject.call({ campaign, milestone, attestations: decisions })
    default:
      return rule.call({ campaign, milestone, confirm: verdict === 'confirm', rulings: decisions })
  }
}
