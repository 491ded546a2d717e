import { Link } from 'wouter'
import { useChainName } from '../chain/chain-name.ts'
import { useLatestBlock } from '../data/block.ts'
import { useDefaultChain } from '../data/site.tsx'
import { useFormat, useLanguage, useText } from '../i18n/text.tsx'
import { paths } from '../lib/paths.ts'

export function Footer() {
  const text = useText()
  const format = useFormat()
  const language = useLanguage()
  const chain = useDefaultChain()
  const chainName = useChainName(chain)
  const { data: block } = useLatestBlock(chain)
  return (
    <footer className="footer">
      <div className="inside">
        <p className="footer-promise">{text.shell.source}</p>
        <nav aria-label={text.shell.morePages}>
          <ul className="row">
            <li>
              <Link href={paths.how(language)}>{text.shell.how}</Link>
            </li>
            <li>
              <Link href={paths.audits(language)}>{text.shell.audit}</Link>
            </li>
            <li>
              <Link href={paths.status(language)}>{text.shell.status}</Link>
            </li>
            <li>
              <Link href={paths.settings(language)}>{text.shell.settings}</Link>
            </li>
          </ul>
        </nav>
        <dl>
          <div>
            <dt>{text.shell.chain}</dt>
            <dd>
              <bdi>{chainName}</bdi>
            </dd>
          </div>
          <div>
            <dt>{text.shell.block}</dt>
            <dd>
              <bdi dir="ltr">{block ? format.number(block.number) : '–'}</bdi>
            </dd>
          </div>
          <div>
            <dt>{text.shell.build}</dt>
            <dd>
              <bdi dir="ltr">{import.meta.env.AMANA_BUILD}</bdi>
            </dd>
          </div>
        </dl>
      </div>
    </footer>
  )
}
