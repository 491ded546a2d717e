import type { AccountId } from '@amana/sdk/caip'
import { type FormEvent, useState } from 'react'
import { useText } from '../../i18n/text.tsx'
import { campaignFrom } from '../../lib/campaign-address.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { nodesIn } from './node-list.ts'

interface AuditFormProps {
  /** For a bare address. */
  chainId: number
  campaign: string
  nodes: readonly string[]
  onSubmit: (account: AccountId, nodes: readonly string[]) => void
}

/** Any campaign, through any nodes. */
export function AuditForm({ chainId, campaign: campaignBefore, nodes: nodesBefore, onSubmit }: AuditFormProps) {
  const { audit: text } = useText()
  const [campaign, setCampaign] = useState(campaignBefore)
  const [typed, setTyped] = useState(nodesBefore.join('\n'))
  const [asked, setAsked] = useState(false)
  const account = campaignFrom(campaign, chainId)
  const nodes = nodesIn(typed)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (account && nodes) onSubmit(account, nodes)
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field label={text.campaign} hint={text.campaignHint} error={asked && !account ? text.badCampaign : undefined}>
        {(control) => (
          <input
            {...control}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            value={campaign}
            onChange={(event) => setCampaign(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={text.nodes}
        hint={text.nodesHint}
        required={false}
        error={asked && !nodes ? text.badNode : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            dir="ltr"
            inputMode="url"
            rows={2}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button kind="primary" type="submit">
          {text.open}
        </Button>
      </div>
    </form>
  )
}
