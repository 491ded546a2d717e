import type { Address } from 'viem'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useMemberProof } from '../../data/member-proof.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Icon } from '../../ui/icon.tsx'

interface MemberProofProps {
  chain: ChainConfig
  record: CampaignRecord
  member: Address
}

/** Whether a verifier or a panel member has shown that the address is theirs, checked here. */
export function MemberProof({ chain, record, member }: MemberProofProps) {
  const { proof: text } = useText().record
  const format = useFormat()
  const standing = useMemberProof(chain, record, member)
  const isProved = standing === 'current' || standing === 'earlier'
  return (
    <p className="member-proof quiet small" data-proof={standing}>
      {standing !== 'checking' && <Icon name={isProved ? 'check' : 'info'} />}
      {isProved ? text[standing](isolate(format.date(record.creation.timestamp))) : text[standing]}
    </p>
  )
}
