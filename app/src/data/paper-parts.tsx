import { parseAccountId } from '@amana/sdk/caip'
import { type PaperPlace, paperCode } from '@amana/sdk/papers/paper'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isolate } from '../i18n/isolate.ts'
import { useFormat, useText } from '../i18n/text.tsx'
import { Address } from '../ui/address.tsx'
import { Fill } from '../ui/fill.tsx'
import { Hash } from '../ui/hash.tsx'
import { DateTime } from '../ui/time.tsx'
import { UserText } from '../ui/user-text.tsx'

/** An account in full, with what the terms call it: whoever holds the paper has to compare it. */
export function Account({ of: { account, name } }: { of: { account: string; name?: string | undefined } }) {
  const { address } = parseAccountId(account) ?? {}
  return (
    <span className="party">
      {name && <UserText>{name}</UserText>} {address && <Address value={address} full plain />}
    </span>
  )
}

/** When, in which block and transaction. */
export function Happened({ place }: { place: PaperPlace }) {
  const { papers: text } = useText()
  const format = useFormat()
  const values = {
    date: <DateTime value={place.time} />,
    block: <bdi dir="ltr">{format.number(BigInt(place.block))}</bdi>,
    transaction: <Hash value={place.transaction} full />,
  }
  return <Fill text={text.happened} values={values} />
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The SHA-256 of the canonical data beside a paper, and the command that checks it. */
export function PaperCode({ of: paper, fileName }: { of: Parameters<typeof paperCode>[0]; fileName: string }) {
  const { papers: text } = useText()
  const { data: code } = useQuery({
    queryKey: ['paper', paper],
    queryFn: () => paperCode(paper),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const command = (
    <bdi dir="ltr">
      <code>npm run amana -- verify {fileName}</code>
    </bdi>
  )
  return (
    <div className="stack" data-gap="small">
      <p className="small quiet">{text.code}</p>
      <p>
        <bdi dir="ltr" className="paper-code">
          {(code ?? '').match(/.{8}/g)?.map((group, index) => <span key={index}>{group}</span>) ?? isolate('…')}
        </bdi>
      </p>
      <p className="small">
        <Fill text={text.check} values={{ command }} />
      </p>
    </div>
  )
}
