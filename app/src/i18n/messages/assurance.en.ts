// How much the rules of a campaign protect its donors. The grade comes isolated.
export const assurance = {
  title: (grade: string) => `Assurance of the rules: ${grade}`,
  grades: {
    A: 'Nothing hangs on one person’s word.',
    B: 'Good, with something that careful donors will ask about.',
    C: 'Donors have to trust the organiser in some points.',
    D: 'Donors have to trust the organiser in much that they cannot check.',
  },
  scale: 'A is the best grade, D the weakest. It weighs the rules in the contract, not the people.',
  weak: 'What is weak',
  strong: 'What is strong',
  checks: {
    verifiers: { met: 'at least two verifiers must agree', unmet: 'one verifier alone can approve' },
    advance: { met: 'nothing is paid without evidence', unmet: 'the first milestone is paid without evidence' },
    panel: { met: 'at least two panel members must agree', unmet: 'one panel member alone can rule' },
    recipients: {
      met: 'at least half goes to others than the charity itself',
      unmet: 'more than half goes to the charity itself',
    },
    steps: {
      met: 'no milestone holds more than three fifths of the goal',
      unmet: 'one milestone holds more than three fifths of the goal',
    },
    review: { met: 'verifiers have five days or more', unmet: 'verifiers have less than five days' },
    objection: {
      met: 'donors have seven days or more to object',
      unmet: 'donors have less than seven days to object',
    },
    objectionShare: {
      met: 'a fifth of the coins, or less, can call the panel',
      unmet: 'it takes more than a fifth of the coins to call the panel',
    },
    appeal: { met: 'the panel has seven days or more', unmet: 'the panel has less than seven days' },
    duration: {
      met: 'no coin waits longer than a year after giving has ended',
      unmet: 'coins can wait longer than a year after giving has ended',
    },
  },
}
