import { type Address, isAddressEqual, keccak256 } from 'viem'
import { campaignCode, factoryCode } from '../generated/known-code.ts'
import { type AuditSubject, type Finding, finding, notMade, type Problem, type ReadSubject, same } from './check.ts'
import { plain } from './check-state.ts'
import { cloneAddress, cloneArguments, cloneCode, isKnownCode } from './clone.ts'
import { isRead } from './unread.ts'

/** The factory made this campaign, with exactly these parameters. */
export function checkOrigin({ contract, factory, vouched, creation }: AuditSubject): Finding {
  if (!factory) return unknownFactory('origin', contract.factory)
  const problems: Problem[] = []
  const evidence = factory.address
  if (!isAddressEqual(contract.factory, factory.address)) {
    problems.push({ expected: factory.address, found: contract.factory, evidence: 'the factory that it names' })
  }
  if (factory.pinned && !isAddressEqual(factory.address, factory.pinned)) {
    problems.push({ expected: factory.pinned, found: factory.address, evidence: 'the factory pinned for this chain' })
  }
  if (!vouched) {
    problems.push({ expected: 'made by the factory', found: 'unknown to the factory', evidence })
  } else if (!creation) {
    problems.push({ expected: 'a CampaignCreated event', found: 'none', evidence, missing: true })
  } else {
    const created = plain([creation.charity, creation.parameters])
    const shown = plain([contract.charity, contract.parameters])
    if (created !== shown) problems.push({ expected: created, found: shown, evidence: creation.transactionHash })
  }
  return finding('origin', 'made by the factory, with these parameters', problems)
}

/**
 * The code is the known clone of the known implementation, and the charity and the parameters behind it hash to the address.
 * Made even when the contract's views say nothing: then the code says why.
 */
export function checkCode({ campaign, contract, factory, codes }: ReadSubject & Needed): Finding {
  if (codes.campaign === undefined) {
    return finding('code', '', [{ expected: 'a campaign', found: 'no code', evidence: campaign }])
  }
  if (!factory) return unknownFactory('code', isRead(contract) ? contract.factory : 'unknown')
  const problems = [
    ...knownProblems('factory', factory.address, isKnownCode(codes.factory, factoryCode)),
    ...knownProblems('implementation', factory.implementation, isKnownCode(codes.implementation, campaignCode)),
  ]
  const { implementation } = factory
  const head = cloneCode(implementation, '0x')
  if (!codes.campaign.startsWith(head.toLowerCase())) {
    const found = codes.campaign.slice(0, head.length)
    problems.push({ expected: head.toLowerCase(), found, evidence: campaign })
  } else if (isRead(contract)) {
    const expected = cloneArguments(contract.charity, contract.parameters)
    const found = `0x${codes.campaign.slice(head.length)}` as const
    if (!same(found, expected)) {
      const evidence = 'the parameters behind the clone'
      problems.push({ expected: keccak256(expected), found: keccak256(found), evidence })
    }
    const address = cloneAddress(factory.address, implementation, expected)
    if (!isAddressEqual(address, campaign)) {
      problems.push({ expected: address, found: campaign, evidence: 'CREATE2 of the charity and the parameters' })
    }
  } else if (problems.length === 0) {
    return notMade('code', 'missing', 'the parameters behind the clone', contract.interruption.message)
  }
  return finding('code', `a clone of ${implementation}`, problems)
}

type Needed = Pick<AuditSubject, 'campaign' | 'factory' | 'codes'>

function knownProblems(name: string, address: Address, isKnown: boolean): Problem[] {
  return isKnown ? [] : [{ expected: `the known ${name}`, found: 'other code', evidence: address }]
}

/** Nobody said which factory to believe: then the campaign's own word is worth nothing. */
function unknownFactory(id: 'origin' | 'code', named: string): Finding {
  return notMade(id, 'missing', 'a factory that the SDK knows on this chain, or that the user names', named)
}
