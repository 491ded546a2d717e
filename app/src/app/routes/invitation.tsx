import '../../features/create/create.css'
import '../../features/create/invitation.css'
import { InvitationPage } from '../../features/create/invitation-page.tsx'
import { useText } from '../../i18n/text.tsx'
import { usePageTitle, useUnlisted } from '../page-head.ts'

export default function InvitationRoute() {
  const { invitation } = useText()
  usePageTitle(invitation.title)
  useUnlisted()
  return <InvitationPage />
}
