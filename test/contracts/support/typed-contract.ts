import type {
  Addressable,
  BaseContract,
  BaseContractMethod,
  BigNumberish,
  ContractRunner,
  ContractTransactionResponse,
} from 'ethers'
import type { ArtifactMap } from 'hardhat/types/artifacts'
import type {
  Abi,
  AbiStateMutability,
  ContractFunctionArgs,
  ContractFunctionName,
  ContractFunctionReturnType,
} from 'viem'

/** A contract of this project with the functions of its ABI, so that a misspelt call does not compile. */
export type ContractOf<name extends keyof ArtifactMap> = TypedContract<ArtifactMap[name]['abi']>

type TypedContract<abi extends Abi> = {
  connect(runner: ContractRunner): TypedContract<abi>
} & BaseContract & {
    [name in ContractFunctionName<abi, AbiStateMutability>]: BaseContractMethod<
      Mutable<Loose<ContractFunctionArgs<abi, AbiStateMutability, name>>>,
      Returned<ContractFunctionReturnType<abi, AbiStateMutability, name>>,
      name extends ContractFunctionName<abi, 'view' | 'pure'>
        ? Returned<ContractFunctionReturnType<abi, AbiStateMutability, name>>
        : ContractTransactionResponse
    >
  }

type Mutable<list> = list extends readonly unknown[] ? [...list] : never

/** What ethers accepts for a value of the ABI. */
export type Loose<value> = value extends bigint | number
  ? BigNumberish
  : value extends string
    ? string | Addressable | Uint8Array
    : value extends readonly unknown[]
      ? { readonly [index in keyof value]: Loose<value[index]> }
      : value extends object
        ? { readonly [key in keyof value]: Loose<value[key]> }
        : value

/** What ethers returns for a value of the ABI: every integer is a bigint. */
export type Returned<value> = value extends bigint | number
  ? bigint
  : value extends string
    ? string
    : value extends readonly unknown[]
      ? { readonly [index in keyof value]: Returned<value[index]> }
      : value extends object
        ? { readonly [key in keyof value]: Returned<value[key]> }
        : value
