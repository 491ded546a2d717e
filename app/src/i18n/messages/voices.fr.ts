import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { voices as source } from './voices.en.ts'

export const voices: Translated<typeof source> = {
  language: 'Langue de ce texte',
  textMissing:
    'Rien n’est encore écrit. Les caractères qui cachent ou renversent le texte ne peuvent pas être utilisés.',
  preview: 'Le relire avant de l’écrire',
  previewTitle: 'Voici comment tout le monde le lira',
  forEver:
    'Ce qui est écrit une fois reste pour toujours\u202F: personne ne peut l’effacer ni le modifier, ni vous, ni ce site. Une correction peut être placée à côté.',
  byRelay:
    'Sans frais de réseau. Votre portefeuille demande deux signatures\u202F: l’une permet au dépôt de garder votre texte, l’autre l’écrit.',
  byRelayStored:
    'Sans frais de réseau. Votre portefeuille demande une signature, qui écrit le texte que le dépôt a déjà.',
  byTransaction:
    'Votre portefeuille demande une signature qui permet au dépôt de garder votre texte, puis une transaction qui l’écrit. Ses frais de réseau sont à votre charge.',
  cannotPay: (symbol) =>
    `Aucun relais ne le porterait en ce moment, et ce portefeuille n’a pas de ${symbol} pour les frais de réseau.`,
  asking: 'Recherche de la façon dont ce portefeuille peut écrire…',
  write: 'L’écrire pour toujours',
  change: 'Le modifier',
  cancel: 'Pas maintenant',
  permit:
    'La première signature est demandée à votre portefeuille\u202F: elle permet au dépôt de garder votre texte. Rien n’est encore écrit.',
  storing: 'Votre texte est porté au dépôt. Rien n’est encore écrit.',
  step: 'Écrire dans le journal public',
  again: 'Fermer',
  keptHere: 'Ce que vous tapez reste sur cet appareil jusqu’à ce que ce soit écrit.',

  notStored: {
    title: 'Rien n’a été écrit',
    silent: 'Le dépôt de textes ne répond pas, bien qu’on l’ait interrogé plusieurs fois.',
    full: 'Le dépôt de textes a pris tout ce qu’il peut prendre pour le moment.',
    permit: 'Le dépôt de textes n’accepte pas ceci de cette adresse avant que la chaîne ne le nomme.',
    refused: (code) => `Le dépôt de textes a refusé (${code}).`,
    noStore: 'Ce site n’a pas de dépôt de textes.',
    rejected: 'Vous n’avez pas signé\u202F: le dépôt n’a pas votre texte.',
    wrongChain: 'Votre portefeuille est sur un autre réseau.',
    retry: 'Réessayer',
    without: 'L’écrire sans le dépôt',
    withoutText:
      'La chaîne garde alors l’empreinte de votre texte, et les autres ne peuvent pas le lire tant que personne ne l’apporte. Cette page l’apporte dès qu’un dépôt le prend\u202F; enregistrez-le dans un fichier pour qu’il ne se perde pas.',
    noFiles: 'Une nouvelle avec des fichiers a besoin du dépôt\u202F: retirez les fichiers, ou réessayez plus tard.',
  },
  save: 'Enregistrer le texte dans un fichier',
  onlyHere:
    'La chaîne a son empreinte, mais le texte lui-même n’est pour l’instant que sur cet appareil. Cette page continue de l’apporter au dépôt\u202F: laissez-la ouverte, ou enregistrez le texte dans un fichier.',

  kept: 'Signé, et dans vos seules mains. Vous pouvez le porter vous-même en payant les frais de réseau\u202F; il ne compte qu’une fois.',
  carry: 'Le porter moi-même',

  status: {
    rejected: 'Vous avez annulé. Rien n’a été écrit.',
    cancelled: 'Vous l’avez annulé dans votre portefeuille. Rien n’a été écrit.',
    reverted:
      'Échec\u202F: le contrat l’a refusé dans ce bloc, et rien n’a été écrit. Seuls les frais de réseau ont été payés.',
    kept: 'Signé et gardé sur cet appareil\u202F: le relais est injoignable pour le moment. Il lui sera remis dès qu’il répondra. Rien n’est encore écrit.',
    declined: 'Le relais ne porte pas ceci. Rien n’est encore écrit.',
    contract: 'Le contrat ne le prendrait pas tel qu’il a été signé.',
    expired: 'Le délai de votre signature est passé et personne ne l’a utilisée. Rien n’a été écrit.',
    wallet: 'Votre portefeuille y a renoncé. Rien n’a été écrit.',
    overtaken: 'Une autre de vos entrées a pris son numéro\u202F: celle-ci ne peut plus servir. Rien n’a été écrit.',
  },

  question: {
    open: 'Poser une question',
    title: 'Demander en public',
    lead: 'Chacun peut demander. La question et la réponse sont visibles ici par tous, avec votre adresse. N’indiquez ni nom, ni numéro, ni adresse de particuliers.',
    text: 'Votre question',
    done: 'Votre question est écrite. L’organisateur la trouve sur son bureau, et son temps de réponse s’affiche ici.',
  },

  reply: {
    open: 'Répondre',
    openObjection: 'Répondre à cette objection',
    openOther: 'Ajouter une réponse',
    title: 'Répondre en public',
    titleObjection: 'Votre version, en public',
    right:
      'Qui fait l’objet d’une objection a le droit de répondre. La réponse figure à côté de l’objection\u202F; le comité et les donateurs lisent les deux.',
    text: 'Votre réponse',
    done: 'Votre réponse est écrite et figure à côté.',
  },

  correction: {
    open: 'Corriger ceci',
    title: 'Dire ce qui était faux',
    lead: 'Ce que vous avez écrit reste tel quel\u202F; votre correction se place au-dessus.',
    text: 'Ce qui était faux, et ce qui est juste',
    done: 'Votre correction est écrite et figure au-dessus de la nouvelle.',
  },

  contradiction: {
    open: 'Contredire ceci',
    title: 'Dire ce que vous voyez autrement',
    lead: 'Ce qui est écrit reste\u202F; ce que vous écrivez se place en dessous.',
    text: 'Ce que vous voyez autrement, et d’où vous le savez',
    done: 'C’est écrit et figure sous la nouvelle.',
  },

  hide: {
    open: 'Ne pas montrer ceci',
    title: 'Demander aux pages des lecteurs de ne pas le montrer',
    lead: 'Rien n’est effacé\u202F: chacun peut encore l’ouvrir d’un geste, et votre motif figure à sa place. C’est fait pour les injures et les données privées, pas pour la critique.',
    text: 'Votre motif, en public',
    done: 'C’est écrit. Le texte est replié, avec votre motif à sa place.',
  },
  unhide: {
    open: 'Le montrer de nouveau',
    title: 'Le montrer de nouveau',
    text: 'Pourquoi le montrer de nouveau',
    done: 'C’est écrit. Le texte est de nouveau visible.',
  },

  update: {
    open: 'Écrire une nouvelle',
    title: 'Informer vos donateurs',
    lead: 'Ce qui a été fait, ce qui est en retard et pourquoi, ce qui vient ensuite. Les donateurs pardonnent les retards dont on leur parle.',
    heading: 'Titre',
    words: 'Ce qu’il y a à dire',
    headingMissing: 'Il faut un titre d’une ligne.',
    milestone: 'Au sujet de',
    wholeCampaign: 'toute la campagne',
    files: 'Photos et fichiers',
    filesHint:
      'Les photos sont redessinées sur cet appareil\u202F: le lieu, l’heure et l’appareil n’y figurent plus. Les visages restent\u202F: ne publiez personne sans son accord. Autres fichiers\u202F: PDF ou texte, jusqu’à 1\u202FMo.',
    redrawing: 'Les photos sont en train d’être redessinées…',
    unreadable: (name) =>
      `${name} n’est pas une photo que ce navigateur sait lire. Enregistrez-la d’abord en JPEG ou en PNG.`,
    tooLarge: (name) => `${name} dépasse 1\u202FMo.`,
    wrongKind: (name) => `${name} n’est ni une photo, ni un PDF, ni du texte.`,
    tooMany: 'Une nouvelle nomme 50 fichiers au plus.',
    describe: (name) => `Ce que montre ${name}`,
    describeHint: 'Pour les personnes qui ne peuvent pas le voir.',
    redrawn: (size) => `redessinée, ${size}`,
    thanks: 'Merci à',
    thanksHint: 'Un nom par ligne, seulement des personnes qui veulent être nommées en public.',
    thanksUnusable: 'Un nom par ligne, de 80 lettres au plus\u202F; 40 noms au plus.',
    agreed: 'Toutes les personnes nommées ici ont accepté de l’être en public, pour toujours.',
    agreedMissing: 'Des noms ne peuvent être écrits qu’avec l’accord de ces personnes.',
    done: 'Votre nouvelle est écrite. Les personnes qui suivent la campagne en sont averties.',
  },

  received: {
    open: 'Confirmer l’arrivée',
    title: (amount) => `Confirmer l’arrivée de ${amount}`,
    lead: 'La chaîne montre que le versement a été fait. Votre confirmation dit aux donateurs qu’il vous est vraiment parvenu. Elle ne coûte rien.',
    text: 'Un mot aux donateurs',
    done: 'Merci\u202F: votre confirmation est écrite, à côté du versement.',
  },

  waiting: {
    title: 'Ce qui attend une réponse',
    none: 'Rien n’attend de réponse.',
    count: (count) =>
      plural('fr', count, { one: '# question attend une réponse', other: '# questions attendent une réponse' }),
    since: (time) => `posée ${time}`,
    answered: (answered, asked) => `Réponses données jusqu’ici\u202F: ${answered} sur ${asked}.`,
    within: (duration) => `La moitié des réponses est venue en moins de ${duration}. Tout le monde le voit.`,
  },
}
