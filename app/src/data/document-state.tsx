import { useText } from '../i18n/text.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { ContentError } from './content.ts'

export type FileState = 'fetching' | 'matches' | 'mismatch' | 'withheld' | 'unavailable'

const ICONS: Record<FileState, IconName> = {
  fetching: 'clock',
  matches: 'check',
  mismatch: 'error',
  withheld: 'warning',
  unavailable: 'warning',
}

/** Whether a document is the one that the chain names. */
export function FileStateWords({ state }: { state: FileState }) {
  const { campaign: text } = useText()
  return (
    <p className="file-state small" data-file={state} role={state === 'mismatch' ? 'alert' : 'status'}>
      <Icon name={ICONS[state]} /> {text[state]}
    </p>
  )
}

/** How a document that was asked for stands. */
export function fileState({ data, error }: { data?: unknown; error: Error | null }): FileState {
  if (data) return 'matches'
  if (!error) return 'fetching'
  const problem = error instanceof ContentError ? error.problem : undefined
  return problem === 'mismatch' || problem === 'withheld' ? problem : 'unavailable'
}
