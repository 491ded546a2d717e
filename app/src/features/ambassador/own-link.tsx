import type { AccountId } from '@amana/sdk/caip'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useWallet } from '../../chain/wallet.tsx'
import { isolate } from '../../i18n/isolate.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { nameOfTyped } from './source-name.ts'

/** Whoever reads this may carry the appeal too: under a name, or under the connected wallet's address. */
export function OwnLink({ account }: { account: AccountId }) {
  const { ambassador: text } = useText()
  const language = useLanguage()
  const [, navigate] = useLocation()
  const { address } = useWallet()
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState(false)
  const name = nameOfTyped(typed)
  return (
    <section className="card">
      <h2>{text.own}</h2>
      <p>{text.ownText}</p>
      <form
        className="own-link"
        onSubmit={(event) => {
          event.preventDefault()
          if (name) navigate(paths.ambassador(language, account, `e:${name}`))
          else setRefused(true)
        }}
      >
        <Field
          label={text.name}
          hint={name && name !== typed ? text.becomes(isolate(name)) : text.nameHint}
          error={refused && !name ? text.nameMissing : undefined}
        >
          {(control) => (
            <input
              {...control}
              dir="auto"
              maxLength={60}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" kind="primary">
          {text.make}
        </Button>
      </form>
      {address && (
        <p>
          <Link href={paths.ambassador(language, account, address)}>{text.withWallet}</Link>
        </p>
      )}
    </section>
  )
}
