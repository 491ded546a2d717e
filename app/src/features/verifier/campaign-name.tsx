import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { termsIn } from '../../lib/terms-in.ts'
import { UserText } from '../../ui/user-text.tsx'

/** A campaign in a line about something else. */
export function CampaignName({ chainId, book: { record } }: { chainId: number; book: CampaignBook }) {
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
