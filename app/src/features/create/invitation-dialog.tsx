import { askedPlan } from '@amana/sdk/asked-plan'
import { useEffect, useState } from 'react'
import type { Address } from 'viem'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { absoluteUrl } from '../../lib/absolute-url.ts'
import { paths } from '../../lib/paths.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { invitationFragment } from './invitation.ts'
import { LinkToGive } from './link-to-give.tsx'
import type { Plan } from './plan.ts'
import type { invitedIn } from './warnings.ts'
import { useWizard } from './wizard.tsx'

interface InvitationDialogProps {
  /** Answers can come through the site's signature box. */
  box: boolean
  plan: Plan
  charity: Address
  invited: ReturnType<typeof invitedIn>[number] | undefined
  onClose: () => void
}

/** One person's link: all that is asked stands in it, behind the `#`, where no server sees it. */
export function InvitationDialog({ box, plan, charity, invited, onClose }: InvitationDialogProps) {
  const { invitation } = useText()
  const text = invitation.invite
  const language = useLanguage()
  const { chain } = useWizard()
  const { chainId } = chain
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    setUrl(undefined)
    if (!invited) return
    let current = true
    const { role, address: account } = invited
    void invitationFragment({ chainId, charity, role, account, box, plan: askedPlan(plan) }).then((fragment) => {
      if (current) setUrl(absoluteUrl(`${paths.invitation(language)}#${fragment}`))
    })
    return () => {
      current = false
    }
  }, [invited, chainId, charity, box, plan, language])
  return (
    <Dialog open={invited !== undefined} onClose={onClose} title={text.dialog}>
      {invited && <p>{text.give(isolateText(invited.name || invited.address))}</p>}
      {url && <LinkToGive url={url} code={text.code} />}
    </Dialog>
  )
}
