// Writes what the demo's campaigns publish, in the forms that the SDK's schemas read.
import { canonicalBytes, type Json } from '@amana/sdk/canonical-json'
import { hashToCid } from '@amana/sdk/content'
import {
  moderationSchema,
  type Received,
  receivedSchema,
  type Update,
  updateSchema,
} from '@amana/sdk/journal-documents'
import {
  type Evidence,
  evidenceSchema,
  MAX_TERMS_BYTES,
  noteSchema,
  parseDocument,
  type Terms,
  termsSchema,
} from '@amana/sdk/schemas'
import type { Hex } from 'viem'
import * as z from 'zod/mini'
import { LOCAL_CHAIN_ID } from '../chain.ts'
import type { ContentStore } from './content-store.ts'
import { ORGANISATION_TYPES, ORGANISATIONS } from './open-data.ts'
import type { Cast } from './personas.ts'
import { png } from './picture.ts'
import type { CampaignPlan, EvidenceFile } from './plan.ts'
import { scenes } from './scenes.ts'
import { type CampaignWords, LANGUAGES, type Spoken } from './texts/language.ts'
import { tokenUnits } from './units.ts'

/** What a campaign promises, without the proofs of those who decide; its picture goes into the store. */
export function termsOf(plan: CampaignPlan, cast: Cast, store: ContentStore): Terms {
  const words = plan.texts[plan.original]
  const organiser = cast.personas.find(({ id }) => id === plan.charity)
  const recipients = new Set(plan.milestones.flatMap(({ payouts }) => payouts.map(({ to }) => to)))
  return {
    ...described(words),
    image: `ipfs://${hashToCid(store.addBytes(png(scenes[plan.scene]), '.png'))}`,
    language: plan.original,
    organiser: {
      name: organiser?.name[plan.original] ?? '',
      kind: plan.charity === 'bakery' ? 'business' : 'association',
      ...stated({ identifier: ORGANISATIONS[plan.charity], type: ORGANISATION_TYPES[plan.charity] }),
    },
    milestones: words.milestones.map((milestone, index) => ({
      title: milestone.title,
      description: milestone.description,
      checklist: [...milestone.checklist],
      budget: milestone.budget.map((label, line) => ({
        label,
        amount: tokenUnits(plan.milestones[index]?.budget[line] ?? 0).toString(),
      })),
    })),
    recipients: cast.personas
      .filter(({ id }) => recipients.has(id))
      .map(({ id, address, name }) => ({
        address,
        name: name[plan.original],
        kind: id === plan.charity ? 'organiser' : 'supplier',
        ...stated({ identity: ORGANISATIONS[id] }),
      })),
    gifts: words.gifts.map((label, index) => ({ label, amount: tokenUnits(plan.prices[index] ?? 0).toString() })),
    ...stated({ openData: plan.openData }),
    translations: Object.fromEntries(
      LANGUAGES.filter((language) => language !== plan.original).map((language) => [
        language,
        {
          ...described(plan.texts[language]),
          ...stated({ organiser: organiser?.name[language] }),
          milestones: plan.texts[language].milestones.map(translated),
          gifts: [...plan.texts[language].gifts],
        },
      ]),
    ),
  }
}

/** The terms document. */
export function writeTerms(terms: Terms): Uint8Array {
  const bytes = canonicalBytes(z.parse(termsSchema, terms) as Json)
  parseDocument(termsSchema, bytes, MAX_TERMS_BYTES)
  return bytes
}

/** The note's SHA-256; its bytes go into the store. */
export function writeNote(spoken: Spoken, store: ContentStore): Hex {
  return store.addJson(z.parse(noteSchema, { ...spoken }))
}

export interface EvidenceToWrite {
  plan: CampaignPlan
  campaign: string
  milestone: number
  statement: string
  files: readonly EvidenceFile[]
}

/** The manifest's SHA-256; manifest and files go into the store. */
export function writeEvidence(
  { plan, campaign, milestone, statement, files }: EvidenceToWrite,
  store: ContentStore,
): Hex {
  const words = plan.texts[plan.original]
  const title = words.milestones[milestone]?.title ?? ''
  const manifest: Evidence = {
    campaign: `eip155:${LOCAL_CHAIN_ID}:${campaign}`,
    milestone,
    title,
    statement,
    files: files.map((file) => ({
      ...writeFile(plan, file, title, store),
      ...stated({ receipt: file.receipt }),
    })),
  }
  return store.addJson(z.parse(evidenceSchema, manifest) as Json)
}

/** News of a campaign, or of one of its milestones, as somebody writes it. */
export interface News extends Spoken {
  title: string
  /** Counted from 0. */
  milestone?: number
  files?: readonly EvidenceFile[]
  /** Names of helpers who agreed to be named. */
  thanks?: readonly string[]
}

/** The update's SHA-256; it and its files go into the store. */
export function writeUpdate(plan: CampaignPlan, { files, thanks, ...said }: News, store: ContentStore): Hex {
  const update: Update = {
    ...said,
    ...(files && { files: files.map((file) => writeFile(plan, file, said.title, store)) }),
    ...(thanks && { thanks: [...thanks] }),
  }
  return store.addJson(z.parse(updateSchema, update) as Json)
}

/** The SHA-256 of why something should not be shown. */
export function writeModeration({ text, language }: Spoken, store: ContentStore): Hex {
  return store.addJson(z.parse(moderationSchema, { reason: text, language }))
}

/** The SHA-256 of a recipient's word that so many base units have arrived. */
export function writeReceived(received: Received, store: ContentStore): Hex {
  return store.addJson(z.parse(receivedSchema, received) as Json)
}

/** A file as documents name it; its bytes go into the store. */
function writeFile(
  plan: CampaignPlan,
  { name, content }: EvidenceFile,
  title: string,
  store: ContentStore,
): Evidence['files'][number] {
  const isText = 'text' in content
  const bytes = isText ? new TextEncoder().encode(content.text) : png(scenes[content.scene])
  return {
    name,
    type: isText ? 'text/plain' : 'image/png',
    size: bytes.length,
    sha256: store.addBytes(bytes, isText ? '.txt' : '.png'),
    ...(!isText && { alt: content.scene === plan.scene ? plan.texts[plan.original].picture : title }),
  }
}

/** Without what is not said. */
function stated<fields extends object>(fields: fields): { [key in keyof fields]?: NonNullable<fields[key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}

function described({ name, description, story }: CampaignWords): { name: string; description: string } {
  return { name, description: `${description}\n\n${story}` }
}

function translated({ title, description, checklist, budget }: CampaignWords['milestones'][number]) {
  return { title, description, checklist: [...checklist], budget: [...budget] }
}
