import { demand } from './refusal.ts'

/** A plain ERC-20 with permits, authorizations and a blocklist, in small whole numbers. */
export class ModelToken {
  readonly balances = new Map<string, number>()
  /** What the campaign may take from whom. */
  readonly allowances = new Map<string, number>()
  readonly blocked = new Set<string>()
  readonly usedNonces = new Set<string>()
  readonly spender: string

  constructor(spender: string) {
    this.spender = spender
  }

  balanceOf(account: string): number {
    return this.balances.get(account) ?? 0
  }

  mint(to: string, amount: number): void {
    this.balances.set(to, this.balanceOf(to) + amount)
  }

  transfer(from: string, to: string, amount: number): void {
    demand(!this.blocked.has(from), 'Blocked', from)
    demand(!this.blocked.has(to), 'Blocked', to)
    demand(this.balanceOf(from) >= amount, 'ERC20InsufficientBalance', from, this.balanceOf(from), amount)
    this.balances.set(from, this.balanceOf(from) - amount)
    this.balances.set(to, this.balanceOf(to) + amount)
  }

  /** By the campaign. */
  transferFrom(from: string, to: string, amount: number): void {
    const allowance = this.allowances.get(from) ?? 0
    demand(allowance >= amount, 'ERC20InsufficientAllowance', this.spender, allowance, amount)
    if (allowance !== Number.POSITIVE_INFINITY) this.allowances.set(from, allowance - amount)
    this.transfer(from, to, amount)
  }

  /** By the campaign; `nonce` names the authorization, `signed` says whether `from` signed exactly it. */
  receiveWithAuthorization(from: string, to: string, amount: number, nonce: string, signed: boolean): void {
    demand(!this.usedNonces.has(from + nonce), 'AuthorizationUsed', nonce)
    demand(signed, 'InvalidAuthorization', from)
    this.usedNonces.add(from + nonce)
    this.transfer(from, to, amount)
  }

  copy(): ModelToken {
    const copy = new ModelToken(this.spender)
    for (const [account, balance] of this.balances) copy.balances.set(account, balance)
    for (const [account, allowance] of this.allowances) copy.allowances.set(account, allowance)
    for (const account of this.blocked) copy.blocked.add(account)
    for (const nonce of this.usedNonces) copy.usedNonces.add(nonce)
    return copy
  }
}
