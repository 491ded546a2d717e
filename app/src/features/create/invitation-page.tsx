import { useEffect, useState } from 'react'
import { useChain } from '../../data/site.tsx'
import { useText } from '../../i18n/text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type InvitationLink, readInvitation } from './invitation.ts'
import { InvitationView } from './invitation-view.tsx'

/** What somebody is asked who was sent a link; everything in it is hostile until it was read by a schema. */
export function InvitationPage() {
  const { invitation: text } = useText()
  const read = useInvitation()
  if (read === 'reading') return <Skeleton label={text.wait} height="30rem" />
  if (read === 'none') return <EmptyState wholePage drawing="shelf" title={text.none} text={text.noneText} />
  return <OnChain invitation={read} />
}

function OnChain({ invitation }: { invitation: InvitationLink }) {
  const { invitation: text } = useText()
  const chain = useChain(invitation.chainId)
  if (!chain) return <EmptyState wholePage title={text.none} text={text.otherChain} />
  return <InvitationView chain={chain} invitation={invitation} />
}

function useInvitation(): InvitationLink | 'reading' | 'none' {
  const [read, setRead] = useState<InvitationLink | 'reading' | 'none'>('reading')
  useEffect(() => {
    let current = true
    const look = async () => {
      const found = await readInvitation(location.hash.slice(1))
      if (current) setRead(found ?? 'none')
    }
    void look()
    const follow = () => void look()
    window.addEventListener('hashchange', follow)
    return () => {
      current = false
      window.removeEventListener('hashchange', follow)
    }
  }, [])
  return read
}
