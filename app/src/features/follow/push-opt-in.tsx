import { useState } from 'react'
import * as z from 'zod/mini'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { stored } from '../../lib/stored.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import {
  ALERT_KINDS,
  AlertError,
  type AlertKind,
  type AlertProblem,
  type KeptSubscription,
  keptSubscription,
  subscribe,
  withdraw,
} from './alerts.ts'
import {
  browserSubscription,
  endBrowserSubscription,
  NoWorkerError,
  type PushObstacle,
  pushObstacle,
  surroundings,
} from './push.ts'

/** What this browser follows, by CAIP-10: the token that ends each. */
const followed = stored('followed', z.record(z.string(), keptSubscription))

/** Questions come often and concern those who answer them. */
const USUAL: readonly AlertKind[] = ALERT_KINDS.filter((kind) => kind !== 'question')

type Problem = PushObstacle | AlertProblem | 'noWorker'
type State =
  | { at: 'off'; problem?: Problem; stopped?: boolean }
  | { at: 'working' }
  | { at: 'on'; kept: KeptSubscription; problem?: Problem }

interface PushOptInProps {
  about: string
  indexUrl: string
  publicKey: string
}

/** Asked for by the visitor, told until a day, ended in one step. */
export function PushOptIn({ about, indexUrl, publicKey }: PushOptInProps) {
  const { follow: text } = useText()
  const language = useLanguage()
  const format = useFormat()
  const [kinds, setKinds] = useState<readonly AlertKind[]>(USUAL)
  const [state, setState] = useState<State>(() => {
    const kept = followed.read()?.[about]
    if (kept && Date.parse(kept.renewBy) > Date.now()) return { at: 'on', kept }
    const problem = pushObstacle(surroundings())
    return { at: 'off', ...(problem && { problem }) }
  })

  const start = async () => {
    setState({ at: 'working' })
    try {
      const subscription = await browserSubscription(publicKey)
      const kept = await subscribe(indexUrl, subscription.toJSON(), { about, kinds, language })
      followed.write({ ...followed.read(), [about]: kept })
      setState({ at: 'on', kept })
    } catch (error) {
      setState({ at: 'off', problem: problemOf(error) })
    }
  }
  const stop = async (kept: KeptSubscription) => {
    setState({ at: 'working' })
    try {
      await withdraw(indexUrl, kept)
      const { [about]: _, ...others } = followed.read() ?? {}
      followed.write(Object.keys(others).length > 0 ? others : undefined)
      if (Object.keys(others).length === 0) await endBrowserSubscription()
      setState({ at: 'off', stopped: true })
    } catch (error) {
      setState({ at: 'on', kept, problem: problemOf(error) })
    }
  }

  const problem = 'problem' in state ? state.problem : undefined
  return (
    <div className="stack" data-gap="small">
      <div role="status">
        {state.at === 'on' && <p>{text.on(format.date(Date.parse(state.kept.renewBy) / 1000))}</p>}
        {state.at === 'off' && state.stopped && <p>{text.stopped}</p>}
        {problem && <Notice kind="warning">{text[problem]}</Notice>}
      </div>
      {state.at === 'on' ? (
        <p>
          <Button onClick={() => void stop(state.kept)}>{text.stop}</Button>
        </p>
      ) : (
        problem !== 'unsupported' &&
        problem !== 'homeScreen' && (
          <>
            <fieldset className="stack" data-gap="small">
              <legend>{text.kindsLabel}</legend>
              <div className="follow-kinds">
                {ALERT_KINDS.map((kind) => (
                  <label key={kind} className="choice">
                    <input
                      type="checkbox"
                      checked={kinds.includes(kind)}
                      onChange={({ target }) =>
                        setKinds(ALERT_KINDS.filter((one) => (one === kind ? target.checked : kinds.includes(one))))
                      }
                    />
                    <span>{text.kinds[kind]}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            <p>
              <Button disabled={kinds.length === 0} busy={state.at === 'working'} onClick={() => void start()}>
                {state.at === 'working' ? text.working : text.start}
              </Button>
            </p>
          </>
        )
      )}
    </div>
  )
}

/** A refusal of the browser's own question is `NotAllowedError`; an index that garbles its answer is as good as none. */
function problemOf(error: unknown): Problem {
  if (error instanceof NoWorkerError) return 'noWorker'
  if (error instanceof AlertError) return error.problem
  return error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'refused'
}
