import { Link } from 'wouter'
import { useLanguage, useText } from '../i18n/text.tsx'
import { paths } from '../lib/paths.ts'
import { termsIn } from '../lib/terms-in.ts'
import { UserText } from '../ui/user-text.tsx'
import type { CampaignRecord } from './campaign-record.ts'

/** The campaign's name in the visitor's language, leading to its page. */
export function CampaignLink({ record, chainId }: { record: CampaignRecord; chainId: number }) {
  const { campaign } = useText()
  const language = useLanguage()
  const { terms } = record.creation
  const texts = terms && termsIn(terms, language)
  return (
    <Link href={paths.campaign(language, { chainId, address: record.address })}>
      {texts ? <UserText lang={texts.language}>{texts.name}</UserText> : campaign.list.untitled}
    </Link>
  )
}
