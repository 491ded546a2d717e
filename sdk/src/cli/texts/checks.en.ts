/** What each check of an audit is about, and what it means when it fails. */
export const checks = {
  origin: {
    name: 'It is a real campaign',
    fail: 'This contract may be an imitation. Its rules could be anything. Do not give to it.',
  },
  code: {
    name: 'It runs the known code',
    fail: 'The contract runs other code than it should, or lies at another address than its rules lead to. Do not give to it.',
  },
  ledger: {
    name: 'The history is complete',
    fail: 'The events are not the whole true history. All sums from them are worthless.',
  },
  proof: { name: 'The history’s hash is proven', fail: 'The node’s proof of the value in storage does not hold.' },
  tiling: { name: 'No gap and no overlap', fail: 'Some coin belongs to nobody, or to two gifts.' },
  state: {
    name: 'Every milestone stands where its history puts it',
    fail: 'The contract shows another state than its own history leads to.',
  },
  totals: { name: 'The money adds up', fail: 'The contract’s totals are not the sum of its events.' },
  balance: {
    name: 'The money is there',
    fail: 'The contract holds less than it owes. Somebody may not get their coins.',
  },
  gifts: {
    name: 'Every gift was really paid in',
    fail: 'A gift is recorded for which the token saw no payment.',
  },
  payments: {
    name: 'Every payment reached whom it should',
    fail: 'Money left this contract in a way that its rules do not explain.',
  },
  refunds: { name: 'Refunds went back to their donors', fail: 'A refund went to somebody else.' },
  decisions: {
    name: 'Every signature is valid',
    fail: 'A decision rests on a signature that cannot be confirmed.',
  },
  nodes: {
    name: 'Other nodes say the same',
    fail: 'The nodes contradict each other: at least one of them gives wrong answers.',
  },
  block: {
    name: 'The block is still there',
    fail: 'The network reordered its blocks while this was read. Run the check again.',
  },
}
