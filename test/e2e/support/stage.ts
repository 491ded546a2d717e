// What a person does on the page, in words that tests can be read by.
import { readFileSync } from 'node:fs'
import { formatAccountId } from '@amana/sdk/caip'
import { expect } from 'chai'
import type { Locator, Page } from 'playwright-core'
import type { Address } from 'viem'
import { paths } from '../../../app/src/lib/paths.ts'
import { type StoryLanguage, texts } from './texts.ts'
import type { World } from './world.ts'

const CHAIN_ID = 31337

export type Stage = ReturnType<typeof stageOn>

export function stageOn(page: Page, world: World, language: StoryLanguage) {
  const text = texts[language]
  return {
    page,
    text,

    async visit(campaign: Address, search = ''): Promise<void> {
      const account = formatAccountId({ chainId: CHAIN_ID, address: campaign })
      await page.goto(`${world.url}/${language}/c/${account}${search}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },

    /** Where a claim is examined and decided; `fragment` is what a link carries. Milestones are counted from 0. */
    async visitReview(campaign: Address, milestone: number, fragment = ''): Promise<void> {
      const account = { chainId: CHAIN_ID, address: campaign }
      await page.goto(`${world.url}${paths.review(language, account, milestone)}${fragment}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },

    /** Connects as somebody, in place of whoever was connected. */
    async become(address: Address): Promise<void> {
      const account = page.locator('.wallet-account')
      // Whoever was connected here before is connected again in a moment.
      if (await page.evaluate(() => localStorage.getItem('amana.wallet-used') === 'true')) await account.waitFor()
      if (await account.isVisible()) {
        await account.click()
        await page.getByRole('button', { name: text.wallet.change }).click()
      } else {
        await page.locator('.wallet-connect').click()
      }
      await page.locator(`[data-persona="${address}"]`).click()
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await account.waitFor()
    },

    give: page.getByRole('region', { name: text.give.title, exact: true }),
    panel: (name: string): Locator => page.getByRole('region', { name, exact: true }),
    milestone: (index: number): Locator => page.locator(`#milestone-${index + 1}`),

    /** Presses and takes the file that comes of it. */
    async save(button: Locator): Promise<{ name: string; buffer: Buffer; mimeType: string }> {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
      return {
        name: download.suggestedFilename(),
        buffer: readFileSync(await download.path()),
        mimeType: 'application/json',
      }
    },

    /** Moves the demo clock past a time, deadline by deadline, and waits for the page to follow. */
    async clockTo(time: bigint): Promise<void> {
      const move = async (name: string) => {
        const before = await world.now()
        await page.getByRole('button', { name, exact: true }).click()
        await until(async () => (await world.now()) > before)
      }
      for (let moves = 0; (await world.now()) < time; moves++) {
        expect(moves, 'moves of the demo clock').to.be.below(8)
        await move(text.demo.toDeadline)
      }
      // Coins leave only after the second in which a milestone became final.
      await move(text.demo.hour)
      const now = await world.now()
      const shown = page.getByRole('region', { name: text.demo.clock }).locator('time')
      await until(async () => {
        const moment = await shown.first().getAttribute('datetime')
        return BigInt(Date.parse(moment ?? '') / 1000) >= now
      })
    },
  }
}

/** Waits for something that the node, not the page, has to say. */
export async function until(holds: () => Promise<boolean>, milliseconds = 20_000): Promise<void> {
  const end = Date.now() + milliseconds
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('the chain did not get there in time')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
