import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { ambassador as english } from './ambassador.en.ts'

export const ambassador: Translated<typeof english> = {
  titleOf: (name) => `Dons par ${name}`,
  badTag: 'Ceci ne nomme aucune source de dons',
  badTagText:
    'Une source est l’adresse d’un ambassadeur, ou un nom court comme e:evening-news. Le lien est peut-être coupé.',
  kinds: {
    ambassador: 'Ambassadeur',
    earned: 'Relayé par d’autres',
    owned: 'Canal de l’organisateur',
    paid: 'Appel payant',
  },
  carries: 'relaie',
  carried: 'Ce qui est venu par ce lien',
  nothing: 'Aucun don ne nomme encore cette source. Le premier apparaîtra ici dès qu’il sera dans un bloc.',
  amount: (amount) => `${amount} du public`,
  gifts: (count) => plural('fr', count, { one: '# don', other: '# dons' }),
  donors: (count) => plural('fr', count, { one: '# donateur', other: '# donateurs' }),
  insiders: (count, amount) =>
    plural('fr', count, {
      one: `# autre don, ${amount}, vient de quelqu’un qui a un rôle dans la campagne\u202F: ce n’est pas un soutien du public`,
      other: `# autres dons, ${amount}, viennent de personnes qui ont un rôle dans la campagne\u202F: ce n’est pas un soutien du public`,
    }),
  where: 'Où sont ces pièces',
  milestones: 'Les étapes auxquelles elles appartiennent',
  reached: 'atteinte',
  claimed:
    'C’est le donateur qui nomme la source, dans le don lui-même. Cela ne prouve rien sur personne et ne rapporte rien.',
  link: 'Le lien',
  copy: 'Copier le lien',
  linkText: 'Il mène à la page où l’on donne. Le code dit la même chose que le lien, pour affiches et écrans.',
  own: 'Relayez cet appel vous-même',
  ownText: 'Les dons venus par votre lien sont comptés ici, depuis la chaîne. Sans compte, et rien à signer.',
  name: 'Un nom pour votre lien',
  nameHint: 'Lettres de a à z, chiffres et tirets\u202F; par exemple le nom de votre chaîne.',
  becomes: (name) => `Dans le lien, cela donne ${name}.`,
  nameMissing: 'Tapez au moins une lettre de a à z, ou un chiffre.',
  make: 'Créer mon lien',
  withWallet: 'Utiliser plutôt l’adresse de mon portefeuille',
}
