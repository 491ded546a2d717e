import { isAddress } from 'viem'
import { useText } from '../../i18n/text.tsx'
import { Address } from '../../ui/address.tsx'
import { Hash } from '../../ui/hash.tsx'
import { DateTime } from '../../ui/time.tsx'
import type { typedDataOf } from './decision-file.ts'

/** Every field under its own name, in the order in which wallets show them. */
export function TypedDataTable({ typedData }: { typedData: ReturnType<typeof typedDataOf> }) {
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
        {shown} = <DateTime value={BigInt(shown)} />
      </>
    )
  }
  return <bdi>{shown}</bdi>
}
