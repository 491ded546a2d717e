import { parseAccountId } from '@amana/sdk/caip'
import type { Language } from '@amana/sdk/schemas'
import { LRUCache } from 'lru-cache'
import { shortText } from '../platform/short-text.ts'
import { termsIn } from '../platform/speech/speech.ts'
import type { AlertsContext } from './context.ts'
import { texts } from './texts.ts'

/** Longer than what a notification shows in one line. */
const MAX_NAME = 90

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
  if (campaign?.terms) return shortText(termsIn(campaign.terms, language).name, MAX_NAME)
  if (campaign) return `${texts[language].campaign} ${id.address}`
  const [theirs] = await index.campaigns({ chainId: id.chainId, charity: id.address, limit: 1 })
  const name = theirs?.terms?.organiser.name
  return name ? shortText(name, MAX_NAME) : `${texts[language].charity} ${id.address}`
}
