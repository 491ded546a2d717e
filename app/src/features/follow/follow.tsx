import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { useQuery } from '@tanstack/react-query'
import { useSite } from '../../data/site.tsx'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { alertKey } from './alerts.ts'
import { PushOptIn } from './push-opt-in.tsx'

/**
 * Ways to be told what happens: a feed, a calendar, messages in the browser. All come from the index; without one there is
 * nothing to offer, and nothing is.
 */
export function Follow({ about }: { about: AccountId }) {
  const { indexUrl } = useSite()
  return indexUrl ? <Ways about={about} indexUrl={indexUrl} /> : null
}

function Ways({ about, indexUrl }: { about: AccountId; indexUrl: string }) {
  const { follow: text, shell } = useText()
  const language = useLanguage()
  const key = useQuery({
    queryKey: ['alerts', indexUrl],
    queryFn: ({ signal }) => alertKey(indexUrl, signal),
    staleTime: 300_000,
    retry: 1,
  })
  const campaign = formatAccountId(about)
  const feeds = `${indexUrl}/v1/campaigns/${campaign}`
  return (
    <section className="card follow screen-only">
      <h2>{text.title}</h2>
      <p className="quiet">{text.lead}</p>
      {key.isPending && (
        <p role="status" aria-busy="true">
          {text.checking}
        </p>
      )}
      {key.isError && (
        <Notice kind="warning">
          <p>{text.indexDown}</p>
          <p>
            <Button onClick={() => void key.refetch()}>{shell.retry}</Button>
          </p>
        </Notice>
      )}
      {key.isSuccess && (
        <>
          <ul className="row">
            <li>
              <a className="button" href={`${feeds}/feed.atom?lang=${language}`} type="application/atom+xml">
                <Icon name="speech" /> {text.atom}
              </a>
            </li>
            <li>
              <a className="button" href={`${feeds}/calendar.ics?lang=${language}`} type="text/calendar">
                <Icon name="clock" /> {text.calendar}
              </a>
            </li>
          </ul>
          <div className="stack" data-gap="small">
            <h3>{text.push}</h3>
            {key.data === undefined ? (
              <p>{text.off}</p>
            ) : (
              <PushOptIn about={campaign} indexUrl={indexUrl} publicKey={key.data} />
            )}
          </div>
        </>
      )}
    </section>
  )
}
