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
  steps: ['Justificatifs', 'Conserver le dossier', 'Envoyer la demande'],
  evidence: 'Fichiers justificatifs',
  evidenceHelp:
    'Factures, photos, rapports. Leur empreinte est calculée sur cet appareil et rien n’est envoyé. Avant de les choisir, retirez-en les lieux et les visages qui doivent rester privés.',
  files: 'Fichiers de cette demande',
  fingerprint: 'Empreinte (SHA-256)',
  describe: (name) => `Ce que montre ${name}`,
  describeHint: 'Pour les personnes qui ne peuvent pas le voir.',
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
    'La chaîne ne garde que l’empreinte. Envoyez ce dossier et les fichiers aux vérificateurs, et conservez le tout\u202F: personne ne peut les refaire à partir de la chaîne.',
  kept: 'Enregistré. Envoyez-le aux vérificateurs avec les fichiers.',
  change: 'Modifier les justificatifs',
  send: 'Envoyer la demande',
  sendNeedsKeeping: 'Enregistrez d’abord le dossier.',
  next: (threshold, members, days) =>
    `Ensuite, les vérificateurs ont ${days} pour approuver (il en faut ${threshold} sur ${members}). S’ils ne répondent pas, le comité est saisi.`,
  done: 'La demande est inscrite sur la chaîne. Aux vérificateurs de décider.',
}
