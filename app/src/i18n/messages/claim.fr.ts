import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { claim as english } from './claim.en.ts'

export const claim: Translated<typeof english> = {
  title: (number) => `Demander le versement de l’étape ${number}`,
  onlyCharity: 'Seul l’organisateur peut demander le versement de cette étape\u202F: {charity}.',
  notFull: (missing, until) =>
    `Le versement peut être demandé quand l’étape est complète. Il manque ${missing}\u202F; la collecte se termine le ${until}.`,
  untilWhen: (until) => `Le versement peut être demandé jusqu’au ${until}.`,
  ifNobody: () => `Si personne ne le demande d’ici là, chaque pièce revient à son donateur.`,
  deadlineNear: (left) =>
    `Il ne reste que ${left} pour demander le versement. Ensuite, chaque pièce revient à son donateur.`,
  upfront: 'Cette étape est versée d’avance, sans demande, dès qu’elle est complète.',
  attempt: (attempt) => `Ce sera la demande numéro ${attempt} pour cette étape.`,
  rejectedBefore:
    'Les vérificateurs ou le comité ont refusé la demande précédente. Lisez leurs motifs et ajoutez ce qui manquait.',
  steps: ['Justificatifs', 'Relire et remettre', 'Envoyer la demande'],
  evidence: 'Fichiers justificatifs',
  evidenceHelp:
    'Factures, photos, rapports. Leur empreinte est calculée sur cet appareil\u202F; rien n’est envoyé avant que vous ayez tout relu. Les images sont redessinées\u202F: ni lieu, ni appareil, ni propriétaire n’y restent. Les visages et les noms qui doivent rester privés, c’est à vous de les retirer.',
  files: 'Fichiers de cette demande',
  fingerprint: 'Empreinte (SHA-256)',
  describe: (name) => `Ce que montre ${name}`,
  describeHint: 'Pour les personnes qui ne peuvent pas le voir.',
  tags: {
    place: 'lieu (GPS)',
    time: 'heure',
    device: 'appareil ou téléphone',
    author: 'propriétaire',
    thumbnail: 'petite image d’aperçu',
    other: 'autres données cachées',
  },
  cleanedOf: (tags) => `Redessinée. Retiré\u202F: ${tags}.`,
  cleanedNothing: 'Redessinée. Elle ne contenait pas de données cachées.',
  keptTags: (tags) => `Conservé exprès, et public pour toujours\u202F: ${tags}.`,
  undrawable:
    'Ce navigateur ne peut pas dessiner l’image\u202F: ce qui y est caché y reste. Enregistrez-la en JPEG ou en PNG et ajoutez-la de nouveau, ou retirez-la.',
  keepTags: 'Conserver ces données exprès',
  removeTags: 'Retirer ces données',
  hashing: 'Les fichiers sont préparés et leur empreinte calculée…',
  draftKept: 'Conservé sur cet appareil jusqu’à l’envoi de la demande.',
  draftBack: 'Votre demande préparée est là, telle que vous l’aviez laissée sur cet appareil.',
  draftLost: (files) => `Ces fichiers n’ont pas été conservés ici et doivent être choisis de nouveau\u202F: ${files}.`,
  draftForget: 'Recommencer',
  preview: 'Comme les vérificateurs la verront',
  previewLead: 'Rien n’a encore été envoyé. Voici ce qui sera inscrit et ce qu’on vous demande.',
  checklist: 'Ce que les conditions demandent de montrer',
  checklistText: 'Les vérificateurs comparent vos justificatifs à cette liste.',
  upload: 'Remettre',
  uploadLead: (size) =>
    `Une seule signature, sans frais, permet au dépôt de prendre le dossier et ses fichiers, ${size} en tout. Chacun est conservé sous son empreinte et chacun peut le comparer.`,
  uploadStart: 'Signer et remettre',
  uploadRetry: 'Réessayer le reste',
  uploadDone: 'Tout est arrivé. Les vérificateurs peuvent l’ouvrir.',
  uploadFailed: 'Tout n’est pas arrivé. Les empreintes restent les mêmes\u202F: ce qui est arrivé n’est pas renvoyé.',
  uploadSigning:
    'Ouvrez votre portefeuille\u202F: il demande une signature pour déposer ces fichiers. Aucune pièce ne bouge.',
  uploadRejected: 'Vous n’avez pas signé. Rien n’a été envoyé.',
  uploadNotSigned: 'Le portefeuille n’a pas pu signer. Rien n’a été envoyé.',
  uploadState: {
    waiting: 'pas encore envoyé',
    sending: (sent, all) => `partie ${sent} sur ${all}`,
    stored: 'arrivé',
    silent: 'le dépôt n’a pas répondu',
    full: 'le dépôt n’a pas de place pour lui maintenant',
    permit: 'le dépôt n’a pas accepté la signature',
    refused: 'le dépôt ne prend pas ce type de fichier\u202F: faites-en un PDF ou une image',
  },
  package: 'Le dossier lui-même',
  noStore: 'Ce site n’a pas de dépôt. Enregistrez le dossier et envoyez-le aux vérificateurs avec les fichiers.',
  orKeep: 'Conservez aussi le dossier\u202F: personne ne peut le refaire à partir de la chaîne.',
  saveFile: (name) => `Enregistrer ${name}`,
  savedCopies: 'Les images ont été redessinées. Envoyez ces copies\u202F: vos originaux ont d’autres empreintes.',
  alreadyClaimed: (number) =>
    `La demande numéro ${number} est inscrite sur la chaîne. Tant qu’elle n’est pas tranchée, aucune autre ne peut être envoyée.`,
  noFiles: 'Aucun fichier choisi pour l’instant.',
  statement: 'Ce qui a été fait',
  statementHint: 'Quelques phrases pour les vérificateurs et les donateurs. Elles restent publiques.',
  statementMissing: 'Dites en une phrase ce qui a été fait.',
  filesMissing: 'Ajoutez au moins un fichier.',
  fileEmpty: (name) => `${name} est vide et n’a pas été ajouté.`,
  unusable: {
    title: () =>
      'Le titre de l’étape dans les conditions ne peut pas figurer dans un dossier. Choisissez une autre langue pour la page.',
    statement: () => 'Le texte sur ce qui a été fait ne peut pas être utilisé. Retirez les caractères inhabituels.',
    tooMany: () => 'Un dossier nomme 50 fichiers au plus. Retirez-en, ou réunissez-en plusieurs en un seul.',
    file: (file) => `Le fichier ${file} ne peut pas être utilisé sous ce nom. Renommez-le et ajoutez-le de nouveau.`,
    description: (file) => `La description de ${file} ne peut pas être utilisée. Retirez les caractères inhabituels.`,
  },
  recipients: 'Une fois l’étape débloquée, ces versements peuvent être faits\u202F; ils sont fixés depuis le début.',
  recipient: 'Bénéficiaire',
  amount: 'Montant',
  make: 'Préparer le dossier de justificatifs',
  packageReady: (files) =>
    plural('fr', files, {
      one: 'Le dossier nomme # fichier par son empreinte.',
      other: 'Le dossier nomme # fichiers par leurs empreintes.',
    }),
  packageHash: 'Empreinte du dossier',
  keep: 'Enregistrer le dossier',
  keepWhy:
    'La chaîne ne garde que l’empreinte. Conservez ce dossier et les fichiers\u202F: personne ne peut les refaire à partir de la chaîne.',
  kept: 'Enregistré. Envoyez-le aux vérificateurs avec les fichiers.',
  change: 'Modifier les justificatifs',
  send: 'Envoyer la demande',
  sendNeedsKeeping: 'Remettez ou enregistrez d’abord le dossier.',
  next: (threshold, members, days) =>
    `Ensuite, les vérificateurs ont ${days} pour approuver (il en faut ${threshold} sur ${members}). S’ils ne répondent pas, le comité est saisi.`,
  done: 'La demande est inscrite sur la chaîne. Aux vérificateurs de décider.',
}
