import '../../styles/campaign.css'
import '../../styles/how.css'
import { useEffect, useState } from 'react'
import { HowPage } from '../../features/how/how-page.tsx'
import { useText } from '../../i18n/text.tsx'
import { usePageTitle } from '../page-head.ts'

export default function HowRoute() {
  const { how: text } = useText()
  usePageTitle(text.title)
  return <HowPage part={usePart()} />
}

/** What stands after `#`, followed. */
function usePart(): string {
  const [part, setPart] = useState(() => location.hash.slice(1))
  useEffect(() => {
    const follow = () => setPart(location.hash.slice(1))
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  return part
}
