import { type Address, isAddressEqual } from 'viem'
import { Link } from 'wouter'
import { type Creation, readCreations } from '../data/campaign-creations.ts'
import type { ChainConfig } from '../data/config.ts'
import { useChainRead } from '../data/read.ts'
import { useLanguage, useText } from '../i18n/text.tsx'
import { paths } from '../lib/paths.ts'

interface OwnPlacesProps {
  chain: ChainConfig
  address: Address
  onFollow: () => void
}

/** Where the wallet has something to do, in each part that a campaign gives it; the list of campaigns is mostly known already. */
export default function OwnPlaces({ chain, address, onFollow }: OwnPlacesProps) {
  const { wallet: text } = useText()
  const language = useLanguage()
  const reading = useChainRead(
    chain,
    ['parts of', address],
    async (context) => {
      const { creations } = await readCreations(chain, context)
      const isIt = (one: Address) => isAddressEqual(one, address)
      return {
        desk: creations.some(({ charity }) => isIt(charity)),
        verifier: creations.some((creation) => membersOf(creation).some(isIt)),
        recipient: creations.some((creation) => recipientsOf(creation).some(isIt)),
      }
    },
    { follow: 'once' },
  )
  if (reading.status !== 'ready') return null
  const words = { desk: text.desk, verifier: text.decisions, recipient: text.payouts }
  return (['desk', 'verifier', 'recipient'] as const)
    .filter((part) => reading.data[part])
    .map((part) => (
      <p key={part}>
        <Link href={paths[part](language, address)} onClick={onFollow}>
          {words[part]}
        </Link>
      </p>
    ))
}

function membersOf({ parameters: { verifiers, panel } }: Creation): Address[] {
  return [...verifiers.members, ...panel.members]
}

function recipientsOf({ parameters }: Creation): Address[] {
  return parameters.milestones.flatMap(({ payouts }) => payouts.map(({ recipient }) => recipient))
}
