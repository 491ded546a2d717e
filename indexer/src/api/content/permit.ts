import { formatAccountId } from '@amana/sdk/caip'
import { rolesOf } from '@amana/sdk/roles'
import { uploadPermitTypedData } from '@amana/sdk/typed-data'
import { MAX_UPLOAD_PERMIT_SECONDS, parseUploadPermit, type SignedUploadPermit } from '@amana/sdk/upload-permit'
import { verifyDecision } from '@amana/sdk/verify-decision'
import type { Hex } from 'viem'
import { cautiousClient } from '../platform/cautious-client.ts'
import { Problem } from '../platform/problem.ts'
import type { ContentServices } from './services.ts'

/** A permit that its signer really gave. */
export interface CheckedPermit {
  permit: SignedUploadPermit
  /** CAIP-10. */
  campaign: string
  /** Whether the signer is charity, recipient, verifier, panel member or fallback recipient of the campaign. */
  hasRole: boolean
  /** The newest block's time, Unix seconds. */
  chainTime: bigint
}

/**
 * Checks the permit of an upload: for this content, in its time by the chain's clock, for a campaign of this index, and
 * signed by the key or the contract wallet that it names.
 *
 * Errors: `Problem` 400 for one that cannot be read, 403 for one that does not count, 503 when the node cannot be asked.
 */
export async function checkPermit(
  text: string,
  hash: Hex,
  { index, clients }: Pick<ContentServices, 'index' | 'clients'>,
): Promise<CheckedPermit> {
  const permit = parsed(text)
  const { chainId, campaign: address, uploader, validUntil } = permit
  if (permit.content !== hash) throw refused('The permit is for another document. Sign one for this hash.')
  const client = clients(chainId)
  const head = await index.head(chainId)
  const campaign = client && head && (await index.campaign({ chainId, address }))
  if (!campaign) {
    throw refused('The permit is for a campaign that this server does not know. If it is new, try again in a minute.')
  }
  if (validUntil <= head.timestamp) throw refused('The permit has expired. Sign a new one.')
  if (validUntil > head.timestamp + MAX_UPLOAD_PERMIT_SECONDS) {
    throw refused('The permit is valid for more than an hour from the newest block. Sign a shorter one.')
  }
  const signed = { typedData: uploadPermitTypedData(permit), signer: uploader, signature: permit.signature }
  const isValid = await verifyDecision(cautiousClient(client), signed).catch((error: unknown) => {
    throw new Problem(
      503,
      'node-unreachable',
      'The signature could not be checked with a node. Try again in a minute.',
      {
        cause: error instanceof Error ? error.name : 'unknown',
      },
    )
  })
  if (!isValid) throw refused('The permit is not signed by the address that it names.')
  const hasRole = rolesOf(campaign, uploader).length > 0
  return { permit, campaign: formatAccountId({ chainId, address }), hasRole, chainTime: head.timestamp }
}

function parsed(text: string): SignedUploadPermit {
  try {
    return parseUploadPermit(text)
  } catch {
    throw new Problem(400, 'unreadable-permit', 'The header Amana-Upload-Permit holds no permit. See docs/content.md.')
  }
}

function refused(detail: string): Problem {
  return new Problem(403, 'permit-refused', detail)
}
