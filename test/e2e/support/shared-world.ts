// One world and one browser for all tests that only look: starting them takes longer than most of these tests.
import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { type DemoPlaces, demoPlaces } from './demo-places.ts'
import { indexReady } from './own-world.ts'
import { startWorld, type World } from './world.ts'

export interface SharedWorld {
  world: World
  browser: Browser
  places: DemoPlaces
}

const { AMANA_TIER } = process.env

let starting: Promise<SharedWorld> | undefined

/** Nobody may change it: move its clock, give in it, or stop it. */
export function sharedWorld(): Promise<SharedWorld> {
  starting ??= start()
  return starting
}

async function start(): Promise<SharedWorld> {
  const [world, browser] = await Promise.all([startWorld(), launchBrowser()])
  // In the daily run nobody waits for it: pages tell the truth without it too.
  if (AMANA_TIER !== undefined) await indexReady(world)
  return { world, browser, places: await demoPlaces(world) }
}

after(async () => {
  const started = await starting?.catch(() => undefined)
  await started?.browser.close()
  await started?.world.stop()
})
