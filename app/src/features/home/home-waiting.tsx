import { useText } from '../../i18n/text.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

/** The shape of what is still to be read. */
export function HomeWaiting() {
  return <Skeleton label={useText().home.loading} height="32rem" />
}
