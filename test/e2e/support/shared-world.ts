// One world and one browser for all tests that only look: starting them takes longer than most of these tests.
import type { Browser } from 'playwright-core'
import { type DemoPlaces, demoPlaces } from './demo-places.ts'
import { ownWorld } from './own-world.ts'
import type { World } from './world.ts'

export interface SharedWorld {
  world: World
  browser: Browser
  places: DemoPlaces
}

let starting: Promise<SharedWorld> | undefined

/** Nobody may change it: move its clock, give in it, or stop it. */
export function sharedWorld(): Promise<SharedWorld> {
  starting ??= start()
  return starting
}

async function start(): Promise<SharedWorld> {
  const { world, browser } = await ownWorld()
  return { world, browser, places: await demoPlaces(world) }
}
