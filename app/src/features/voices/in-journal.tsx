import { insiderRole } from '@amana/sdk/ledger/insiders'
import { ZERO_HASH } from '@amana/sdk/parameters'
import { isAddressEqual } from 'viem'
import { useWallet } from '../../chain/wallet.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import type { Asked, Update } from '../../data/journal-threads.ts'
import { Ask } from './ask.tsx'
import { Answer, Correct, Moderate } from './respond.tsx'
import { WriteUpdate } from './write-update.tsx'

interface HereProps {
  chain: ChainConfig
  record: CampaignRecord
}

/** Asking, for everybody but the charity itself. */
export function AskHere({ chain, record }: HereProps) {
  const { address } = useWallet()
  if (address && isAddressEqual(address, record.charity)) return null
  return <Ask chain={chain} record={record} />
}

/** News, of those whose news are shown as the campaign's. */
export function TellHere({ chain, record }: HereProps) {
  const { address } = useWallet()
  if (!address || insiderRole(record, address) === undefined) return null
  return <WriteUpdate chain={chain} record={record} />
}

/** What the connected wallet may write about something that was said; nothing for most readers. */
export function AboutSaid({ chain, record, said }: HereProps & { said: Asked | Update }) {
  const { address } = useWallet()
  // An objection without a word has no name that an answer could give.
  if (!address || said.content === ZERO_HASH) return null
  const role = insiderRole(record, address)
  const isCharity = role === 'charity'
  const isAuthor = isAddressEqual(said.author, address)
  if (!role && !isAuthor) return null
  return (
    <div className="row voice-actions">
      {'answeredAfter' in said
        ? !said.hidden && <Answer chain={chain} record={record} asked={said} as={isCharity ? 'charity' : 'other'} />
        : role && <Correct chain={chain} record={record} update={said} as={isAuthor ? 'author' : 'other'} />}
      {isCharity && <Moderate chain={chain} record={record} said={said} />}
    </div>
  )
}
