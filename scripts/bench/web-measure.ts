// What the benchmark of the pages does on them.
import { setTimeout as delay } from 'node:timers/promises'
import { formatAccountId } from '@amana/sdk/caip'
import type { Browser, Page } from 'playwright-core'
import { give as giveTexts } from '../../app/src/i18n/messages/give.en.ts'
import { paths } from '../../app/src/lib/paths.ts'
import type { DemoPlaces } from '../../test/e2e/support/demo-places.ts'
import { settled } from '../../test/e2e/support/pages.ts'
import { stageOn } from '../../test/e2e/support/stage.ts'
import { beginning } from '../../test/e2e/support/texts.ts'
import type { World } from '../../test/e2e/support/world.ts'
import { forgetTasks, phone, vitalsOf } from './web-phone.ts'
import { LIMITS, median, quantile, type WebFigure } from './web-report.ts'
import type { WebStage } from './web-stage.ts'

/** Milliseconds in which a page is left alone. */
const QUIET = 6_000

/** The pages that visitors come to first. */
export async function measurePages(
  browser: Browser,
  world: World,
  { campaign, start }: DemoPlaces,
  runs: number,
  say: (line: string) => void,
): Promise<WebFigure[]> {
  const pages = {
    home: paths.home('en'),
    campaign: paths.campaign('en', campaign),
    trace: paths.gift('en', campaign, start),
  }
  const figures: WebFigure[] = []
  for (const [name, path] of Object.entries(pages)) {
    const seen = []
    for (let run = 0; run < runs; run++) {
      const { page, close, times } = await phone(browser)
      await page.goto(world.url + path)
      // Asking the page how far it is would slow it down.
      await delay(QUIET)
      await settled(page)
      // What is largest is decided before anybody touches the page.
      const { largestPaint, shift } = await vitalsOf(page)
      await touch(page)
      const { answer } = await vitalsOf(page)
      seen.push({ largestPaint, shift, answer, times })
      await close()
    }
    say(`${name}: processor slowed down ${seen.map(({ times }) => times.toFixed(1)).join(', ')} times`)
    figures.push(
      {
        name: `${name}: largest paint`,
        found: median(seen.map((one) => one.largestPaint)),
        most: LIMITS.largestPaint,
        unit: 'ms',
      },
      {
        name: `${name}: slowest answer`,
        found: median(seen.map((one) => one.answer)),
        most: LIMITS.answer,
        unit: 'ms',
      },
      { name: `${name}: layout shift`, found: median(seen.map((one) => one.shift)), most: LIMITS.shift, unit: '' },
    )
  }
  return figures
}

/** Presses what a visitor would, one after the other. */
async function touch(page: Page): Promise<void> {
  const menu = page.locator('.menu-button')
  for (let press = 0; press < 3; press++) {
    await menu.click()
    await delay(300)
    await page.keyboard.press('Escape')
    await delay(100)
  }
  const summary = page.locator('main summary, main .chip').first()
  if (await summary.isVisible()) {
    await summary.click()
    await delay(500)
  }
}

/** From the campaign's page to the words about one's coins, for somebody who was here before with this wallet. */
export async function measureGiving(
  browser: Browser,
  world: World,
  { collecting }: DemoPlaces,
  runs: number,
): Promise<WebFigure[]> {
  const { page, close } = await phone(browser)
  const stage = stageOn(page, world, 'en')
  const donor = world.personaOf('donor').address
  await stage.visit(collecting.address)
  await stage.become(donor)
  const seconds: number[] = []
  let actions = 0
  for (let run = 0; run < runs; run++) {
    await page.goto(`${world.url}/en`)
    await settled(page)
    const began = performance.now()
    await stage.visit(collecting.address)
    const { give } = stage
    actions = 0
    const act = async (doing: Promise<unknown>) => {
      actions++
      await doing
    }
    await act(give.getByRole('textbox', { name: beginning(giveTexts.ownAmount) }).fill('5'))
    await act(give.getByRole('button', { name: beginning(giveTexts.review) }).click())
    await act(give.getByRole('button', { name: beginning(giveTexts.confirm) }).click())
    await give.getByText(giveTexts.doneTitle, { exact: true }).waitFor({ timeout: 60_000 })
    seconds.push((performance.now() - began) / 1_000)
    await give.getByRole('button', { name: giveTexts.again }).click()
  }
  await close()
  return [
    { name: 'giving as a returning visitor', found: median(seconds), most: LIMITS.giving, unit: 's' },
    { name: 'giving as a returning visitor', found: actions, most: LIMITS.actions, unit: 'actions' },
  ]
}

/** Scrolls the ledger and zooms the coin line of the long campaign. */
export async function measureLongCampaign(browser: Browser, stage: WebStage, runs: number): Promise<WebFigure[]> {
  // The node's answers are not what is measured here.
  const { page, close, slowDown } = await phone(browser, { slowLine: false })
  page.setDefaultTimeout(120_000)
  await slowDown(1)
  const account = formatAccountId({ chainId: 31_337, address: stage.campaign })
  await page.goto(`${stage.url}/en/c/${account}`)
  await page.locator('#ledger').waitFor()
  await page.locator('.coin-line').waitFor()
  await delay(2_000)

  const zoomIn = page.locator('.coin-zoom .coin-tool').nth(1)
  const nodes = await page.locator('.coin-line *').count()
  await forgetTasks(page)
  let most = nodes
  for (let step = 0; step < 12; step++) {
    await zoomIn.click()
    await delay(150)
    most = Math.max(most, await page.locator('.coin-line *').count())
  }
  const { longestTask } = await vitalsOf(page)

  await slowDown(4)
  const frames: number[] = []
  for (let run = 0; run < runs; run++) frames.push(quantile(await framesWhileScrolling(page), 0.95))
  await close()
  return [
    { name: 'nodes of the coin line, while zooming', found: most, most: LIMITS.nodes, unit: 'nodes' },
    { name: 'longest task while zooming', found: longestTask, most: LIMITS.task, unit: 'ms' },
    {
      name: 'ledger: p95 of frames at a quarter of the speed',
      found: median(frames),
      most: LIMITS.frame,
      unit: 'ms',
    },
  ]
}

/** Milliseconds of each frame, over four seconds of steady scrolling. */
function framesWhileScrolling(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const frame = document.querySelector('.ledger-frame')
    document.querySelector('#ledger')?.scrollIntoView()
    if (!frame) throw new Error('the ledger has no frame that scrolls')
    const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const frames: number[] = []
    let before = await next()
    const end = before + 4_000
    while (before < end) {
      frame.scrollTop += 60
      const now = await next()
      frames.push(now - before)
      before = now
    }
    return frames
  })
}
