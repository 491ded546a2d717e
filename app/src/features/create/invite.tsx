import { askedPlan } from '@amana/sdk/asked-plan'
import { invitationTypedData } from '@amana/sdk/proof-of-control'
import { useId, useState } from 'react'
import type { Address, Hex } from 'viem'
import { signTypedData } from 'viem/actions'
import { requireRightChain } from '../../chain/right-chain.ts'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import { useSite } from '../../data/site.tsx'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useText } from '../../i18n/text.tsx'
import { Address as AddressText } from '../../ui/address.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { AnswersField } from './answers-field.tsx'
import { useBoxAnswers } from './box-answers.ts'
import { askedIn } from './invitation.ts'
import { InvitationDialog } from './invitation-dialog.tsx'
import type { Plan } from './plan.ts'
import { proofState } from './proofs.ts'
import { usePlanHash } from './use-warnings.ts'
import { invitedIn } from './warnings.ts'
import { useWizard } from './wizard.tsx'

/** Everybody with a part, asked by link to show that the address is theirs. */
export function Invite() {
  const { invitation } = useText()
  const text = invitation.invite
  const id = useId()
  const { chain, plan } = useWizard()
  return (
    <section className="create-invite stack" aria-labelledby={id}>
      <div>
        <h3 id={id}>{text.title}</h3>
        <p className="small">{text.lead}</p>
      </div>
      {!plan ? (
        <p className="quiet small">{text.after}</p>
      ) : (
        <>
          <WalletNote />
          <WalletGate chain={chain}>{({ address }) => <Invited plan={plan} charity={address} />}</WalletGate>
        </>
      )}
    </section>
  )
}

function WalletNote() {
  const { invitation } = useText()
  const { address } = useWallet()
  return address ? null : <p className="small">{invitation.invite.wallet}</p>
}

function Invited({ plan, charity }: { plan: Plan; charity: Address }) {
  const { invitation } = useText()
  const text = invitation.invite
  const { draft } = useWizard()
  const hash = usePlanHash(plan)
  const [opened, setOpened] = useState<number>()
  const people = invitedIn(draft)
  const shown = opened === undefined ? undefined : people[opened]
  return (
    <>
      <ul className="create-invited">
        {people.map(({ role, name, address }, index) => {
          const state = proofState(draft, role, address, hash)
          return (
            <li key={`${role} ${address}`}>
              <span className="create-invited-who">
                {name ? <UserText>{name}</UserText> : <AddressText value={address} plain />}{' '}
                <span className="quiet small">{text.roles[role]}</span>
              </span>
              <Badge icon={state === 'none' ? 'clock' : 'check'}>{text.state[state]}</Badge>
              <Button aria-label={text.open(isolateText(name || address))} onClick={() => setOpened(index)}>
                {text.dialog}
              </Button>
            </li>
          )
        })}
      </ul>
      <InvitationDialog
        box={hash !== undefined && draft.box === hash}
        plan={plan}
        charity={charity}
        invited={shown}
        onClose={() => setOpened(undefined)}
      />
      {hash && <Box plan={plan} charity={charity} hash={hash} />}
      <AnswersField />
    </>
  )
}

/** Where the site has a signature box: answers arrive by themselves. */
function Box({ plan, charity, hash }: { plan: Plan; charity: Address; hash: Hex }) {
  const { invitation } = useText()
  const text = invitation.invite
  const { indexUrl } = useSite()
  const { client } = useWallet()
  const { chain, context, change } = useWizard()
  const [state, setState] = useState<'asking' | 'failed'>()
  const box = useBoxAnswers(indexUrl, charity, hash)
  if (!indexUrl) return null
  if (box.isOpen) return <Notice kind="info">{text.boxOpen}</Notice>

  const open = async () => {
    setState('asking')
    try {
      const { leaveSignature } = await import('../../data/draft-box.ts')
      const wallet = await client(chain.chainId)
      await requireRightChain(wallet)
      const asked = askedIn(askedPlan(plan))
      const of = (role: string) => asked.filter((one) => one.role === role).map(({ account }) => account)
      const validUntil = context.now + 29 * 86_400
      const lists = { recipients: of('recipient'), verifiers: of('verifier'), panel: of('panel') }
      const subject = { charity, draft: hash, ...lists }
      const typedData = invitationTypedData({
        ...subject,
        chainId: chain.chainId,
        factory: chain.factory,
        validUntil: BigInt(validUntil),
      })
      const signature = await signTypedData(wallet, typedData)
      await leaveSignature(indexUrl, { kind: 'invitation', chainId: chain.chainId, ...subject, validUntil, signature })
      setState(undefined)
      change(() => ({ box: hash }))
    } catch {
      setState('failed')
    }
  }
  return (
    <div className="stack" data-gap="small">
      <p className="small">{text.boxText}</p>
      <div className="row">
        <Button busy={state === 'asking'} onClick={() => void open()}>
          {text.box}
        </Button>
      </div>
      <p role="status" className="small">
        {state === 'failed' && text.boxFailed}
      </p>
    </div>
  )
}
