// From typing to reading back, in the words of whoever writes.
import type { Locator } from 'playwright-core'
import type { Stage } from './stage.ts'

/** Types a question and looks at it as it would be read. */
export async function ask({ page, text }: Stage, words: string): Promise<void> {
  const questions = page.locator('#questions')
  await questions.getByRole('button', { name: text.voices.question.open }).click()
  await questions.getByRole('textbox', { name: text.voices.question.text }).fill(words)
  await questions.getByRole('button', { name: text.voices.preview }).click()
}

/** From a filled form to the sentence that it is written. */
export async function write({ text }: Stage, place: Locator, done: string): Promise<void> {
  await place.getByRole('button', { name: text.voices.preview }).click()
  await place.getByRole('button', { name: text.voices.write }).click()
  await place.getByText(done).waitFor({ timeout: 40_000 })
}
