import { type MixedWord, mixedWords } from '@amana/sdk/mixed-scripts'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useLanguage, useText } from '../i18n/text.tsx'
import { type LookAlike, namesOf } from '../lib/look-alikes.ts'
import { paths } from '../lib/paths.ts'
import { Address } from '../ui/address.tsx'
import { Fill } from '../ui/fill.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { UserText } from '../ui/user-text.tsx'
import type { CampaignIdentity } from './campaign-record.ts'
import type { ChainConfig } from './config.ts'
import { useLookAlikes } from './look-alikes.ts'

interface NameNoticeProps {
  chain: ChainConfig
  record: CampaignIdentity
  /** A line in a list, with no box around it. */
  isLine?: boolean
}

/** What to know about the names of a campaign and its charity: others look like them, or their letters are not what they seem. */
export default function NameNotice({ chain, record, isLine = false }: NameNoticeProps) {
  const alike = useLookAlikes(chain, record)
  const mixed = namesOf(record.creation.terms).flatMap(({ name }) => mixedWords(name))
  const words = [...new Map(mixed.map((one) => [one.word, one])).values()]
  if (alike.length === 0 && words.length === 0) return null
  if (isLine) {
    const [first] = alike
    const [word] = words
    return (
      <p className="small name-line">
        <Icon name="warning" />{' '}
        <span>{first ? <Alike chain={chain} one={first} /> : word && <Mixed word={word} />}</span>
      </p>
    )
  }
  return (
    <>
      {alike.length > 0 && <AlikeNotice chain={chain} alike={alike} />}
      {words.length > 0 && <MixedNotice words={words} />}
    </>
  )
}

function AlikeNotice({ chain, alike }: { chain: ChainConfig; alike: readonly LookAlike[] }) {
  const { identity: text } = useText()
  return (
    <Notice kind="warning" title={text.alikeTitle}>
      <div className="stack name-notice" data-gap="small">
        {alike.map((one) => (
          <p key={one.charity}>
            <Alike chain={chain} one={one} />
          </p>
        ))}
        <p className="small">{text.which}</p>
      </div>
    </Notice>
  )
}

function MixedNotice({ words }: { words: readonly MixedWord[] }) {
  const { identity: text } = useText()
  return (
    <Notice kind="warning" title={text.mixedTitle}>
      <div className="stack name-notice" data-gap="small">
        {words.map((one) => (
          <p key={one.word}>
            <Mixed word={one} />
          </p>
        ))}
      </div>
    </Notice>
  )
}

const SENTENCES = {
  campaign: { true: 'confirmedCampaign', false: 'earlierCampaign' },
  charity: { true: 'confirmedCharity', false: 'earlierCharity' },
} as const

function Alike({ chain: { chainId }, one }: { chain: ChainConfig; one: LookAlike }): ReactNode {
  const { identity: text } = useText()
  const language = useLanguage()
  const { campaign, charity, of, isConfirmed, campaignName, charityName } = one
  return (
    <Fill
      text={text[SENTENCES[of][`${isConfirmed}`]]}
      values={{
        campaign: (
          <Link href={paths.campaign(language, { chainId, address: campaign })}>
            <UserText>{campaignName}</UserText>
          </Link>
        ),
        charity: (
          <Link href={paths.charity(language, charity)}>
            <UserText>{charityName}</UserText> <Address value={charity} plain />
          </Link>
        ),
      }}
    />
  )
}

function Mixed({ word: { word, scripts } }: { word: MixedWord }): ReactNode {
  const { identity: text } = useText()
  const language = useLanguage()
  const names = new Intl.DisplayNames([language], { type: 'script' })
  const list = new Intl.ListFormat([language], { type: 'unit' })
  return (
    <Fill
      text={text.mixed}
      values={{
        word: (
          <strong>
            <UserText>{word}</UserText>
          </strong>
        ),
        scripts: list.format(scripts.map((script) => names.of(script) ?? script)),
      }}
    />
  )
}
