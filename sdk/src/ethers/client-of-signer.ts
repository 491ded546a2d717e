import { JsonRpcSigner, type Signer, type TransactionRequest, type TypedDataField } from 'ethers'
import {
  type Account,
  type Address,
  type Chain,
  type Client,
  getAddress,
  type Hex,
  hexToBytes,
  type SignableMessage,
  type TransactionSerializable,
  type Transport,
  type TypedDataDefinition,
} from 'viem'
import { toAccount } from 'viem/accounts'
import { type ClientOptions, clientThrough, type EthersProvider } from './client-of-provider.ts'

/**
 * A viem client that asks through an ethers signer's provider and signs with the signer: every action of the SDK takes it.
 * A browser wallet (`JsonRpcSigner`) sends by itself; any other signer signs here, and the provider sends what it signed.
 *
 * Throws `TypeError` when the signer is connected to no provider that speaks JSON-RPC.
 *
 * @param signer - An ethers v6 signer with a provider.
 *
 * @example
 * ```ts
 * import { JsonRpcProvider, Wallet } from 'ethers'
 * import { donateSync } from '@amana/sdk/actions/donate'
 * import { clientOfSigner } from '@amana/sdk/ethers/client-of-signer'
 *
 * const client = await clientOfSigner(new Wallet(key, new JsonRpcProvider('https://rpc.example')))
 * const { gift } = await donateSync(client, { campaign, shares: [{ milestone: 0, amount: 250_000_000n }] })
 * ```
 */
export async function clientOfSigner(
  signer: Signer,
  options: ClientOptions = {},
): Promise<Client<Transport, Chain | undefined, Account>> {
  const { provider } = signer
  if (!isJsonRpc(provider)) throw new TypeError('The signer is connected to no provider that speaks JSON-RPC.')
  const address = getAddress(await signer.getAddress())
  const account = signer instanceof JsonRpcSigner ? address : accountOf(signer, address)
  return clientThrough(provider, { ...options, account }) as Client<Transport, Chain | undefined, Account>
}

function isJsonRpc(provider: unknown): provider is EthersProvider {
  return typeof provider === 'object' && provider !== null && 'send' in provider && typeof provider.send === 'function'
}

/** viem decides what is signed, the signer signs it. */
function accountOf(signer: Signer, address: Address): Account {
  return toAccount({
    address,
    signMessage: ({ message }) => signed(signer.signMessage(textOrBytes(message))),
    signTransaction: (transaction) => signed(signer.signTransaction({ ...requestOf(transaction), from: address })),
    signTypedData(typedData) {
      const { domain = {}, types, message } = typedData as TypedDataDefinition
      const { EIP712Domain: _, ...structs } = types as Record<string, readonly TypedDataField[]>
      return signed(signer.signTypedData(domain as never, structs as never, message as Record<string, unknown>))
    },
  })
}

function textOrBytes(message: SignableMessage): string | Uint8Array {
  if (typeof message === 'string') return message
  return typeof message.raw === 'string' ? hexToBytes(message.raw) : message.raw
}

/** ethers gives hexadecimal as any string. */
async function signed(signing: Promise<string>): Promise<Hex> {
  return (await signing) as Hex
}

function requestOf({ gas, type, ...transaction }: TransactionSerializable): TransactionRequest {
  const { to, data, value, nonce, chainId, accessList } = transaction
  const fees =
    'maxFeePerGas' in transaction
      ? { type: 2, maxFeePerGas: transaction.maxFeePerGas, maxPriorityFeePerGas: transaction.maxPriorityFeePerGas }
      : { type: type === 'eip2930' ? 1 : 0, gasPrice: transaction.gasPrice }
  return withoutUndefined({ to, data, value, nonce, chainId, accessList, gasLimit: gas, ...fees })
}

function withoutUndefined(request: Record<string, unknown>): TransactionRequest {
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined))
}
