import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { fingerprintWords } from '@amana/sdk/fingerprint'
import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../i18n/text.tsx'

/** The words that stand beside every code of the campaign; `failed` where the browser computes nothing, as without https. */
export function useFingerprint(campaign: AccountId): { words: readonly string[] | undefined; failed: boolean } {
  const language = useLanguage()
  const query = useQuery({
    queryKey: ['fingerprint', formatAccountId(campaign), language],
    queryFn: () => fingerprintWords(campaign, language),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  })
  return { words: query.data, failed: query.isError }
}
