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
  loadingEvidence: 'Recherche du dossier de justificatifs…',
  packageMissing:
    'Le dossier n’est pas conservé ici. Demandez-le à l’organisateur et ajoutez-le ci-dessous\u202F: cette page vérifie que c’est bien celui qui a été présenté.',
  addFiles: 'Ajouter le dossier et ses fichiers',
  addFilesHint: 'Choisissez, déposez ou collez-les. Leur empreinte est calculée ici et rien n’est envoyé.',
  packageMatches: 'Le dossier est bien celui qui a été présenté.',
  packageWrong: (name) => `${name} n’est ni le dossier présenté ni l’un de ses fichiers.`,
  packageOther: 'Le dossier présenté a été fait pour une autre campagne ou une autre étape. Ne l’approuvez pas.',
  packageUnreadable: 'Le dossier présenté n’a pas la forme prévue\u202F: il ne peut pas être affiché.',
  statement: 'Ce que dit l’organisateur',
  files: 'Fichiers justificatifs',
  file: 'Fichier',
  fingerprint: 'Empreinte (SHA-256)',
  check: 'Vérification',
  matches: 'conforme',
  missing: 'pas encore ajouté',
  seen: (seen, all) => `Fichiers présents et conformes\u202F: ${seen} sur ${all}.`,
  openFile: 'Enregistrer pour l’ouvrir',
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
  reasonHint: 'Son empreinte est signée avec la décision, et son texte voyage dans le fichier.',
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
  checkYourself: (attempt) => `Vérifier vous-même les justificatifs de la demande ${attempt}`,
  signText: 'Comparez avec ce qu’affiche votre portefeuille. Ni transaction ni frais.',
  signPower:
    'Votre signature dit ce que vous pensez de cette demande. Elle ne peut envoyer d’argent nulle part ailleurs et ne vaut que pour cette demande.',
  sign: 'Signer',
  signing: 'Ouvrez votre portefeuille et comparez, champ par champ.',
  rejectedSignature: 'Vous avez annulé. Rien n’a été signé.',
  signFailed: 'Le portefeuille n’a pas signé. Rien n’a changé.',
  change: 'Modifier',
  signed: 'Signé. Transmettez le fichier, ou envoyez la décision ci-dessous dès qu’il y a assez de signatures.',
  signedAlready: 'Votre refus de cette demande est sur la chaîne.',
  saveDecision: 'Enregistrer la décision signée',
  copyDecision: 'Copier la décision signée',
  collectTitle: 'Envoyer la décision',
  collectLead:
    'N’importe qui peut l’envoyer. Rassemblez ici les fichiers signés\u202F; chacun est vérifié avant de compter.',
  addDecision: 'Décisions signées',
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
  objectTitle: (number) => `Faire objection au versement de l’étape ${number}`,
  objectLead: (until) => `Les donateurs de cette étape peuvent faire objection jusqu’au ${until}.`,
  objectMeter: (share, needed) => `Objections\u202F: ${share} des pièces\u202F; le comité est saisi à ${needed}.`,
  objectMeterByPanel: (share, needed) =>
    `Objections\u202F: ${share} des pièces\u202F; à partir de ${needed}, les pièces qui font objection reviennent à leurs donateurs.`,
  objectDoes:
    'Une objection soutenue par assez de pièces saisit le comité. S’il ne répond pas, les pièces qui ont fait objection reviennent et toutes les autres sont versées.',
  objectDoesNot:
    'Une objection ne retire pas vos pièces tout de suite, n’arrête rien à elle seule et ne peut pas être reprise. Si le comité décide de verser, vos pièces sont versées aussi.',
  objectDoesByPanel:
    'Le comité s’est déjà prononcé ici. Les objections ne comptent qu’à la fin\u202F: s’il y en a assez, les pièces qui ont fait objection reviennent et toutes les autres sont versées.',
  noWallet: 'Connectez le portefeuille qui a donné pour voir si vous pouvez faire objection.',
  noCoins: 'Ce portefeuille n’a rien donné à cette étape\u202F; il ne peut donc pas faire objection.',
  allObjected: 'Toutes vos pièces de cette étape ont fait objection.',
  myCoins: 'Vos pièces',
  coins: (from, to) => `pièces ${from} à ${to}`,
  objected: 'objection faite',
  objectReason: 'Votre motif',
  objectReasonHint:
    'Son empreinte reste sur la chaîne pour toujours. Enregistrez son texte et transmettez-le à qui doit le lire.',
  saveReason: 'Enregistrer le motif dans un fichier',
  chooseCoins: 'Choisissez au moins un de vos dons.',
  objectSend: (amount) => `Faire objection avec ${amount}`,
  objectDone: 'Votre objection est inscrite sur la chaîne.',
  sendDone: 'La décision est inscrite sur la chaîne.',
}
