import { createCampaign } from '@amana/sdk/actions/createCampaign'
import { predictCampaign } from '@amana/sdk/actions/predictCampaign'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { type Address, bytesToHex } from 'viem'
import { estimateContractGas, getGasPrice } from 'viem/actions'
import { TransactionStatus } from '../../chain/transaction-status.tsx'
import { useTransaction } from '../../chain/use-transaction.ts'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import { readClient } from '../../data/client.ts'
import { formatAmount } from '../../i18n/amount.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { Address as AddressText } from '../../ui/address.tsx'
import { Button } from '../../ui/button.tsx'
import type { Plan } from './plan.ts'
import { useWizard } from './wizard.tsx'

/** The transactions of a plan are found by this. */
export function transactionKey(draftId: string): string {
  return `create ${draftId}`
}

/** What it costs, and the one transaction that makes the campaign. */
export function CreateCampaign({ plan }: { plan: Plan }) {
  const { review: text } = useText().create
  const id = useId()
  const { chain, draft, change, context } = useWizard()
  const wallet = useWallet()
  const transaction = useTransaction(chain, transactionKey(draft.id))
  const { factory } = chain
  const { parameters, bytes } = plan

  const create = async (charity: Address) => {
    const campaign = await predictCampaign(readClient(chain), { factory, charity, parameters })
    // Kept before the wallet is asked: whatever happens to this page, the next one knows what was sent.
    change(() => ({ sent: { campaign, charity, terms: new TextDecoder().decode(bytes) } }))
    const receipt = await transaction.run([
      {
        label: text.creating,
        prepare: async () => createCampaign.call({ factory, parameters, terms: bytesToHex(bytes) }),
      },
    ])
    return receipt
  }
  return (
    <section className="create-deploy stack" aria-labelledby={id}>
      <h3 id={id}>{text.cost}</h3>
      <Cost plan={plan} charity={wallet.address} />
      {!wallet.address && <p>{text.wallet}</p>}
      <TransactionStatus transaction={transaction} token={context.token} />
      <WalletGate chain={chain}>
        {({ address }) => (
          <div className="stack" data-gap="small">
            <p>
              {text.charity} <AddressText value={address} full />
            </p>
            <div className="row">
              <Button kind="primary" busy={transaction.busy} onClick={() => void create(address)}>
                {text.create}
              </Button>
            </div>
          </div>
        )}
      </WalletGate>
    </section>
  )
}

const ANYBODY = '0x000000000000000000000000000000000000dEaD'

/** Rounded up to two digits: more would promise what nobody knows. */
function twoDigits(value: bigint): bigint {
  const unit = 10n ** BigInt(Math.max(0, String(value).length - 2))
  return ((value + unit - 1n) / unit) * unit
}

function Cost({ plan, charity = ANYBODY }: { plan: Plan; charity: Address | undefined }) {
  const { review: text } = useText().create
  const format = useFormat()
  const language = useLanguage()
  const { chain } = useWizard()
  const { data, isError } = useQuery({
    queryKey: ['create-cost', chain.chainId, chain.rpcUrl, charity, plan.parameters.terms, plan.parameters.salt],
    queryFn: async () => {
      const client = readClient(chain)
      const { parameters, bytes } = plan
      const call = createCampaign.call({ factory: chain.factory, parameters, terms: bytesToHex(bytes) })
      const [gas, price] = await Promise.all([
        estimateContractGas(client, { ...call, account: charity } as never),
        getGasPrice(client),
      ])
      return { gas, fee: twoDigits(gas * price) }
    },
    retry: false,
    staleTime: 30_000,
  })
  return (
    <div className="stack" data-gap="small">
      <p>{text.costNone}</p>
      {data && (
        <p>
          {text.costText(
            isolate(`${formatAmount(language, data.fee, 18, { minimumFraction: 0 })}\u00A0${chain.nativeSymbol}`),
          )}{' '}
          <span className="quiet small">{text.costGas(isolate(format.number(data.gas)))}</span>
        </p>
      )}
      {isError && <p className="quiet">{text.costUnknown}</p>}
      <p className="quiet small">{text.costLater}</p>
    </div>
  )
}
