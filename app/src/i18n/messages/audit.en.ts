// Addresses, numbers and amounts come formatted and isolated.
export const audit = {
  title: 'Audit',
  lead: 'Your own browser reads every event of a campaign, does all the sums again and compares them with the contract and the token. No server of ours takes part.',
  campaign: 'Campaign',
  campaignHint: 'Its link, its address, or eip155:chain:address',
  nodes: 'Nodes',
  nodesHint:
    'Leave empty for those in your settings, or enter https:// addresses of nodes that you trust, up to five, one per line: the first is read, all must say the same. http:// works only for a node on your own machine.',
  open: 'Check this campaign',
  run: 'Run the check again',
  cancel: 'Stop',
  cancelled: 'Stopped. This says nothing about the campaign.',
  badCampaign:
    'This is not a campaign’s address. It begins with 0x, followed by 40 characters; copy it from the campaign’s page.',
  badNode:
    'This page can only ask a node at https://, or at http://localhost or http://127.0.0.1, without a name or password in the address.',
  noNode: (chain: string) => `This site has no node for chain ${chain}. Enter one of your own.`,
  unreachable: (host: string) =>
    `${host} does not answer, or does not allow this page to ask. Check the address, or use another node.`,
  wrongChain: (host: string, found: string, expected: string) =>
    `${host} is a node of chain ${found}, but this campaign is on chain ${expected}. Use a node of that chain.`,
  notACampaign: 'The node knows no campaign at this address. Check the address and the chain.',
  failed: 'The node gave an answer that the audit does not understand. This says nothing about the campaign.',
  notMade: 'The check could not be made',
  steps: {
    contract: 'Reading the contract',
    creation: 'Looking for the creation',
    events: 'Reading every event',
    transfers: 'Reading the token’s own log',
    decisions: 'Checking signatures again',
  },
  events: (count: string) => `${count} found`,
  readFrom: (host: string) => `Read from ${host}: this result is as good as that node.`,
  readFromSeveral: (hosts: string) =>
    `Read from the first of ${hosts}; the others were asked whether they say the same.`,
  verdicts: {
    ok: 'Everything agrees',
    okText: (checks: number, block: string) =>
      `All ${checks} checks were made in your browser and none found a difference, at block ${block}.`,
    mismatch: 'Something does not agree',
    mismatchText: (failed: number, block: string) =>
      `Checks that failed: ${failed}, at block ${block}. Either the node gives wrong answers or the campaign does not do what it says. Try another node; if it fails there too, do not give, and tell others.`,
    incomplete: 'The history is incomplete',
    incompleteText: (block: string) =>
      `This node did not deliver everything up to block ${block}. That says nothing about the campaign. Try another node.`,
  },
  checked: 'What was checked',
  passed: 'agrees',
  differs: 'differs',
  missing: 'could not be checked',
  recorded: 'recorded, cannot be asked again',
  unasked: 'not checked here',
  expected: 'Expected',
  found: 'Found',
  evidence: 'Where',
  meaning: 'What this means',
  more: (count: number) => `and ${count} more`,
  totals: 'The sums',
  toCampaign: 'To the campaign',
  download: 'Save the result',
  fingerprint: 'SHA-256 of the result',
  files: 'The campaign as files',
  filesHint:
    'Made in your browser from the same node, for the same block; the events are hashed once more before anything is written.',
  exports: {
    ledger: 'Ledger (CSV)',
    gifts: 'Gifts (CSV)',
    payouts: 'Payouts (CSV)',
    threeSixtyGiving: 'Grants for 360Giving (JSON)',
    iati: 'Aid data for IATI (XML)',
  },
  making: 'Reading everything for the file…',
  made: 'Saved.',
  fieldsMissing: 'There is no such file: the standard requires what the campaign does not say',
  notMadeFile: 'The file could not be made',
  notProven: 'Not proven here',
  notProvenText:
    'What happened after a recipient was paid: the proof ends at the recipient’s wallet. Nor whether the evidence is true: the audit shows that the listed people signed for exactly these files.',
  checks: {
    origin: {
      name: 'It is a real campaign',
      ok: 'The known factory made this contract, and its terms and rules are those of its creation.',
      fail: 'This contract may be an imitation. Its rules could be anything. Do not give to it.',
    },
    code: {
      name: 'It runs the known code',
      ok: 'The contract is an exact copy of the known campaign code, at the address that follows from its charity and its rules.',
      fail: 'The contract runs other code than it should, or lies at another address than its rules lead to. Do not give to it.',
    },
    ledger: {
      name: 'The history is complete',
      ok: 'Hashing all events gives exactly the value in the contract’s storage: nothing is missing, added or changed.',
      fail: 'The events that the node delivered are not the whole true history. All sums from them are worthless.',
    },
    proof: {
      name: 'The history’s hash is proven',
      ok: 'A proof shows that the value in storage belongs to the block: the node cannot have made it up.',
      fail: 'The node’s proof of the value in storage does not hold.',
    },
    tiling: {
      name: 'No gap and no overlap',
      ok: 'Every coin that was given belongs to exactly one gift.',
      fail: 'Some coin belongs to nobody, or to two gifts.',
    },
    state: {
      name: 'Every milestone stands where its history puts it',
      ok: 'Going through the events again leads to the states, amounts and payouts that the contract shows.',
      fail: 'The contract shows another state than its own history leads to.',
    },
    totals: {
      name: 'The money adds up',
      ok: 'Given = waiting + released, not yet paid + paid + to be refunded + refunded.',
      fail: 'The contract’s totals are not the sum of its events.',
    },
    balance: {
      name: 'The money is there',
      ok: 'The contract holds at least every coin that it still owes to somebody.',
      fail: 'The contract holds less than it owes. Somebody may not get their coins.',
    },
    gifts: {
      name: 'Every gift was really paid in',
      ok: 'For each gift the token itself recorded a transfer of exactly this amount from this donor.',
      fail: 'A gift is recorded for which the token saw no payment.',
    },
    payments: {
      name: 'Every payment reached whom it should',
      ok: 'The token recorded each payment to the listed recipient or the donor, and nothing else ever left.',
      fail: 'Money left this contract in a way that its rules do not explain.',
    },
    refunds: {
      name: 'Refunds went back to their donors',
      ok: 'Each refund went to its donor, or where the donor had asked.',
      fail: 'A refund went to somebody else.',
    },
    decisions: {
      name: 'Every signature is valid',
      ok: 'Each approval, rejection and ruling was checked again: the listed person signed exactly this.',
      fail: 'A decision rests on a signature that cannot be confirmed.',
    },
    nodes: {
      name: 'Other nodes say the same',
      ok: 'Every node that was asked shows the same block, the same value in storage and the same totals.',
      fail: 'The nodes contradict each other: at least one of them gives wrong answers.',
    },
    block: {
      name: 'The block is still there',
      ok: 'While this was read, the network did not reorder its blocks.',
      fail: 'The network reordered its blocks while this was read. Run the check again.',
    },
  },
}
