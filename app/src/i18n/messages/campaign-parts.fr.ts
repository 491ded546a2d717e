import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { campaignParts as english } from './campaign-parts.en.ts'

export const campaignParts: Translated<typeof english> = {
  about: 'De quoi il s’agit',
  wall: 'Mur en direct',
  addressPage: 'page de cette adresse',
  backers: (count) => plural('fr', count, { one: '# personne', other: '# personnes' }),

  current: {
    of: (number, count) => `En ce moment\u202F: étape ${number} sur ${count}`,
    progress: 'Avancement de cette étape',
    missing: (amount) => `Il manque encore ${amount}`,
    people: (count) =>
      plural('fr', count, { one: '# personne a donné pour elle', other: '# personnes ont donné pour elle' }),
  },

  yours: {
    title: (amount) => `Vous avez donné ${amount} ici`,
    follow: 'Où il en est',
    papers: 'Papiers à imprimer',
    all: (count) =>
      plural('fr', count, {
        one: 'Tout ce que vous avez donné',
        other: 'Les # dons, et tout ce que vous avez donné ailleurs',
      }),
  },

  catalogue: {
    title: 'Ce qu’un don permet de payer',
    example: 'Les exemples de l’organisateur. Tout autre montant est aussi bienvenu.',
  },

  parts: {
    label: 'Parties de cette page',
    milestones: 'Étapes',
    updates: 'Nouvelles',
    questions: 'Les questions',
    support: 'Qui a donné',
    people: 'Qui décide',
    rules: 'Règles',
    contact: 'Joindre l’organisateur',
    ledger: 'Tous les mouvements',
  },

  support: {
    title: 'Qui a donné',
    nothingReleased: 'rien n’est encore débloqué',
    nobody: 'Personne du public n’a encore donné.',
    people: (count, amount) =>
      plural('fr', count, {
        one: `# personne sans rôle dans cette campagne a donné ${amount}.`,
        other: `# personnes sans rôle dans cette campagne ont donné ${amount}.`,
      }),
    largest: (share, amount) => `Le plus grand donateur a donné ${amount}, soit ${share} de cette somme.`,
    largestFive: (share) => `Les cinq plus grands donateurs en ont donné ensemble ${share}.`,
    onlyOne: 'Tout vient d’une seule adresse\u202F: cela ne montre pas un large soutien.',
    addresses:
      'Une personne est comptée par adresse\u202F: quelqu’un peut en avoir plusieurs. Les dons de ceux qui ont un rôle dans la campagne et les pièces arrivées sans don sont indiqués à part et n’entrent dans aucun de ces chiffres.',
    insiders: 'Dons de ceux qui ont un rôle dans la campagne',
    milestone: 'Étape',
    peopleCount: 'Personnes',
    largestGave: 'Le plus grand',
    fromInsiders: 'Avec un rôle',
    withoutGift: 'Sans don',
    apart: {
      largest: (share) => `le plus grand donateur a donné ${share}`,
      insiders: (amount) => `${amount} de parties prenantes, comptés à part`,
      absorbed: (amount) => `${amount} sans don, comptés à part`,
    },
  },

  contact: {
    title: 'Joindre l’organisateur',
    page: 'Page sur cet appel\u202F:',
    charityPage: 'Toutes les campagnes de cet organisateur',
    ownWords: 'C’est l’organisateur qui le dit. Vérifiez que son propre site nomme bien le contrat de cette campagne.',
    askThere:
      'Demandez là, ou en public\u202F: questions et réponses se trouvent sous «\u202FQuestions et objections\u202F», et personne ne peut les effacer.',
    noContact:
      'L’organisateur n’indique aucun site. On peut demander en public\u202F: les questions se trouvent sous «\u202FQuestions et objections\u202F», et personne ne peut les effacer.',
  },
}
