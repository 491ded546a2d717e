import { useEffect, useState } from 'react'
import { isAddressEqual } from 'viem'
import { useSite } from '../../data/site.tsx'
import { useText } from '../../i18n/text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { readAnswers } from './invitation.ts'
import { keptDrafts, useDrafts } from './kept-drafts.ts'
import { checkAnswer, type Refusal, withProof } from './proofs.ts'
import { invitedIn } from './warnings.ts'

const PREFIX = '#answer='

/** Whoever opens the link that an invited person sent back has their answer in the plan. */
export function ArrivedAnswers() {
  const { invitation } = useText()
  const text = invitation.invite
  const { chains } = useSite()
  const drafts = useDrafts()
  const [outcome, setOutcome] = useState<{ added: number; refusal: Refusal | undefined }>()
  useEffect(() => {
    const { hash } = location
    if (!hash.startsWith(PREFIX)) return
    // Out of the address at once: loaded again, the page has nothing to take twice.
    history.replaceState(history.state, '', location.pathname + location.search)
    void takeIn(hash.slice(PREFIX.length))

    async function takeIn(fragment: string): Promise<void> {
      const [answer] = await readAnswers(fragment)
      const chain = chains.find(({ chainId }) => chainId === answer?.chainId)
      let added = 0
      let refusal: Refusal | undefined
      for (const draft of answer && chain ? drafts : []) {
        if (!answer || !chain || draft.chainId !== chain.chainId) continue
        const isTheirs = invitedIn(draft).some(
          ({ role, address }) => role === answer.role && isAddressEqual(address, answer.account),
        )
        if (!isTheirs) continue
        const checked = await checkAnswer(chain, draft, answer)
        if ('proof' in checked) {
          keptDrafts.change(draft.id, ({ proofs }) => ({ proofs: withProof(proofs, checked.proof) }))
          added += 1
        } else refusal = checked.refusal
      }
      setOutcome({ added, refusal })
    }
  }, [chains, drafts])
  if (!outcome) return null
  const { added, refusal } = outcome
  if (added > 0) {
    return (
      <Notice kind="success" title={text.arrived} role="status">
        {text.arrivedText(added)}
      </Notice>
    )
  }
  return (
    <Notice kind="warning" role="status">
      {refusal ? text.refusals[refusal] : text.notHere}
    </Notice>
  )
}
