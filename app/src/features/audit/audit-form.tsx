import type { AccountId } from '@amana/sdk/caip'
import { type FormEvent, useState } from 'react'
import { useText } from '../../i18n/text.tsx'
import { campaignFrom } from '../../lib/campaign-address.ts'
import { isNodeUrl } from '../../lib/node-url.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'

interface AuditFormProps {
  /** For a bare address. */
  chainId: number
  campaign: string
  node: string
  onSubmit: (account: AccountId, node: string) => void
}

/** Any campaign, through any node. */
export function AuditForm({ chainId, campaign: campaignBefore, node: nodeBefore, onSubmit }: AuditFormProps) {
  const { audit: text } = useText()
  const [campaign, setCampaign] = useState(campaignBefore)
  const [node, setNode] = useState(nodeBefore)
  const [asked, setAsked] = useState(false)
  const account = campaignFrom(campaign, chainId)
  const nodeFits = node.trim() === '' || isNodeUrl(node.trim())

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (account && nodeFits) onSubmit(account, node.trim())
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
        label={text.node}
        hint={text.nodeHint}
        required={false}
        error={asked && !nodeFits ? text.badNode : undefined}
      >
        {(control) => (
          <input
            {...control}
            dir="ltr"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            value={node}
            onChange={(event) => setNode(event.target.value)}
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
