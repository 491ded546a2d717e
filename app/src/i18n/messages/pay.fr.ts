import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { pay as english } from './pay.en.ts'

export const pay: Translated<typeof english> = {
  settleTitle: 'Versements dus',
  settleLead: 'N’importe qui peut les effectuer\u202F; les pièces ne peuvent aller qu’au bénéficiaire nommé ici.',
  settleTo: (amount, recipient) => `Verser ${amount} à ${recipient}`,
  closeEmpty: 'Clore\u202F: il ne reste rien à verser',
  settled: 'Le versement est inscrit sur la chaîne.',
  settledAll: 'Tous les versements de cette étape sont faits',
  blocked:
    'Si l’émetteur de la monnaie a gelé l’adresse du bénéficiaire, le versement attend ici et peut être réessayé à tout moment.',
  itsToken: 'cette monnaie',
  refusedTitle: 'La monnaie refuse ce versement pour le moment',
  refusedWhy: (symbol) =>
    `L’émetteur de ${symbol} peut arrêter les transferts vers certaines adresses\u202F: le plus souvent parce qu’une autorité l’a ordonné, parfois par erreur. Ni l’organisateur ni ce site n’y peuvent rien.`,
  refusedSafe: (amount) =>
    `Rien n’est perdu. ${amount} restent dans le contrat de la campagne, réservés à ce bénéficiaire\u202F: personne d’autre ne peut les recevoir.`,
  refusedNext:
    'Le bénéficiaire peut demander la raison à l’émetteur. Dès que celui-ci laisse de nouveau l’adresse recevoir, chacun peut faire le versement ici. Cette page regarde à chaque bloc s’il passerait.',
  tryAgain: (amount, recipient) => `Réessayer de verser ${amount} à ${recipient}`,
  tooSoon: 'La décision date de cette seconde même. Les pièces peuvent partir dès le bloc suivant.',
  pokeTitle: 'Un délai est passé',
  poke: 'L’inscrire sur la chaîne',
  pokeWhy: 'La page en tient déjà compte. L’inscrire ne coûte que les frais de réseau, et chacun peut le faire.',
  pokeUpfront:
    'Cette étape est complète\u202F; elle est versée d’avance, sans demande. Inscrivez d’abord le déblocage\u202F; les versements suivent un instant plus tard.',
  poked: 'C’est inscrit.',
  refundTitle: 'Pièces à rembourser',
  refundLead: (amount, lots) =>
    `${amount}, de ${plural('fr', lots, { one: '# don', other: '# dons' })}, attendent d’être remboursés.`,
  refundMine: (amount) => `Reprendre mes ${amount}`,
  refundMineText: (amount) => `${amount} sont à vous.`,
  refundPassOnMine:
    'Vous aviez demandé de les transmettre. Si vous les reprenez vous-même, elles vous reviennent et cette consigne prend fin.',
  refundOthers: (lots, amount) =>
    plural('fr', lots, { one: `Rembourser # don (${amount})`, other: `Rembourser # dons (${amount})` }),
  refundOthersText: 'N’importe qui peut les rembourser aux donateurs\u202F; vous ne payez que les frais de réseau.',
  refundBatch: (size, all) => `${size} sur ${all} cette fois.`,
  refundSkipped: (count) =>
    plural('fr', count, {
      one: '# don ne peut pas être remboursé maintenant, car la monnaie refuse son donateur. Il attend ici.',
      other:
        '# dons ne peuvent pas être remboursés maintenant, car la monnaie refuse leurs donateurs. Ils attendent ici.',
    }),
  refunded: 'Les pièces sont remboursées.',
  cancelTitle: 'Annuler cette étape',
  cancelLead: 'Pour l’organisateur. C’est irréversible.',
  cancel: (number) => `Annuler l’étape ${number}`,
  cancelDialog: (number) => `Annuler définitivement l’étape ${number}\u202F?`,
  cancelEffects: [
    'Plus personne ne pourra y donner, et son versement ne pourra plus jamais être demandé.',
    'Chaque pièce revient à son donateur, ou au bénéficiaire de secours si le donateur l’a demandé.',
    'Les autres étapes ne changent pas.',
  ],
  cancelAmount: (amount) => `Montant à rembourser\u202F: ${amount}.`,
  cancelBack: (amount, donors) =>
    `${amount} reviennent à ${plural('fr', donors, { one: '# donateur', other: '# donateurs' })}.`,
  cancelOn: (amount, fallback) => `${amount} sont transmis à ${fallback}, comme leurs donateurs l’ont demandé.`,
  cancelOthers: (amount) => `${amount} dans les autres étapes ne bougent pas.`,
  cancelTell:
    'Vous n’en recevez rien et ne devez de frais à personne. Dites pourquoi dans une nouvelle\u202F: les donateurs voudront le savoir.',
  cancelKeep: 'La garder',
  cancelled: 'L’étape est annulée. Ses pièces peuvent maintenant être remboursées.',
  surplusTitle: 'Pièces arrivées sans don',
  surplusLead: (amount) => `${amount} sont arrivés à l’adresse de la campagne en dehors de tout don.`,
  surplusText: (number) =>
    `N’importe qui peut les placer dans l’étape ${number}. Elles sont montrées à part et ne comptent jamais comme soutien\u202F; en cas d’échec, elles vont au bénéficiaire de secours.`,
  surplusFinal: 'La campagne est terminée\u202F: n’importe qui peut les envoyer au bénéficiaire de secours.',
  absorb: (amount) => `Attribuer ${amount}`,
  absorbed: 'Les pièces sont attribuées.',
}
