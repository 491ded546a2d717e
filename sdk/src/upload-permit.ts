import type { Hex } from 'viem'
import * as z from 'zod/mini'
import { formatAccountId, parseAccountId } from './caip.ts'
import { canonicalJson } from './canonical-json.ts'
import { addressSchema, hashSchema, signatureSchema } from './schemas.ts'
import type { UploadToSign } from './typed-data.ts'

/** The request header that carries a permit to a content store. */
export const UPLOAD_PERMIT_HEADER = 'amana-upload-permit'
/** Seconds that a permit may be signed ahead. */
export const MAX_UPLOAD_PERMIT_SECONDS = 3_600n
/** Longer ones are not read: the signature of a contract wallet with many owners fits. */
const MAX_HEADER_LENGTH = 9_000

/** Everything that `uploadPermitTypedData` takes, and its signer's answer. */
export interface SignedUploadPermit extends UploadToSign {
  signature: Hex
}

const accountSchema = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const account = parseAccountId(text)
    if (account) return account
    context.issues.push({ code: 'custom', message: 'no CAIP-10 account', input: text })
    return z.NEVER
  }),
)

const permitSchema = z.strictObject({
  /** CAIP-10. */
  campaign: accountSchema,
  uploader: addressSchema,
  content: hashSchema,
  size: z.number().check(z.int(), z.minimum(1)),
  /** Unix seconds. */
  validUntil: z.number().check(z.int(), z.minimum(0)),
  signature: signatureSchema,
})

/**
 * A permit as the value of {@link UPLOAD_PERMIT_HEADER}: JSON in ASCII.
 *
 * @example
 * ```ts
 * import { signUploadPermit } from '@amana/sdk/actions/signUploadPermit'
 * import { formatUploadPermit, UPLOAD_PERMIT_HEADER } from '@amana/sdk/upload-permit'
 *
 * const permit = await signUploadPermit(wallet, { campaign, content, size: 20_000 })
 * const headers = { [UPLOAD_PERMIT_HEADER]: formatUploadPermit(permit) }
 * await fetch(`https://api.example/v1/content/${content.slice(2)}`, { method: 'PUT', headers, body: text })
 * ```
 */
export function formatUploadPermit({ chainId, campaign, size, validUntil, ...permit }: SignedUploadPermit): string {
  const { uploader, content, signature } = permit
  return canonicalJson({
    campaign: formatAccountId({ chainId, address: campaign }),
    uploader,
    content,
    size: Number(size),
    validUntil: Number(validUntil),
    signature,
  })
}

/** Reads {@link formatUploadPermit}. Throws `z.core.$ZodError` or `SyntaxError` for anything else. */
export function parseUploadPermit(text: string): SignedUploadPermit {
  if (text.length > MAX_HEADER_LENGTH) throw new SyntaxError(`The permit has ${text.length} characters.`)
  const { campaign, size, validUntil, ...permit } = z.parse(permitSchema, JSON.parse(text))
  const { chainId, address } = campaign
  return { chainId, campaign: address, ...permit, size: BigInt(size), validUntil: BigInt(validUntil) }
}
