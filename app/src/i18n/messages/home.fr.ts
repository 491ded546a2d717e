import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { home as english } from './home.en.ts'

export const home: Translated<typeof english> = {
  promise: 'Des dons qui restent à vous jusqu’à ce que le travail soit vérifié',
  lead: 'Chaque pièce donnée garde son numéro. Vous voyez quel bénéficiaire a reçu quelles pièces à vous, pour quel travail, dans quelle transaction. Ce qui n’atteint pas son but vous revient, à l’unité près.',
  noFee: 'Aucun frais\u202F: les bénéficiaires reçoivent chaque pièce. Ni administrateur, ni clé de mise à jour.',
  toCampaigns: 'Voir les campagnes',
  pause: 'Arrêter',
  play: 'Relancer',
  steps: {
    line: {
      title: 'Vos pièces prennent place dans la ligne.',
      text: 'Chaque étape du travail en possède une partie\u202F; votre don y prend les prochains numéros libres.',
    },
    proven: {
      title: 'Les justificatifs les débloquent.',
      text: 'Des vérificateurs contrôlent et signent\u202F; après un délai d’objection, ces pièces-là vont au bénéficiaire nommé.',
    },
    back: {
      title: 'Une étape non atteinte les rend.',
      text: 'Personne n’a à donner son accord, personne ne peut les garder\u202F: elles appartiennent de nouveau à leurs donateurs.',
    },
  },
  loading: 'Lecture des campagnes sur la chaîne',
  empty: 'Pas encore de campagne',
  emptyText:
    'Personne n’a encore créé de campagne avec le contrat que lit ce site. Cette page montrera où se trouve chaque pièce.',
  nearest: 'Presque au but',
  allCampaigns: 'Toutes les campagnes',
  totals: 'Où est tout l’argent',
  totalsText:
    'donné = en attente + débloqué + versé + à rembourser + remboursé, sur toutes les campagnes. Chaque chiffre mène à sa vérification, par vous-même.',
  inToken: (symbol, campaigns) =>
    plural('fr', campaigns, { one: `${symbol}, # campagne`, other: `${symbol}, # campagnes` }),
  releases: 'Du travail vérifié',
  paid: (amount) => `${amount} versés aux bénéficiaires`,
  released: 'Débloqué\u202F; chacun peut faire payer les bénéficiaires',
  pictureIsEvidence: 'image tirée des justificatifs, empreinte vérifiée',
  know: 'Comment le savoir\u202F?',
  proofs: {
    contract: {
      title: 'Les règles sont un contrat',
      text: 'Chaque campagne est un contrat sur une chaîne publique. Personne ne peut en changer les règles, les bénéficiaires ni les montants\u202F: ni l’organisateur, ni nous.',
      link: 'Ce que fait le contrat',
    },
    audit: {
      title: 'Chaque somme, faite par vous',
      text: 'Votre navigateur additionne tous les événements d’une campagne, depuis le nœud de votre choix, et compare avec le contrat.',
      link: 'Lancer un audit',
    },
    signers: {
      title: 'On sait d’avance qui signe',
      text: 'Les vérificateurs et le comité sont nommés avant le premier don. Chaque approbation est une signature que chacun peut vérifier.',
      link: 'Ce que font les vérificateurs',
    },
  },
}
