// Loaded when a signed gift has not reached anybody who carries it.
import { donateWithAuthorization } from '@amana/sdk/actions/donateWithAuthorization'
import type { SignedTransfer } from '../../chain/submission.ts'
import { TransactionStatus } from '../../chain/transaction-status.tsx'
import { useTransaction } from '../../chain/use-transaction.ts'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig, TokenConfig } from '../../data/config.ts'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { totalOf } from './gift-plan.ts'
import { readSignedGift } from './signed-gift.ts'

interface KeptGiftProps {
  chain: ChainConfig
  record: CampaignRecord
  token: TokenConfig
  gift: SignedTransfer
}

/**
 * The gift as it was signed, which anybody can carry: the donor too. Whoever does, the page that signed it sees it on
 * the chain, and the token takes the signature once.
 */
export default function KeptGift({ chain, record, token, gift }: KeptGiftProps) {
  const { give: text } = useText()
  const money = useMoneyText(unitOf(record))
  const carrying = useTransaction(chain, `carry ${gift.nonce}`)
  const signed = readSignedGift(gift.body)
  if (!signed) return null
  const amount = money.amount(totalOf(signed.shares))
  const carry = () =>
    carrying.run([{ label: text.carryStep(amount), prepare: async () => donateWithAuthorization.call(signed) }])
  return (
    <div className="stack" data-gap="small">
      <p>{text.keptGift(amount)}</p>
      <p className="quiet small">{text.carryText}</p>
      <TransactionStatus transaction={carrying} token={token} />
      <WalletGate chain={chain}>
        <div className="row">
          <Button busy={carrying.busy} onClick={() => void carry()}>
            {text.carry}
          </Button>
        </div>
      </WalletGate>
    </div>
  )
}
