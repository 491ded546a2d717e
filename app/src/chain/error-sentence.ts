import { isSolidityError, type SolidityError, type SolidityErrorName } from '@amana/sdk/errors/solidity-error'
import { toAmanaError } from '@amana/sdk/errors/to-amana-error'
import { HttpRequestError, InsufficientFundsError, ResourceUnavailableRpcError, TimeoutError } from 'viem'
import type { TokenConfig } from '../data/config.ts'
import { formatAmount } from '../i18n/amount.ts'
import type { Catalogue } from '../i18n/catalogue.ts'
import type { ErrorTexts, ErrorWords } from '../i18n/error-words.ts'
import { isolate } from '../i18n/isolate.ts'
import type { Language } from '../i18n/language.ts'
import { formatNumber } from '../i18n/number.ts'
import { formatDateTime, formatDuration } from '../i18n/time.ts'
import { isCausedBy, isUserRejection } from './refusal.ts'
import { NotSignedError } from './signing-error.ts'

interface SentenceContext {
  language: Language
  text: Catalogue
  /** The campaign's token, for amounts in an error. */
  token?: Pick<TokenConfig, 'decimals' | 'symbol'> | undefined
  nativeSymbol: string
}

/** One sentence in the visitor's words for whatever went wrong before anything was sent. */
export function errorSentence(caught: unknown, { language, text, token, nativeSymbol }: SentenceContext): string {
  const error = toAmanaError(caught)
  if (isSolidityError(error)) return contractSentence(error, text, errorWords(language, token))
  if (isUserRejection(error)) return text.transaction.rejected
  if (isCausedBy(error, ResourceUnavailableRpcError)) return text.transaction.walletBusy
  if (error instanceof NotSignedError) return text.transaction.notSigned
  if (isCausedBy(error, InsufficientFundsError)) return text.transaction.gasMissing(isolate(nativeSymbol))
  if (isCausedBy(error, HttpRequestError) || isCausedBy(error, TimeoutError)) return text.transaction.nodeUnreachable
  return text.transaction.unknownError
}

function contractSentence<Name extends SolidityErrorName>(
  error: SolidityError<Name>,
  text: Catalogue,
  say: ErrorWords,
): string {
  const texts: ErrorTexts = text.errors
  return texts[error.errorName](error.args, say)
}

/** How amounts, times and addresses are said inside a sentence about an error. */
export function errorWords(language: Language, token: SentenceContext['token']): ErrorWords {
  const amount = (value: bigint) =>
    token ? `${formatAmount(language, value, token.decimals)}\u00A0${token.symbol}` : formatNumber(language, value)
  return {
    amount: (value) => isolate(amount(value)),
    coin: (start) => isolate(token ? formatAmount(language, start, token.decimals) : formatNumber(language, start)),
    address: (address) => isolate(`${address.slice(0, 6)}…\u2060${address.slice(-4)}`),
    time: (seconds) => formatDateTime(language, seconds),
    days: (seconds) => formatDuration(language, seconds),
    number: (value) => isolate(formatNumber(language, value)),
    ordinal: (index) => isolate(formatNumber(language, BigInt(index) + 1n)),
  }
}

/** Certain that nothing was sent: the wallet or the node refused before. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof NotSignedError ||
    isSolidityError(toAmanaError(error)) ||
    [ResourceUnavailableRpcError, InsufficientFundsError].some((kind) => isCausedBy(error, kind))
  )
}
