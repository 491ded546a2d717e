import { type Address, isAddressEqual } from 'viem'
import { Link } from 'wouter'
import { readCreations } from '../data/campaign-creations.ts'
import { useChainRead } from '../data/read.ts'
import { useDefaultChain } from '../data/site.tsx'
import { useLanguage, useText } from '../i18n/text.tsx'
import { paths } from '../lib/paths.ts'

/** The way to the desk, for whoever has created a campaign; the list of campaigns is mostly known already. */
export function OwnDesk({ address, onClose }: { address: string; onClose: () => void }) {
  const { wallet: text } = useText()
  const language = useLanguage()
  const chain = useDefaultChain()
  const reading = useChainRead(
    chain,
    ['has campaigns', address],
    async (context) => {
      const { creations } = await readCreations(chain, context)
      return creations.some(({ charity }) => isAddressEqual(charity, address as Address))
    },
    { follow: 'once' },
  )
  if (reading.status !== 'ready' || !reading.data) return null
  return (
    <p>
      <Link href={paths.desk(language, address)} onClick={onClose}>
        {text.desk}
      </Link>
    </p>
  )
}
