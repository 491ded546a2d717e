import { Link } from 'wouter'
import { NO_SETTINGS, settings } from '../../data/settings.ts'
import { useConfiguredSite } from '../../data/site.tsx'
import { digitsSetting } from '../../i18n/digits.ts'
import { isolate } from '../../i18n/isolate.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../i18n/language.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { THEMES, theme } from '../../lib/theme.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Choices } from './choices.tsx'
import { IndexSettings } from './index-settings.tsx'
import { NodeSettings } from './node-settings.tsx'

interface SettingsPageProps {
  onLanguage: (language: Language) => void
  /** What the pages call each chain. */
  chainName: (chain: { chainId: number; name: string }) => string
}

/** What a visitor can choose, all of it kept in this browser and nowhere else. */
export function SettingsPage({ onLanguage, chainName }: SettingsPageProps) {
  const { settings: text, shell } = useText()
  const language = useLanguage()
  const { chains } = useConfiguredSite()
  const themeNames = { system: shell.themeSystem, light: shell.themeLight, dark: shell.themeDark }
  return (
    <div className="stack settings" data-gap="large">
      <header className="stack">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
        <Link href={paths.status(language)}>{text.toStatus}</Link>
      </header>
      <Choices
        title={shell.language}
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value].name, lang: value }))}
        onChange={onLanguage}
      />
      <Choices
        title={text.digits}
        hint={text.digitsHint}
        value={digitsSetting.use()}
        options={[
          { value: 'latin', label: <bdi dir="ltr">123</bdi> },
          { value: 'arabic', label: <bdi dir="ltr">١٢٣</bdi> },
        ]}
        onChange={digitsSetting.write}
      />
      <Choices
        title={shell.theme}
        value={theme.use()}
        options={THEMES.map((value) => ({ value, label: themeNames[value] }))}
        onChange={theme.write}
      />
      <CurrencySetting />
      {chains.length > 1 && <ChainSetting chainName={chainName} />}
      <Card>
        <h2>{text.nodes}</h2>
        <p className="quiet small">{text.nodesHint}</p>
        {chains.map((chain) => (
          <NodeSettings key={chain.chainId} chain={chain} name={chainName(chain)} />
        ))}
      </Card>
      <IndexSettings />
      <div>
        <Button
          onClick={() => {
            settings.write(NO_SETTINGS)
            digitsSetting.write('latin')
            theme.write('system')
          }}
        >
          {text.reset}
        </Button>
      </div>
    </div>
  )
}

function CurrencySetting() {
  const { settings: text } = useText()
  const format = useFormat()
  const { rates } = useConfiguredSite()
  const chosen = settings.use()
  const currencies = [...new Set(rates.map(({ to }) => to))].sort()
  return (
    <Choices
      title={text.currency}
      hint={currencies.length > 0 ? text.currencyHint : text.noRates}
      value={chosen.currency ?? ''}
      options={['', ...currencies].map((value) => ({
        value,
        label: value === '' ? text.noCurrency : <bdi dir="ltr">{value}</bdi>,
      }))}
      onChange={(value) => settings.write({ ...chosen, currency: value || undefined })}
    >
      {rates.length > 0 && (
        <ul className="small quiet">
          {rates.map(({ from, to, rate, date, source }) => (
            <li key={`${from} ${to}`}>
              {text.rate(
                isolate(`1\u00A0${from} = ${rate}\u00A0${to}`),
                format.calendarDate(date),
                isolateText(source),
              )}
            </li>
          ))}
        </ul>
      )}
    </Choices>
  )
}

function ChainSetting({ chainName }: Pick<SettingsPageProps, 'chainName'>) {
  const { settings: text } = useText()
  const { chains, defaultChain } = useConfiguredSite()
  const chosen = settings.use()
  return (
    <Choices
      title={text.chain}
      hint={text.chainHint}
      value={String(chosen.chain ?? defaultChain)}
      options={chains.map((chain) => ({ value: String(chain.chainId), label: <bdi>{chainName(chain)}</bdi> }))}
      onChange={(value) => settings.write({ ...chosen, chain: Number(value) })}
    />
  )
}
