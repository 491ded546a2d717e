// What the examples leave to their reader: values that come from elsewhere. docs/sdk.md names the same.
import type { Account, Address, Chain, Client, EIP1193Provider, Hash, Hex, TransactionReceipt, Transport } from 'viem'
import type { WriteContractParameters } from 'viem/actions'
import type { CampaignCreation } from '../../../sdk/src/actions/getCampaigns.ts'
import type { ReadBlock } from '../../../sdk/src/actions/internal/read.ts'
import type { WriteSignedEntryArgs } from '../../../sdk/src/actions/writeSignedEntry.ts'
import type { KnownToken } from '../../../sdk/src/generated/deployments.ts'
import type { RecordedEvent } from '../../../sdk/src/ledger/rows.ts'
import type { CampaignParameters, Intent, Share, SignedDecision } from '../../../sdk/src/parameters.ts'
import type { Evidence, Terms } from '../../../sdk/src/schemas.ts'
import type { AuthorizedDonation, DecisionSubject, TokenDomain } from '../../../sdk/src/typed-data.ts'

declare global {
  interface Window {
    ethereum: EIP1193Provider
  }

  /** A client that reads. */
  const client: Client<Transport, Chain | undefined>
  /** Clients with an account: whoever acts, and whoever carries what others signed. */
  const wallet: Client<Transport, Chain, Account>
  const carrier: Client<Transport, Chain, Account>

  const account: Address
  const author: Address
  const campaign: Address
  const charity: Address
  const donor: Address
  const factory: Address
  const from: Address
  const journal: Address
  const panelist: Address
  const recipient: Address
  const token: Address
  const verifier: Address

  const amount: bigint
  const fromBlock: bigint
  const shares: readonly Share[]
  const intent: Intent
  const gift: Pick<AuthorizedDonation, 'campaign' | 'from' | 'shares' | 'intent'>

  /** Unix seconds. */
  const deadline: bigint
  const timestamp: bigint

  const key: Hex
  const salt: Hex
  const signature: Hex
  const permit: { deadline: bigint; signature: Hex }
  const authorization: { validAfter: bigint; validBefore: bigint; salt: Hex; signature: Hex }
  const attestations: readonly SignedDecision[]
  const rulings: readonly SignedDecision[]
  const subject: DecisionSubject
  const entry: WriteSignedEntryArgs['entry']
  const tokenDomain: TokenDomain

  /** Documents: by their hash or bytes where the chain wants those, read where a reader does. */
  const content: Hash
  const evidence: Hash & Evidence
  const terms: Hex & Terms
  const text: string

  const parameters: CampaignParameters
  const creation: CampaignCreation
  const known: KnownToken
  const block: ReadBlock
  const events: readonly RecordedEvent[]
  const ledgerHash: Hash
  const receipt: TransactionReceipt
  const request: WriteContractParameters
}
