import '../../styles/settings.css'
import { useLocation } from 'wouter'
import { DEMO_CHAIN } from '../../data/config.ts'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { languageSetting } from '../../i18n/language-setting.ts'
import { useText } from '../../i18n/text.tsx'
import { inLanguage } from '../../lib/paths.ts'

export default function SettingsRoute() {
  const { demo } = useText()
  const [location, navigate] = useLocation()
  return (
    <SettingsPage
      chainName={({ chainId, name }) => (chainId === DEMO_CHAIN ? demo.chainName : name)}
      onLanguage={(language) => {
        languageSetting.write(language)
        navigate(inLanguage(location, language), { replace: true })
      }}
    />
  )
}
