import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { charity as english } from './charity.en.ts'

export const charity: Translated<typeof english> = {
  kind: 'Organisation ou autre organisateur',
  desk: 'Bureau de l’organisateur\u202F: ce qui est à faire, et quand',
  loading: 'Lecture des campagnes de cette adresse sur la chaîne',
  empty: 'Aucune campagne de cette adresse',
  emptyText:
    'Elle n’a créé aucune des campagnes que lit ce site. Elle est peut-être sur une autre chaîne, ou le lien contient une faute.',
  selfDeclared:
    'Le nom, le pays et le registre sont ce que l’organisateur a écrit sur lui-même. Personne n’a vérifié ici qui il est\u202F: chacun peut créer une campagne sous n’importe quel nom.',
  noTerms: 'Les conditions de sa campagne sont illisibles\u202F; on ne sait donc pas qui il dit être.',
  country: 'Pays',
  register: 'Registre',
  number: 'Numéro',
  identifier: 'Identifiant',
  website: 'Site web',
  standing: 'Ce que sont devenues ses promesses',
  milestones: (count) => plural('fr', count, { one: '# étape promise', other: '# étapes promises' }),
  released: (count) =>
    plural('fr', count, { one: '# a été vérifiée et débloquée', other: '# ont été vérifiées et débloquées' }),
  undecided: (count) => plural('fr', count, { one: '# est encore en cours', other: '# sont encore en cours' }),
  refunded: (count) =>
    plural('fr', count, {
      one: '# s’est terminée et a rendu ses pièces',
      other: '# se sont terminées et ont rendu leurs pièces',
    }),
  rejected: (rejected, claims) =>
    plural('fr', claims, {
      one: `# demande de versement, dont ${rejected} avec un refus`,
      other: `# demandes de versement, dont ${rejected} avec un refus`,
    }),
  inToken: (symbol, campaigns) =>
    plural('fr', campaigns, { one: `${symbol}, # campagne`, other: `${symbol}, # campagnes` }),
  unknownTokens: 'Ses campagnes utilisent des monnaies que ce site ne connaît pas\u202F; il n’y a donc pas de somme.',
  campaigns: (count) => plural('fr', count, { one: 'Sa campagne', other: 'Ses # campagnes' }),
  updates: 'Ce qu’elle a dit à ses donateurs',
  noUpdates: 'Pas encore de nouvelles',
  noUpdatesText:
    'Les nouvelles que publie l’organisateur restent publiques\u202F: il peut les corriger, non les effacer.',
  correction: 'rectification',
  loadingWords: 'Lecture de ce qui a été dit en public',
  unreadable: 'Cela correspond à son empreinte, mais cette page ne sait pas le lire.',
  answers: 'Comment elle répond',
  noQuestions: 'Personne n’a encore posé de question en public.',
  answered: (answered, asked) =>
    plural('fr', asked, {
      one: `${answered} réponse pour # question`,
      other: `${answered} réponses pour # questions`,
    }),
  within: (duration) => `La moitié des réponses est venue en moins de ${duration}.`,
  follow: 'Suivre cette organisation',
  followText: 'Nouvelles et échéances dans votre lecteur ou votre agenda, sans compte.',
  feed: 'Nouvelles en flux (Atom)',
  calendar: 'Échéances en agenda',
}
