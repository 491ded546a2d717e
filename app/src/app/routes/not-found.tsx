import { Link } from 'wouter'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { usePageTitle } from '../page-head.ts'

export default function NotFoundPage() {
  const { shell } = useText()
  const language = useLanguage()
  usePageTitle(shell.notFoundTitle)
  return (
    <EmptyState wholePage drawing="signpost" title={shell.notFoundTitle} text={shell.notFoundText}>
      <Link className="button" data-kind="primary" href={paths.home(language)}>
        {shell.toStart}
      </Link>
      <Link className="button" href={paths.campaigns(language)}>
        {shell.home}
      </Link>
    </EmptyState>
  )
}
