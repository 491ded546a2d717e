import { proofOfControlTypedData } from '@amana/sdk/proof-of-control'
import { useEffect, useState } from 'react'
import { type Hex, isAddressEqual } from 'viem'
import { signTypedData } from 'viem/actions'
import { isUserRejection } from '../../chain/refusal.ts'
import { requireRightChain } from '../../chain/right-chain.ts'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import { useLatestBlock } from '../../data/block.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useSite } from '../../data/site.tsx'
import { AsInWallet, useLanguage, useText } from '../../i18n/text.tsx'
import { absoluteUrl } from '../../lib/absolute-url.ts'
import { paths } from '../../lib/paths.ts'
import { Address } from '../../ui/address.tsx'
import { Button } from '../../ui/button.tsx'
import { Hash } from '../../ui/hash.tsx'
import { Notice } from '../../ui/notice.tsx'
import { DateTime } from '../../ui/time.tsx'
import { type Answer, answerFragment, type InvitationLink } from './invitation.ts'
import { LinkToGive } from './link-to-give.tsx'
import { proofToSign } from './proofs.ts'

/** As long as the signature box keeps it, with room for clocks. */
const VALID = 29 * 86_400

interface SignProofProps {
  chain: ChainConfig
  invitation: InvitationLink
  hash: Hex
}

/** Shows every field, asks the wallet, and gives the answer back. */
export function SignProof({ chain, invitation, hash }: SignProofProps) {
  const { invitation: text } = useText()
  const { data: block } = useLatestBlock(chain)
  const [answer, setAnswer] = useState<Answer>()
  const [until] = useState(block && Number(block.timestamp) + VALID)
  const validUntil = until ?? (block && Number(block.timestamp) + VALID)
  if (answer) return <Answered answer={answer} box={invitation.box} />
  if (validUntil === undefined) return null
  const { charity, role, account } = invitation
  const proof = { charity, draft: hash, role, account, validUntil }
  return (
    <div className="stack">
      <Fields chain={chain} proof={proof} />
      <WalletGate chain={chain}>
        {({ address }) =>
          isAddressEqual(address, account) ? (
            <Sign chain={chain} proof={proof} onAnswer={setAnswer} />
          ) : (
            <Notice kind="warning">{text.otherWallet}</Notice>
          )
        }
      </WalletGate>
    </div>
  )
}

type Unsigned = Parameters<typeof proofToSign>[1]

function Fields({ chain, proof }: { chain: ChainConfig; proof: Unsigned }) {
  const { invitation: text } = useText()
  const { message } = proofOfControlTypedData(proofToSign(chain, proof))
  return (
    <details className="create-more">
      <summary>{text.what}</summary>
      <div className="stack" data-gap="small">
        <p className="small">{text.whatText}</p>
        <AsInWallet>
          <dl className="create-fields small">
            <div>
              <dt>{text.fields.purpose}</dt>
              <dd lang="en" dir="ltr">
                {message.purpose}
              </dd>
            </div>
            <div>
              <dt>{text.fields.charity}</dt>
              <dd>
                <Address value={message.charity} full />
              </dd>
            </div>
            <div>
              <dt>{text.fields.draft}</dt>
              <dd>
                <Hash value={message.draft} full />
              </dd>
            </div>
            <div>
              <dt>{text.fields.role}</dt>
              <dd lang="en" dir="ltr">
                {message.role}
              </dd>
            </div>
            <div>
              <dt>{text.fields.account}</dt>
              <dd>
                <Address value={message.account} full />
              </dd>
            </div>
            <div>
              <dt>{text.fields.validUntil}</dt>
              <dd>
                <bdi>{String(message.validUntil)}</bdi> · <DateTime value={message.validUntil} />
              </dd>
            </div>
          </dl>
        </AsInWallet>
      </div>
    </details>
  )
}

interface SignProps {
  chain: ChainConfig
  proof: Unsigned
  onAnswer: (answer: Answer) => void
}

function Sign({ chain, proof, onAnswer }: SignProps) {
  const { invitation: text } = useText()
  const { client } = useWallet()
  const [state, setState] = useState<'signing' | 'rejected' | 'notSigned'>()
  const sign = async () => {
    setState('signing')
    try {
      const wallet = await client(chain.chainId)
      await requireRightChain(wallet)
      const signature = await signTypedData(wallet, proofOfControlTypedData(proofToSign(chain, proof)))
      onAnswer({ kind: 'proof-of-control', chainId: chain.chainId, ...proof, signature })
    } catch (error) {
      setState(isUserRejection(error) ? 'rejected' : 'notSigned')
    }
  }
  return (
    <div className="stack" data-gap="small">
      <div className="row">
        <Button kind="primary" busy={state === 'signing'} onClick={() => void sign()}>
          {text.sign}
        </Button>
      </div>
      <p role="status" className="small">
        {state && text[state]}
      </p>
    </div>
  )
}

/** The answer by itself where the site has a signature box with this draft; by link in any case. */
function Answered({ answer, box }: { answer: Answer; box: boolean }) {
  const { invitation: text } = useText()
  const language = useLanguage()
  const { indexUrl } = useSite()
  const [isDelivered, setDelivered] = useState(false)
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const leaving = new AbortController()
    void answerFragment(answer).then((fragment) => setUrl(absoluteUrl(`${paths.create(language)}#answer=${fragment}`)))
    if (box) void deliver(indexUrl, answer, leaving.signal).then(setDelivered)
    return () => leaving.abort()
  }, [answer, box, indexUrl, language])
  return (
    <div className="stack">
      <Notice kind="success" role="status">
        {isDelivered ? text.delivered : text.signed}
      </Notice>
      {url && (
        <>
          <p>{text.giveBack}</p>
          <LinkToGive url={url} code={text.answerCode} />
        </>
      )}
    </div>
  )
}

/** Puts the answer into the signature box; there is a place for it only when the charity has opened the draft there. */
async function deliver(indexUrl: string | undefined, answer: Answer, signal: AbortSignal): Promise<boolean> {
  if (!indexUrl) return false
  const { leaveSignature } = await import('../../data/draft-box.ts')
  return leaveSignature(indexUrl, answer, signal).then(
    () => true,
    () => false,
  )
}
