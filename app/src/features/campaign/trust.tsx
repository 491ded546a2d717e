import type { CampaignRecord } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { Contact } from './contact.tsx'
import { ContractDetails, People, type RecordOf, Risks, Rules } from './people-and-rules.tsx'
import type { CampaignSupport } from './support.ts'
import { SupportView } from './support-view.tsx'

interface TrustProps {
  chain: ChainConfig
  record: CampaignRecord
  support: CampaignSupport
  /** Of milestones, by index. */
  titles: readonly string[]
  recordOf?: RecordOf
}

/** What a visitor weighs before giving: who gave, who decides, by which rules, what no rule cures, and whom to ask. */
export default function Trust({ chain, record, support, titles, recordOf }: TrustProps) {
  return (
    <>
      <SupportView record={record} support={support} titles={titles} />
      <People chain={chain} record={record} recordOf={recordOf} />
      <Rules record={record} />
      <Risks record={record} />
      <Contact record={record} />
      <ContractDetails record={record} />
    </>
  )
}
