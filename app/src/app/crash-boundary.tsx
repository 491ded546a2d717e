import { Component, type ReactNode } from 'react'
import { useText } from '../i18n/text.tsx'
import { ErrorState } from '../ui/error-state.tsx'

interface Props {
  children: ReactNode
}

/** A bug in one page shows a sentence in its place, not a white screen. */
export class CrashBoundary extends Component<Props, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    return this.state.error ? <Crashed error={this.state.error} /> : this.props.children
  }
}

function Crashed({ error }: { error: Error }) {
  const text = useText()
  return (
    <ErrorState
      title={text.shell.crashedTitle}
      text={text.shell.crashedText}
      details={error.message}
      retryLabel={text.shell.reload}
      onRetry={() => location.reload()}
    />
  )
}
