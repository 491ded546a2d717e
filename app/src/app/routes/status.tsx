import '../../styles/settings.css'
import { DEMO_CHAIN } from '../../data/config.ts'
import { StatusPage } from '../../features/status/status-page.tsx'
import { useText } from '../../i18n/text.tsx'

export default function StatusRoute() {
  const { demo } = useText()
  return (
    <StatusPage
      build={import.meta.env.AMANA_BUILD}
      chainName={({ chainId, name }) => (chainId === DEMO_CHAIN ? demo.chainName : name)}
    />
  )
}
