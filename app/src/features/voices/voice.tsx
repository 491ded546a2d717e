import '../../styles/voices.css'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { StepHeading } from '../../ui/step-heading.tsx'
import type { Given } from './draft.ts'
import type { NamedUpload } from './store-words.ts'
import { type Purpose, useVoice, type Voice as VoiceInHand } from './use-voice.ts'
import { VoicePreview } from './voice-preview.tsx'
import { VoiceStatus } from './voice-status.tsx'

interface VoiceProps {
  purpose: Purpose
  /** On the button that opens the form. */
  open: string
  kind?: 'primary' | 'secondary' | 'quiet'
  /** It need not be written any more; what was just written stays until it has been read. */
  over?: boolean
  title: string
  /** What it means to write this, before anything is typed. */
  lead?: string | undefined
  /** Said once it is written. */
  done: string
  /** What stands in the document beside what is typed. */
  given?: Given
  files?: readonly NamedUpload[]
  /** The form's own fields. */
  children: (voice: VoiceInHand) => ReactNode
}

/** Writing one entry into the journal: typed, looked at as others will read it, stored, signed, and followed to its block. */
export function Voice({
  purpose,
  open,
  kind = 'secondary',
  over = false,
  title,
  lead,
  done,
  given = {},
  files = [],
  children,
}: VoiceProps) {
  const { voices: text } = useText()
  const voice = useVoice(purpose, text.step)
  const { stage } = voice
  const [opened, setOpened] = useState(false)
  if (!purpose.chain.journal || (over && stage.name !== 'sent')) return null
  if (!opened && stage.name !== 'sent') {
    return (
      <div>
        <Button kind={kind} onClick={() => setOpened(true)}>
          {open}
        </Button>
      </div>
    )
  }
  return (
    <Card as="div" className="voice" role="group" aria-label={title}>
      <StepHeading as="h3" arrived={opened}>
        {title}
      </StepHeading>
      {stage.name === 'writing' ? (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void voice.prepare(given)
          }}
        >
          {lead && <p className="quiet">{lead}</p>}
          {children(voice)}
          <p className="quiet small">{text.keptHere}</p>
          <div className="row">
            <Button kind="primary" type="submit">
              {text.preview}
            </Button>
            <Button kind="quiet" onClick={() => setOpened(false)}>
              {text.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <>
          {/* What is written and can be read stands in the journal itself. */}
          {stage.words && !(voice.isWritten && voice.isStored) && (
            <VoicePreview voice={voice} words={stage.words} files={files} />
          )}
          <VoiceStatus
            voice={voice}
            files={files}
            success={done}
            onClose={() => {
              setOpened(false)
              voice.again()
            }}
          />
        </>
      )}
    </Card>
  )
}
