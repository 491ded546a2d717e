import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from 'playwright-core'

/** What keeps somebody from using a part of the page. */
export async function barriersIn(part: Locator): Promise<string[]> {
  const page = part.page()
  // The bar sticks over whatever is beneath it; the pages' own test looks at it.
  await page.locator('.give-link').evaluateAll((bars) => {
    for (const bar of bars) (bar as HTMLElement).style.visibility = 'hidden'
  })
  await part.evaluate((element) => element.setAttribute('data-looked-at', ''))
  const { violations } = await new AxeBuilder({ page })
    .include('[data-looked-at]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  )
}
