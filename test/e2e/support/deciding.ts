// What signers and donors do on the pages where a claim is decided, in words that tests can be read by.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import type { ClaimedCampaign } from './claimed-campaign.ts'
import type { Stage } from './stage.ts'
import { beginning } from './texts.ts'

type Desk = ReturnType<Stage['panel']>
type Verdict = 'approve' | 'reject' | 'confirm' | 'refuse'

/** Chooses, gives a reason, and looks at what would be signed. */
export async function decide(
  desk: Desk,
  { decide: text }: Stage['text'],
  verdict: Verdict,
  reason: string,
): Promise<void> {
  await desk.getByRole('radio', { name: new RegExp(`^${text[verdict]}`) }).check()
  await desk.getByRole('textbox', { name: text.reason }).fill(reason)
  await desk.getByRole('button', { name: text.review }).click()
  await desk.getByRole('heading', { name: text.signTitle }).waitFor()
}

export async function rule(stage: Stage, milestone: number, verdict: 'confirm' | 'refuse'): Promise<void> {
  const desk = stage.panel(stage.text.decide.panelTitle(milestone + 1))
  await decide(desk, stage.text, verdict, 'After reading both sides.')
  await desk.getByRole('button', { name: stage.text.decide.sign, exact: true }).click()
  await desk.getByRole('heading', { name: stage.text.decide.signedTitle }).waitFor()
}

/** Signs, and gives the link that carries it. */
export async function signAndCopy(stage: Stage, verdict: 'approve' | 'reject'): Promise<string> {
  const desk = stage.panel(stage.text.decide.deskTitle(1))
  await decide(desk, stage.text, verdict, 'Seen on site.')
  await desk.getByRole('button', { name: stage.text.decide.sign, exact: true }).click()
  await desk.getByRole('heading', { name: stage.text.decide.signedTitle }).waitFor()
  return carriedLink(stage, stage.text.decide.handOnTitle)
}

/** What the button that copies the link copies. */
export async function carriedLink({ page, text }: Stage, title: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const fold = page.locator('details.hand-on').filter({ hasText: title })
  await fold.locator('summary').click()
  await fold.getByRole('button', { name: text.decide.copyLink }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).to.include('#signed=')
  return link
}

export async function openFile({ page, text }: Stage, name: string): Promise<void> {
  const link = page
    .locator('.evidence-file')
    .filter({ hasText: name })
    .getByRole('link', { name: beginning(text.decide.openFile) })
  const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()])
  await opened.close()
}

/** With all coins of the connected wallet; once without knowing that it is for ever. */
export async function objectOn(stage: Stage, number: number): Promise<void> {
  const { objection: text } = stage.text
  const panel = stage.panel(text.title(number))
  await panel.getByRole('textbox', { name: text.reason }).fill('The receipts do not add up.')
  await panel.getByRole('button', { name: beginning(text.send) }).click()
  await panel.getByText(text.permanentMissing).waitFor()
  await panel.getByRole('checkbox', { name: text.permanent }).check()
  await panel.getByRole('button', { name: beginning(text.send) }).click()
  await panel.getByText(text.done).waitFor()
}

/** On the campaign's page, how an objection ended: a sentence for donors and one for the charity. */
export async function seesEnd(
  stage: Stage,
  { address }: ClaimedCampaign,
  milestone: number,
  end: 'confirmed' | 'refused' | 'silent',
): Promise<void> {
  await stage.visit(address)
  const panel = stage.panel(stage.text.objection.title(milestone + 1))
  const { donors, charity } = stage.text.objection.ends[end]
  await panel.getByText(donors).waitFor()
  await panel.getByText(charity).waitFor()
  expect(await panel.getByRole('button', { name: beginning(stage.text.objection.send) }).count()).to.equal(0)
}

/** Serves a document with one bit turned over, as a store would that lies; says how often. */
export async function alterDocument(page: Page, sha256: string): Promise<() => number> {
  let altered = 0
  await page.route(`**/content/${sha256.slice(2)}`, async (route) => {
    const response = await route.fetch()
    const body = await response.body()
    const middle = body.length >> 1
    body[middle] = (body[middle] ?? 0) ^ 1
    altered++
    await route.fulfill({ response, body })
  })
  return () => altered
}
