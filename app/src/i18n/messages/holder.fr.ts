import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { holder as english } from './holder.en.ts'

export const holder: Translated<typeof english> = {
  title: 'Qui détient cette adresse',
  shown: (count, date) =>
    plural('fr', count, {
      one: `Son détenteur a signé # entrée en public, le ${date}. Personne n’aurait pu le faire sans sa clé.`,
      other: `Son détenteur a signé # entrées en public, la dernière le ${date}. Personne n’aurait pu le faire sans sa clé.`,
    }),
  unshown:
    'Rien de signé avec cette adresse n’est connu ici\u202F: personne n’a encore montré qu’il la détient. Des pièces versées à une adresse que personne ne détient ne peuvent pas être récupérées.',
  before:
    'Avant la création d’une campagne, l’organisateur peut demander à chaque bénéficiaire, par un lien, de signer que l’adresse est la sienne. Ensuite, un versement confirmé ou tout texte écrit ici montre la même chose.',
  connect:
    'C’est la vôtre\u202F? Connectez son portefeuille\u202F: vous pouvez confirmer ce qui est arrivé et montrer que vous la détenez. Signer ne coûte rien.',
  other: 'Le portefeuille connecté en est un autre. Seul celui de cette adresse peut confirmer ce qui lui est arrivé.',
  yours: 'Votre portefeuille est connecté avec cette adresse. Ce que vous écrivez ici montre que vous la détenez.',
  introduce: 'Vous présenter aux donateurs',
  introduceTitle: 'Qui vous êtes, en public',
  introduceLead:
    'Qui vous êtes, pour quoi vous êtes payé, comment vous joindre. Le texte figure parmi les nouvelles de la campagne, comme paroles d’un bénéficiaire.',
  introduced: 'C’est écrit, et cela montre que vous détenez cette adresse.',
  campaign: 'C’est écrit au sujet de cette campagne\u202F:',
}
