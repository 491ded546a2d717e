import { parseAccountId } from '@amana/sdk/caip'
import type { Language } from '@amana/sdk/schemas'
import { LRUCache } from 'lru-cache'
import type { AlertsContext } from './context.ts'
import { texts } from './texts.ts'

/** Ten thousand messages about one campaign ask the index once. */
export function createTitles(): LRUCache<string, string> {
  return new LRUCache({ max: 3_000, ttl: 60_000 })
}

/** The name of a campaign in this language, or of a charity; its address when it has none. */
export async function titleOf(
  { index, titles }: Pick<AlertsContext, 'index' | 'titles'>,
  subject: string,
  language: Language,
): Promise<string> {
  const key = `${subject} ${language}`
  const title = titles.get(key) ?? (await readTitle(index, subject, language))
  titles.set(key, title)
  return title
}

async function readTitle(index: AlertsContext['index'], subject: string, language: Language): Promise<string> {
  const id = parseAccountId(subject)
  if (!id) return subject
  const campaign = await index.campaign(id)
  if (campaign?.terms) return campaign.terms.translations?.[language]?.name ?? campaign.terms.name
  if (campaign) return `${texts[language].campaign} ${id.address}`
  const [theirs] = await index.campaigns({ chainId: id.chainId, charity: id.address, limit: 1 })
  return theirs?.terms?.organiser.name ?? `${texts[language].charity} ${id.address}`
}
