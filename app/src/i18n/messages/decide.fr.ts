import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { decide as english } from './decide.en.ts'

export const decide: Translated<typeof english> = {
  deskTitle: (number) => `Décision sur l’étape ${number}`,
  panelTitle: (number) => `Décision du comité sur l’étape ${number}`,
  needed: (threshold, members) =>
    members === 1
      ? 'Une signature est nécessaire, celle du seul membre.'
      : `Signatures nécessaires\u202F: ${threshold} sur ${members}.`,
  until: (until) => `Elles comptent jusqu’au ${until}.`,
  verifiers: 'Vérificateurs',
  panel: 'Comité',
  you: 'vous',
  rejectedOnChain: 'a refusé cette demande',
  signedHere: 'signature présente',
  notYet: 'pas encore de signature ici',
  causes: {
    Silence: 'Les vérificateurs n’ont pas répondu\u202F: le comité doit dire si l’étape doit être versée.',
    Objection: 'Assez de donateurs ont fait objection\u202F: le comité doit dire si l’étape doit être versée.',
  },
  rulingOpens: (from) =>
    `Les donateurs peuvent faire objection jusqu’au ${from}. La décision du comité compte à partir de ce moment.`,
  evidenceTitle: 'Les justificatifs, vérifiés ici',
  packageFingerprint: 'Empreinte du dossier présenté',
  addFiles: 'Ajouter le dossier et ses fichiers',
  addFilesHint: 'Choisissez, déposez ou collez-les. Leur empreinte est calculée ici et rien n’est envoyé.',
  packageWrong: (name) => `${name} n’est ni le dossier présenté ni l’un de ses fichiers.`,
  packageOther: 'Le dossier présenté a été fait pour une autre campagne ou une autre étape. Ne l’approuvez pas.',
  packageUnreadable: 'Le dossier présenté n’a pas la forme prévue\u202F: il ne peut pas être affiché.',
  statement: 'Ce que dit l’organisateur',
  files: 'Fichiers justificatifs',
  fingerprint: 'Empreinte (SHA-256)',
  seen: (seen, all) => `Fichiers présents et conformes\u202F: ${seen} sur ${all}.`,
  checklist: 'Ce que demandent les conditions',
  checklistHelp:
    'Cochez ce que vous avez vérifié. Les coches restent sur cette page\u202F; seule compte votre signature.',
  noChecklist: 'Les conditions ne disent pas ce qui doit être montré pour cette étape.',
  decisionTitle: 'Votre décision',
  approve: 'Approuver',
  approveText: 'Les justificatifs montrent que l’étape est atteinte.',
  reject: 'Refuser',
  rejectText: 'Ils ne le montrent pas. L’organisateur peut redemander le versement tant qu’il est temps.',
  confirm: 'Verser l’étape',
  confirmText: 'L’étape est atteinte et doit être versée.',
  refuse: 'Ne pas la verser',
  refuseText: {
    Silence: 'L’organisateur peut redemander le versement tant qu’il est temps.',
    Objection: 'Chaque pièce de cette étape revient à son donateur.',
  },
  reason: 'Motif public',
  reasonMissing: 'Donnez un motif\u202F: les donateurs et l’organisateur le liront.',
  review: 'Voir ce qui sera signé',
  signTitle: 'Voici exactement ce qui sera signé',
  subject: (number, title) => (title ? `l’étape ${number}, ${title}` : `l’étape ${number}`),
  saying: {
    approve: (subject) => `Vous approuvez ${subject}.`,
    reject: (subject) => `Vous refusez cette demande pour ${subject}.`,
    confirm: (subject) => `Vous décidez de verser ${subject}.`,
    refuse: (subject) => `Vous décidez de ne pas verser ${subject}.`,
  },
  chooseFirst: 'Choisissez d’abord une décision ci-dessus.',
  signedTitle: 'Votre décision est signée',
  otherWords:
    'Le texte de ce fichier n’est pas celui qui a été signé\u202F: il est laissé de côté. La signature, elle, compte.',
  sign: 'Signer',
  signing: 'Ouvrez votre portefeuille et comparez, champ par champ.',
  rejectedSignature: 'Vous avez annulé. Rien n’a été signé.',
  signFailed: 'Le portefeuille n’a pas signé. Rien n’a changé.',
  change: 'Modifier',
  signedAlready: 'Votre refus de cette demande est sur la chaîne.',
  saveDecision: 'Enregistrer la décision signée',
  collectTitle: 'Envoyer la décision',
  addDecisionHint: 'Choisissez, déposez ou collez les fichiers.',
  collected: (here, needed) => `Signatures\u202F: ${here} sur ${needed}`,
  collectedLabel: {
    approve: 'Approbations réunies',
    reject: 'Refus réunis',
    confirm: 'Décisions de verser réunies',
    refuse: 'Décisions de ne pas verser réunies',
  },
  none: 'Aucune décision signée ici pour l’instant.',
  verdicts: {
    approve: 'approuve',
    reject: 'refuse',
    confirm: 'décide de verser',
    refuse: 'décide de ne pas verser',
  },
  problems: {
    unreadable: 'Ceci n’est pas une décision signée d’Amana.',
    otherCampaign: 'Cette décision concerne une autre campagne ou une autre chaîne.',
    otherMilestone: 'Cette décision concerne une autre étape.',
    otherAttempt: 'Cette décision concerne une demande précédente. Demandez-en une nouvelle.',
    otherEvidence: 'Cette décision porte sur d’autres justificatifs que ceux qui ont été présentés.',
    otherPayouts: 'Cette décision nomme d’autres versements que ceux de la campagne.',
    otherCause: 'Cette décision répond à une autre question que celle posée maintenant.',
    notListed: 'Son signataire n’a rien à décider dans cette campagne.',
    expired: 'Cette signature n’est plus valable. Demandez-en une nouvelle.',
    badSignature: 'La signature n’est pas celle de l’adresse indiquée. N’utilisez pas ce fichier.',
    nodeSilent:
      'Le nœud ne répond pas, la signature n’a donc pas pu être vérifiée. Ajoutez-la de nouveau dans un instant.',
  },
  problemIn: (name, problem) => `${name}\u202F: ${problem}`,
  submit: {
    approve: (count) => plural('fr', count, { one: 'Envoyer # approbation', other: 'Envoyer # approbations' }),
    reject: (count) => plural('fr', count, { one: 'Envoyer # refus', other: 'Envoyer # refus' }),
    confirm: (count) =>
      plural('fr', count, { one: 'Envoyer # décision de verser', other: 'Envoyer # décisions de verser' }),
    refuse: (count) =>
      plural('fr', count, {
        one: 'Envoyer # décision de ne pas verser',
        other: 'Envoyer # décisions de ne pas verser',
      }),
  },
  submitEffect: {
    approve: (days) => `Le délai d’objection des donateurs, ${days}, commence alors.`,
    reject: (needed) =>
      plural('fr', needed, {
        one: '# refus renvoie la demande à l’organisateur.',
        other: '# refus renvoient la demande à l’organisateur.',
      }),
    confirmSilence: (days) => `Le délai d’objection des donateurs, ${days}, commence alors.`,
    confirmObjection: 'L’étape est alors débloquée et peut être versée.',
    refuseSilence: 'La demande revient alors à l’organisateur.',
    refuseObjection: 'Chaque pièce de l’étape revient alors à son donateur.',
  },
  missingSignatures: (missing) =>
    plural('fr', missing, { one: 'Il manque # signature.', other: 'Il manque # signatures.' }),
  sendDone: 'La décision est inscrite sur la chaîne.',

  reviewTitle: (number) => `Étape ${number}\u202F:`,
  claimAsked: 'L’organisateur dit que cette étape est atteinte et demande son versement.',
  nothingWaits: 'Rien n’attend de décision ici en ce moment.',
  noClaim: 'L’organisateur n’a pas encore demandé le versement de cette étape\u202F: il n’y a pas de justificatifs.',
  earlierClaim: (attempt) => `Justificatifs de la demande ${attempt}, déjà tranchée`,
  toDesk: 'Examiner les justificatifs et décider',
  toReview: 'Voir les justificatifs et les signatures',
  toEvidence: 'Examiner les justificatifs, octet par octet',
  connectVerifier:
    'Êtes-vous vérificateur\u202F? Connectez votre portefeuille pour décider. Toute autre personne peut tout lire et envoyer ce qui est signé.',
  connectPanel:
    'Êtes-vous membre du comité\u202F? Connectez votre portefeuille pour décider. Toute autre personne peut tout lire et envoyer ce qui est signé.',
  notVerifier:
    'Ce portefeuille n’est pas celui d’un vérificateur de cette campagne\u202F: vous pouvez tout lire, et envoyer ce que d’autres ont signé.',
  notPanel:
    'Ce portefeuille n’est pas celui d’un membre du comité de cette campagne\u202F: vous pouvez tout lire, et envoyer ce que d’autres ont signé.',
  lapsed:
    'La décision que vous avez signée ici n’est plus valable. Elle n’a pas été envoyée à temps et ne compte plus\u202F: vous pouvez signer de nouveau.',
  replaced:
    'Vous avez signé une demande précédente. L’organisateur en a présenté une nouvelle depuis\u202F: l’ancienne signature est nulle, regardez les nouveaux justificatifs.',
  signersTitle: 'Qui doit décider',
  askTitle: 'Demander aux autres de signer',
  askText:
    'Ce lien et ce code mènent à cette page. Qui signe là trouve les mêmes justificatifs et n’a pas à croire le messager.',
  copyLink: 'Copier le lien',

  packageMissing:
    'Le dossier n’est pas conservé ici. Demandez-le à l’organisateur et ajoutez-le ci-dessous\u202F: cette page vérifie que c’est bien celui qui a été présenté.',
  packageDiffers:
    'La liste de justificatifs reçue n’est pas celle que l’organisateur a présentée\u202F: elle n’est donc pas affichée.',
  packageMatches: 'Le dossier est bien celui qui a été présenté.',
  everythingMatches: (files) =>
    plural('fr', files, {
      one: 'Le dossier et son fichier sont, octet pour octet, ceux qui ont été présentés.',
      other: 'Le dossier et ses # fichiers sont, octet pour octet, ceux qui ont été présentés.',
    }),
  filesDiffer: (count) =>
    plural('fr', count, {
      one: '# fichier n’est pas celui qui a été présenté\u202F: il n’est pas affiché. Un seul octet changé suffit.',
      other:
        '# fichiers ne sont pas ceux qui ont été présentés\u202F: ils ne sont pas affichés. Un seul octet changé suffit.',
    }),
  differsTitle: 'Non conforme',
  differsText:
    'Au moins un document n’est pas celui que l’organisateur a présenté. Ce peut être une faute de ce serveur et ne prouve rien contre personne\u202F: demandez l’original à l’organisateur et ajoutez-le ici, ou ouvrez cette page depuis un autre site.',
  opened: (opened, all) => `${opened} sur ${all} ouverts`,
  noFiles: 'Le dossier ne cite aucun fichier.',
  open: 'Ouvrir',
  openFile: (name) => `Ouvrir ${name}`,
  save: 'Enregistrer',
  saveFile: (name) => `Enregistrer ${name}`,

  reasonHint:
    'Chacun peut le lire, pour toujours. Son empreinte est signée avec la décision. Ne nommez aucun particulier.',
  signText: 'Comparez avec ce qu’affiche votre portefeuille, champ par champ.',
  validUntil: (until) => `Elle compte jusqu’au ${until}.`,
  can: {
    approve:
      'Elle dit que vous approuvez cette demande. Avec assez d’approbations, le délai d’objection des donateurs commence\u202F; rien n’est versé avant sa fin.',
    reject:
      'Elle dit que vous refusez cette demande. Avec assez de refus, celle-ci revient à l’organisateur, qui peut redemander tant qu’il est temps.',
    confirm:
      'Elle dit que le comité veut que cette étape soit versée. Elle n’a d’effet qu’avec assez de membres du comité.',
    refuse:
      'Elle dit que le comité ne veut pas que cette étape soit versée. Elle n’a d’effet qu’avec assez de membres du comité.',
  },
  cannot:
    'Elle ne peut envoyer d’argent nulle part ailleurs, ne change ni montant ni bénéficiaire et ne vaut que pour cette demande.',
  noGas: 'Ce n’est pas une transaction et cela ne coûte rien. La personne qui enverra les décisions paiera le réseau.',
  betterNot: 'Mieux vaut ne pas signer ceci',
  doubts: {
    differs:
      'Au moins un document n’est pas celui qui a été présenté\u202F: vous approuveriez ce que vous n’avez pas vu.',
    other: 'Les justificatifs ont été faits pour une autre campagne ou une autre étape.',
    unreadable: 'La liste des justificatifs est illisible\u202F: vous approuveriez ce que vous n’avez pas vu.',
    incomplete: 'Tous les documents ne sont pas encore ici. Ne signez qu’après avoir vu ce que vous approuvez.',
  },
  signAnyway: 'Signer quand même',
  verdictSigned: {
    approve: 'Vous approuvez.',
    reject: 'Vous refusez.',
    confirm: 'Vous décidez de verser.',
    refuse: 'Vous décidez de ne pas verser.',
  },
  signed: 'Signée, et pas encore envoyée.',
  intoBox: 'La déposer dans la boîte aux signatures',
  boxKept: 'Elle est dans la boîte aux signatures de ce site\u202F: chacun peut la prendre et l’envoyer.',
  boxKeptWithWords: 'La décision et son motif sont conservés\u202F: chacun peut les prendre, les lire et les envoyer.',
  boxWords: 'La boîte ne garde que la signature. Pour le texte du motif, votre portefeuille signe encore une fois.',
  publishWords: 'Conserver aussi le motif',
  boxRefusals: {
    silent: 'La boîte ne répond pas. Transmettez la décision par lien ou par fichier\u202F: elle vaut autant.',
    signedAlready:
      'La boîte a déjà une décision de vous, valable aussi longtemps, et la garde. Transmettez la nouvelle par lien ou par fichier.',
    notNow:
      'La boîte ne l’a pas prise\u202F: elle n’a peut-être pas encore vu le dernier bloc. Réessayez dans un instant, ou transmettez-la par lien.',
    tooMany: 'La boîte vient de recevoir beaucoup de signatures. Réessayez dans une minute.',
  },
  handOnTitle: 'La transmettre par lien, code ou fichier',
  handOnText:
    'Le lien porte toute la décision, et aucun serveur ne la voit. Qui l’ouvre peut la vérifier et l’envoyer. Un long motif ne tient pas dans le code.',

  safe: (needed, owners) => `portefeuille à ${owners} propriétaires, dont ${needed} doivent signer`,
  ownersSigned: (signed, needed) => `propriétaires ayant signé\u202F: ${signed} sur ${needed}`,
  ownerOf: (needed, owners) =>
    `Votre portefeuille est l’un des ${owners} propriétaires d’un membre. ${needed} d’entre eux doivent signer la même décision, chacun sur son appareil.`,
  ownerText: (needed, owners) =>
    `Vous signez comme l’un des ${owners} propriétaires\u202F; avec ${needed} signatures la décision compte.`,
  ownerNumber: 'Votre portefeuille affiche le numéro de cette décision\u202F:',
  signAsOwner: 'Signer la même décision comme propriétaire',
  signingOwner: 'Ouvrez votre portefeuille et comparez le numéro.',
  partTitle: 'Signée par une partie des propriétaires',
  partHandOn: 'La transmettre aux autres propriétaires',
  partText: 'Un autre propriétaire ouvre ce lien, regarde les justificatifs et signe la même décision.',

  collectLead: 'N’importe qui peut l’envoyer. Chaque signature est vérifiée ici avant de compter.',
  boxStates: {
    asking: 'La boîte aux signatures est interrogée…',
    silent: 'La boîte aux signatures ne répond pas. Les signatures par lien et par fichier fonctionnent quand même.',
    open: 'Ce qui se trouve dans la boîte aux signatures de ce site apparaît ici de soi-même.',
  },
  addDecision: 'Ajouter des décisions signées depuis des fichiers',
}
