import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'

/** What keeps somebody from using the page as it stands, or the one part of it. */
export async function barriersOn(page: Page, part?: Locator): Promise<string[]> {
  // A bar that sticks to the window covers whatever is scrolled under it just now, and nothing for long.
  await page.locator('.give-link').evaluateAll((bars) => {
    for (const bar of bars) (bar as HTMLElement).style.visibility = 'hidden'
  })
  await part?.evaluate((element) => element.setAttribute('data-looked-at', ''))
  const axe = new AxeBuilder({ page }).withTags([
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
    'best-practice',
  ])
  if (part) axe.include('[data-looked-at]')
  // Takes half of the time and finds the same: its other mode opens a page for the results of frames, and there are none.
  const { violations } = await axe.setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  )
}

export const barriersIn = (part: Locator) => barriersOn(part.page(), part)
