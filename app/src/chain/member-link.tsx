import { type Address, isAddressEqual } from 'viem'
import { Link } from 'wouter'
import { readCreations } from '../data/campaign-creations.ts'
import type { ChainConfig } from '../data/config.ts'
import { useChainRead } from '../data/read.ts'
import { useLanguage, useText } from '../i18n/text.tsx'
import { paths } from '../lib/paths.ts'

interface MemberLinkProps {
  chain: ChainConfig
  address: Address
  onFollow: () => void
}

/** To what waits for the wallet's decision; nothing for whoever no campaign has named. */
export default function MemberLink({ chain, address, onFollow }: MemberLinkProps) {
  const { wallet: text } = useText()
  const language = useLanguage()
  const reading = useChainRead(
    chain,
    ['is-member', address],
    async (context) => {
      const { creations } = await readCreations(chain, context)
      return creations.some(({ parameters: { verifiers, panel } }) =>
        [...verifiers.members, ...panel.members].some((member) => isAddressEqual(member, address)),
      )
    },
    { follow: 'once' },
  )
  if (reading.status !== 'ready' || !reading.data) return null
  return (
    <p>
      <Link href={paths.verifier(language, address)} onClick={onFollow}>
        {text.decisions}
      </Link>
    </p>
  )
}
