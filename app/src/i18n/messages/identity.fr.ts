import type { Translated } from '../message.ts'
import type { identity as source } from './identity.en.ts'

export const identity: Translated<typeof source> = {
  confirmed: (domain, date) =>
    `Les conditions de cette campagne citent ${domain}, et ce site cite cette campagne ou son organisateur. On l’y a vu pour la dernière fois le ${date}.`,
  lapsed: (domain, date) =>
    `Les conditions de cette campagne citent ${domain}. Ce site la citait jusqu’au ${date}\u202F; il ne le fait plus, ou n’est plus lisible.`,
  unconfirmed: (domain) =>
    `Les conditions de cette campagne citent ${domain}. Qui les a écrites pouvait citer n’importe quel site\u202F; celui-ci n’a cité jusqu’ici ni la campagne ni son organisateur.`,
  unknown: (domain) =>
    `Les conditions de cette campagne citent ${domain}. Impossible de dire pour l’instant si ce site la cite aussi\u202F: seul un index interroge les sites, et aucun ne répond ici.`,
  unnamed:
    'Les conditions de cette campagne ne citent aucun site web\u202F; aucun ne peut donc confirmer à qui elle est. Des familles et de petites associations n’en ont souvent pas\u202F: demandez à quelqu’un qui les connaît.',
  looks: {
    unread: 'L’index n’a pas encore interrogé le site.',
    read: (date) => `Le ${date}, l’index a lu ce que dit le site.`,
    absent: (date) => `Le ${date}, le site n’avait pas de telle page.`,
    invalid: (date) => `Le ${date}, ce que disait le site n’était pas une preuve.`,
    unreachable: (date) => `Le ${date}, le site était illisible.`,
  },
  ends: 'Une confirmation prend fin quand, deux fois de suite, le site ne cite plus la campagne, ou quand il se tait pendant une semaine environ.',
  meaning: 'Cela montre qui tient un site web, non que quelqu’un est honnête.',
  yourself:
    'Inutile de croire l’index\u202F: ouvrez {page} et cherchez-y le compte de cette campagne ou de son organisateur, ou posez la question depuis votre ordinateur.',
  alikeTitle: 'Un autre nom ressemble à celui-ci',
  earlierCampaign:
    'Ce nom ressemble à celui de la campagne {campaign} de {charity}, créée auparavant. Ce n’est pas le même compte.',
  earlierCharity:
    'Ce nom ressemble à celui de l’organisateur {charity}, dont la campagne {campaign} a été créée auparavant. Ce n’est pas le même compte.',
  confirmedCampaign:
    'Ce nom ressemble à celui de la campagne {campaign} de {charity}, que son site web confirme. Ce n’est pas le même compte.',
  confirmedCharity:
    'Ce nom ressemble à celui de l’organisateur {charity}, dont la campagne {campaign} est confirmée par son site web. Ce n’est pas le même compte.',
  which: 'Des noms peuvent se ressembler par hasard. Avant de donner, regardez duquel il s’agit.',
  mixedTitle: 'Des lettres de plusieurs alphabets dans un mot',
  mixed: 'Dans {word} se trouvent des lettres d’alphabets différents ({scripts}). Certaines se ressemblent.',
}
