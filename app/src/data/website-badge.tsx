import { isolate } from '../i18n/isolate.ts'
import { useFormat, useText } from '../i18n/text.tsx'
import { Badge } from '../ui/badge.tsx'
import type { Website } from './websites.ts'

/** In a word whether a website stands behind a campaign. Most have none that does: that is said, and no alarm. */
export function WebsiteBadge({ website }: { website: Website }) {
  const { website: text } = useText().campaign
  const format = useFormat()
  switch (website.kind) {
    case 'confirmed':
      return <Badge icon="check">{text.confirmed(isolate(website.domain))}</Badge>
    case 'lapsed':
      return <Badge icon="clock">{text.lapsed(isolate(website.domain), format.date(website.confirmed))}</Badge>
    case 'unknown':
      return <Badge>{website.isAsking ? text.asking : text.unknown}</Badge>
    default:
      return <Badge>{text.unverified}</Badge>
  }
}
