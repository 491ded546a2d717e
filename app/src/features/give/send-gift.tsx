import { canonicalBytes } from '@amana/sdk/canonical-json'
import { contentHash } from '@amana/sdk/content'
import { NotSignedError } from '../../chain/signing-error.ts'
import { isPending } from '../../chain/transaction.ts'
import type { Transaction } from '../../chain/use-transaction.ts'
import { useWallet } from '../../chain/wallet.tsx'
import { useRefresh } from '../../data/block.ts'
import { unitOf } from '../../data/campaign-record.ts'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import type { GiftInHand } from './gift-in-hand.ts'
import { type PlannedShare, totalOf } from './gift-plan.ts'
import { GiverNotices, shortageOf } from './giver-notices.tsx'
import { giftSteps } from './payment.ts'
import type { Giving } from './use-giving.ts'
import { WalletText } from './wallet-text.tsx'
import { WayChoice } from './way-choice.tsx'
import { WithWallet } from './with-wallet.tsx'

interface SendGiftProps extends GiftInHand {
  plan: readonly PlannedShare[]
  giving: Giving
  transaction: Transaction
  onPermit: (asking: boolean) => void
}

/** What the wallet will be asked, and the button that has it asked. */
export function SendGift(props: SendGiftProps) {
  const { chain, record, token, plan, giving, intent, note, transaction, onPermit } = props
  const { give: text } = useText()
  const money = useMoneyText(unitOf(record))
  const { client: walletClient } = useWallet()
  const refresh = useRefresh(chain)
  const total = totalOf(plan)
  const { giver, way, relayUrl } = giving
  const shortage = shortageOf(giving, total)

  const send = async () => {
    if (!way || !giver) return
    const noteHash = note && (await contentHash(canonicalBytes(note)))
    const gift = {
      chain,
      token: { address: token.address, domain: giver.known?.domain },
      campaign: record.address,
      shares: plan,
      intent: { ...intent, note: noteHash },
      allowance: giver.facts.allowance,
    }
    const labels = {
      reset: text.approveStep(money.amount(0n)),
      allow: text.approveStep(money.amount(total)),
      give: text.donateStep(money.amount(total)),
    }
    await transaction.run(giftSteps(gift, way, labels, { walletClient, relayUrl, onPermit }))
    // Whatever came of it, the coins may have moved on.
    await refresh()
  }
  const { state } = transaction
  const hasFailed = state.status === 'simulationFailed' && (way === 'permit' || state.error instanceof NotSignedError)

  return (
    <WithWallet chain={chain} campaign={record.address}>
      <GiverNotices chain={chain} record={record} giving={giving} total={total} />
      {way && shortage !== 'token' && !isPending(state) && (
        <WalletText record={record} token={token} way={way} total={total} allowance={giver?.facts.allowance ?? 0n} />
      )}
      <p className="quiet small">{giver ? text.holds(money.amount(giver.balance)) : text.preparing}</p>
      <Button
        kind="primary"
        busy={transaction.busy}
        disabled={!way || shortage !== undefined}
        onClick={() => void send()}
      >
        {way === 'approve' ? text.confirmApprove(money.amount(total)) : text.confirm(money.amount(total))}
      </Button>
      {!transaction.busy && <WayChoice giving={giving} hasFailed={hasFailed} />}
    </WithWallet>
  )
}
