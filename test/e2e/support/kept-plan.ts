// A plan that is complete, as the browser keeps it: for what comes after it was written.
import type { Page } from 'playwright-core'
import {
  DAY,
  type Draft,
  dayOf,
  newDraft,
  newMilestone,
  newPerson,
  newRecipient,
} from '../../../app/src/features/create/draft.ts'
import type { World } from './world.ts'

export async function completePlan(world: World, name: string): Promise<Draft> {
  const now = await world.now()
  const { chains } = await (await fetch(`${world.url}/config.json`)).json()
  const [{ chainId, tokens }] = chains
  const of = (role: string) => world.personas.filter((one) => one.role === role)
  const day = (days: number) => dayOf(Number(now) + days * DAY)
  const named = ({ name: said, address }: World['personas'][number]) => ({
    ...newPerson(),
    name: typeof said === 'string' ? said : said.en,
    address,
  })
  const [recipient] = of('recipient')
  const [fallback] = of('fallback')
  if (!recipient || !fallback) throw new Error('the world lacks people')
  return {
    ...newDraft({ chainId, token: tokens[0].address, language: 'en', now }),
    organiser: 'Valley School Association',
    name,
    story: 'The rain comes in.',
    milestones: [
      { ...newMilestone(day(90)), title: 'Timber', amount: '3 200' },
      { ...newMilestone(day(120)), title: 'The roof', amount: '5 400' },
    ],
    recipients: [{ ...newRecipient(), ...named(recipient) }],
    verifiers: { threshold: null, members: of('verifier').map(named) },
    panel: { threshold: null, members: of('panel').map(named) },
    fallback: named(fallback),
  }
}

/** Puts a plan into the browser, and opens one of its steps, counted from 1. */
export async function openPlan(page: Page, world: World, draft: Draft, step: number): Promise<void> {
  await page.goto(`${world.url}/en/create`)
  await page.evaluate(
    ({ id, text }) => localStorage.setItem('amana.campaign-drafts', JSON.stringify({ [id]: JSON.parse(text) })),
    { id: draft.id, text: JSON.stringify(draft) },
  )
  await page.goto(`${world.url}/en/create?plan=${draft.id}&step=${step}`)
}
