import { endOf, type Stretch } from '@amana/sdk/coin-line'
import { useText } from '../../i18n/text.tsx'
import { type Unit, useMoneyText } from '../../ui/money-text.ts'
import { canZoomIn, type Look, type LookChange } from './look.ts'

interface ZoomBarProps {
  token: Unit
  look: Look
  whole: Stretch
  own: readonly Stretch[]
  onChange: (change: LookChange) => void
}

/** The numbers at both ends of what is in view, and how to look closer: with buttons, so that nobody has to drag. */
export function ZoomBar({ token, look, whole, own, onChange }: ZoomBarProps) {
  const { coinLine: text } = useText()
  const money = useMoneyText(token)
  const view = look.view ?? whole
  const zoomed = look.view !== undefined
  // Each press goes to the next of the visitor's own coins, and from the last to the first.
  const mine = own.find(({ start }) => look.pointed !== undefined && start > look.pointed) ?? own[0]
  return (
    <>
      <p className="coin-ends small" role="status">
        <span className="visually-hidden">{text.inView(money.coin(view.start), money.coin(endOf(view)))}</span>
        <bdi aria-hidden="true">{money.coin(view.start)}</bdi>
        <bdi aria-hidden="true">{money.coin(endOf(view))}</bdi>
      </p>
      <fieldset className="coin-zoom screen-only">
        <legend className="visually-hidden">{text.zoom}</legend>
        <Tool name={text.zoomOut} sign="−" disabled={!zoomed} onPress={() => onChange({ kind: 'out' })} />
        <Tool name={text.zoomIn} sign="+" disabled={!canZoomIn(look, whole)} onPress={() => onChange({ kind: 'in' })} />
        {zoomed && (
          <>
            <Tool
              name={text.earlier}
              sign="‹"
              disabled={view.start === whole.start}
              onPress={() => onChange({ kind: 'earlier' })}
            />
            <Tool
              name={text.later}
              sign="›"
              disabled={endOf(view) === endOf(whole)}
              onPress={() => onChange({ kind: 'later' })}
            />
            <button type="button" className="chip" onClick={() => onChange({ kind: 'whole' })}>
              {text.whole}
            </button>
          </>
        )}
        {mine && (
          <button type="button" className="chip coin-you" onClick={() => onChange({ kind: 'magnify', part: mine })}>
            {text.toYours}
          </button>
        )}
      </fieldset>
    </>
  )
}

interface ToolProps {
  name: string
  sign: string
  disabled: boolean
  onPress: () => void
}

/** Stays focusable when there is nothing more to do: the keyboard does not lose its place at the end of the scale. */
function Tool({ name, sign, disabled, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className="chip coin-tool"
      aria-label={name}
      title={name}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onPress}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}
