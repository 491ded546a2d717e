// Pictures of every page, to be looked at one by one; and the few that README and documentation show.
//
//   npm run screens                     every page × phone, desktop × English, Arabic × light, dark, into .amana/screens
//   npm run screens -- --only trace     one page of the list in test/e2e/support/pages.ts
//   npm run screens -- --pictures       docs/pictures/*.webp, each at most 60 kB
//
// It starts a demo world of its own, on free ports, and ends it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { launchBrowser, openPage } from '../test/e2e/support/browser.ts'
import { type DemoPlaces, demoPlaces } from '../test/e2e/support/demo-places.ts'
import { PAGES, visit } from '../test/e2e/support/pages.ts'
import { startWorld } from '../test/e2e/support/world.ts'
import { DEVICES, type Look, looksAt } from './screens/look.ts'
import { MAX_PICTURE_BYTES, PICTURES, type Picture } from './screens/pictures.ts'
import { webpOf } from './screens/webp.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({ options: { only: { type: 'string' }, pictures: { type: 'boolean', default: false } } })
const names = PAGES.map(({ name }) => name).filter((name) => values.only === undefined || name === values.only)
if (names.length === 0) {
  console.error(`There is no page "${values.only}"; there are: ${PAGES.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const [world, browser] = await Promise.all([startWorld(), launchBrowser()])
try {
  const places = await demoPlaces(world)
  if (values.pictures) await makePictures(browser, places)
  else await makeScreens(browser, places)
} finally {
  await browser.close()
  await world.stop()
}

async function makeScreens(browser: Browser, places: DemoPlaces): Promise<void> {
  const folder = join(root, '.amana/screens')
  mkdirSync(folder, { recursive: true })
  for (const look of looksAt(names)) {
    const { page, device, language, theme } = look
    const file = `${page.replaceAll(' ', '-')}.${device}.${language}.${theme}.png`
    writeFileSync(join(folder, file), await take(browser, places, look, { fullPage: true }))
    console.log(file)
  }
}

async function makePictures(browser: Browser, places: DemoPlaces): Promise<void> {
  const folder = join(root, 'docs/pictures')
  mkdirSync(folder, { recursive: true })
  for (const picture of PICTURES) {
    const png = await take(browser, places, picture, { at: picture.at })
    const webp = await webpOf(browser, png, MAX_PICTURE_BYTES)
    writeFileSync(join(folder, `${picture.file}.webp`), webp)
    console.log(`${picture.file}.webp ${(webp.length / 1_000).toFixed(1)} kB`)
  }
}

async function take(
  browser: Browser,
  places: DemoPlaces,
  { page: name, device, language, theme }: Look,
  { fullPage = false, at }: { fullPage?: boolean; at?: Picture['at'] },
): Promise<Buffer> {
  const listed = PAGES.find((page) => page.name === name)
  if (!listed) throw new Error(`${name} is not on the list of pages`)
  const { page, problems, close } = await openPage(browser, { ...DEVICES[device], colorScheme: theme })
  try {
    await visit(page, world.url + listed.path(language, places))
    if (at)
      await page
        .locator(at)
        .first()
        .evaluate((element) => element.scrollIntoView({ block: 'start' }))
    if (problems.length > 0) console.error(`${name}: ${problems.join('; ')}`)
    return await page.screenshot({ fullPage, animations: 'disabled' })
  } finally {
    await close()
  }
}
