import type { Receipt } from '@amana/sdk/schemas'
import { useText } from '../i18n/text.tsx'
import { useReceiptText } from './receipt-text.ts'

/** What a file of the evidence comes to, where it is a receipt. */
export function ReceiptLine({ receipt }: { receipt: Receipt | undefined }) {
  const { campaign: text } = useText()
  const money = useReceiptText()
  return receipt && <p className="small">{text.receipt(money.amount(receipt))}</p>
}
