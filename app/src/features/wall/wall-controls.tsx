import type { AccountId } from '@amana/sdk/caip'
import { Link } from 'wouter'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'

interface WallControlsProps {
  account: AccountId
  isPaused: boolean
  onPause: (pause: boolean) => void
  isModerating: boolean
  onModerate: (moderate: boolean) => void
  transparent: boolean
  onTransparent: (transparent: boolean) => void
}

/** For whoever runs the screen; over a stream they show only while they are used. */
export function WallControls(props: WallControlsProps) {
  const { account, isPaused, onPause, isModerating, onModerate, transparent, onTransparent } = props
  const { wall: text } = useText()
  const language = useLanguage()
  return (
    <div className="wall-controls">
      {isModerating && <p className="small quiet">{text.moderateHelp}</p>}
      <div className="row">
        <Button aria-pressed={isPaused} onClick={() => onPause(!isPaused)}>
          {isPaused ? text.resume : text.pause}
        </Button>
        <Button aria-pressed={isModerating} onClick={() => onModerate(!isModerating)}>
          {isModerating ? text.moderateDone : text.moderate}
        </Button>
        <Button aria-pressed={transparent} onClick={() => onTransparent(!transparent)}>
          {transparent ? text.opaque : text.transparent}
        </Button>
        {document.fullscreenEnabled && (
          <Button onClick={() => void toggleFullScreen().catch(() => undefined)}>{text.fullScreen}</Button>
        )}
        <Link className="button" href={paths.campaign(language, account)}>
          {text.leave}
        </Link>
      </div>
    </div>
  )
}

function toggleFullScreen(): Promise<void> {
  return document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
}
