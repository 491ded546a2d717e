import { useState } from 'react'
import { getAddress } from 'viem'
import { isolate } from '../i18n/isolate.ts'
import { useText } from '../i18n/text.tsx'
import { CopyButton } from './copy-button.tsx'

interface AddressProps {
  value: string
  /** Show all of it at once: wherever somebody signs or compares. */
  full?: boolean
  /** Only the text, where a button would be in the way (inside a link or another button). */
  plain?: boolean
}

/** Both ends for recognising, the whole in groups of four for comparing. Similar ends prove nothing. */
export function Address({ value, full = false, plain = false }: AddressProps) {
  const text = useText()
  const [opened, setOpened] = useState(false)
  const address = getAddress(value)
  const whole = full || opened

  if (plain) return <AddressText address={address} whole={full} />
  return (
    <span className="address">
      {whole ? (
        <>
          <AddressText address={address} whole />
          <CopyButton text={address} />
        </>
      ) : (
        <button type="button" onClick={() => setOpened(true)} title={text.shell.showAddress(isolate(address))}>
          <AddressText address={address} whole={false} />
        </button>
      )}
    </span>
  )
}

function AddressText({ address, whole }: { address: string; whole: boolean }) {
  if (!whole) {
    return (
      <bdi dir="ltr" className="hash" data-short title={address}>
        {address.slice(0, 6)}…{address.slice(-4)}
      </bdi>
    )
  }
  const groups = address.slice(2).match(/.{4}/g) ?? []
  return (
    <bdi dir="ltr" className="hash" data-whole>
      {/* The gaps are drawn, not typed: what is selected and copied is the address. */}
      <span>0x</span>
      {groups.map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </bdi>
  )
}
