import { Link } from 'wouter'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

export default function NotFoundPage() {
  const text = useText()
  return (
    <EmptyState wholePage title={text.shell.notFoundTitle} text={text.shell.notFoundText}>
      <Link className="button" data-kind="primary" href={paths.campaigns(useLanguage())}>
        {text.shell.home}
      </Link>
    </EmptyState>
  )
}
