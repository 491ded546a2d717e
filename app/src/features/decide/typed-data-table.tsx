import type { Note } from '@amana/sdk/schemas'
import { isAddress } from 'viem'
import { useText } from '../../i18n/text.tsx'
import { Address } from '../../ui/address.tsx'
import { Hash } from '../../ui/hash.tsx'
import { DateTime } from '../../ui/time.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { typedDataOf } from './decision-file.ts'

interface TypedDataTableProps {
  typedData: ReturnType<typeof typedDataOf>
  /** The words whose hash is signed, where they are known. */
  note: Note | undefined
}

/** Every field under its own name, in the order in which wallets show them. */
export function TypedDataTable({ typedData, note }: TypedDataTableProps) {
  const { decide: text } = useText()
  const { domain, message, primaryType } = typedData
  const fields: [string, unknown][] = [
    ...Object.entries(domain).map(([name, value]): [string, unknown] => [`domain.${name}`, value]),
    ...Object.entries(message),
  ]
  return (
    <section className="decide-data" aria-label={text.signTitle} dir="ltr">
      <p>
        <code>{primaryType}</code>
      </p>
      <dl>
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <FieldValue name={name} value={value} />
              {name === 'reason' && note && (
                <blockquote>
                  <UserText block lang={note.language}>
                    {note.text}
                  </UserText>
                </blockquote>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function FieldValue({ name, value }: { name: string; value: unknown }) {
  const shown = String(value)
  if (isAddress(shown)) return <Address value={shown} full />
  if (/^0x[\da-f]{64}$/.test(shown)) return <Hash value={shown} full />
  if (name === 'validUntil') {
    return (
      <>
        {shown} ={' '}
        <bdi>
          <DateTime value={BigInt(shown)} />
        </bdi>
      </>
    )
  }
  return <bdi>{shown}</bdi>
}
