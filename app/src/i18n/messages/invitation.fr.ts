import type { Translated } from '../message.ts'
import { plural } from '../plural.ts'
import type { invitation as english } from './invitation.en.ts'

export const invitation: Translated<typeof english> = {
  title: 'On vous demande de participer',
  wait: 'L’invitation est en cours de lecture',
  none: 'Ce lien ne contient pas d’invitation',
  noneText: 'Il a peut-être été coupé en chemin. Redemandez-le, et copiez le lien entier.',
  otherChain: 'L’invitation est pour une chaîne que ce site ne lit pas.',
  asks: {
    recipient:
      '{charity} prépare une campagne et nomme votre portefeuille comme bénéficiaire. Les pièces débloquées y iraient directement.',
    verifier:
      '{charity} prépare une campagne et vous demande d’être vérificateur\u202F: examiner les justificatifs de chaque étape, puis approuver ou refuser.',
    panel:
      '{charity} prépare une campagne et vous demande d’être membre du comité\u202F: trancher quand les vérificateurs se taisent ou que des donateurs font objection.',
  },
  means: {
    recipient:
      'En signant, vous montrez que le portefeuille est le vôtre, pour qu’aucun versement ne se perde. Vous ne devez rien et pouvez encore refuser.',
    verifier:
      'Vous auriez {days} à chaque étape, signez sans frais et ne pouvez jamais déplacer d’argent. Vos décisions sont publiques et le restent.',
    panel:
      'Vous auriez {days} quand on vous saisit, signez sans frais et ne pouvez jamais déplacer d’argent. Vos décisions sont publiques et le restent.',
  },
  plan: 'Le plan',
  yourPart: 'Votre portefeuille dans ce plan',
  youGet: (amount) => `Vous recevriez ${amount}.`,
  milestone: (number) => `Étape ${number}`,
  until: (day) => `justificatifs jusqu’au ${day}`,
  others: (verifiers, panel) =>
    `${plural('fr', verifiers, { one: '# vérificateur', other: '# vérificateurs' })}, ${plural('fr', panel, { one: '# membre du comité', other: '# membres du comité' })}`,
  stranger:
    'Ne signez que si vous savez qui vous le demande. Cette page ne peut pas savoir qui a écrit les noms ci-dessus.',
  otherWallet: 'Connectez le portefeuille qui a cette adresse. Celui qui est connecté est un autre.',
  what: 'Ce que vous signez',
  whatText:
    'Votre portefeuille montre ces champs. La signature ne déplace pas d’argent et ne donne de permission à personne.',
  fields: {
    purpose: 'objet',
    charity: 'organisateur',
    draft: 'empreinte du plan',
    role: 'rôle',
    account: 'compte',
    validUntil: 'valable jusqu’au',
  },
  sign: 'Signer que c’est mon portefeuille',
  signing: 'Ouvrez votre portefeuille et comparez avant de signer.',
  rejected: 'Vous avez annulé. Rien n’a été signé.',
  notSigned: 'Le portefeuille n’a pas signé.',
  signed: 'Signé. Il reste à faire parvenir votre réponse à l’organisateur.',
  delivered:
    'Votre réponse est dans la boîte à signatures de ce site\u202F; l’organisateur la voit de lui-même. C’est fini.',
  giveBack: 'Renvoyez ce lien à la personne qui vous a invité\u202F:',
  answerCode: 'La réponse sous forme de code',
  copyLink: 'Copier le lien',
  share: 'L’envoyer',
  tooLong: 'Trop long pour un code\u202F; utilisez le lien.',

  invite: {
    title: 'Leur demander de prouver leur adresse',
    lead: 'Recommandé. Chacun ouvre un lien, voit ce qui est prévu et signe sans frais. Ainsi aucun versement ne part vers une adresse mal recopiée, et aucun vérificateur ne l’apprend trop tard.',
    after: 'Une fois complètes toutes les parties jusqu’ici, le lien de chacun est ici.',
    state: {
      none: 'pas demandé ou pas encore de réponse',
      current: 'prouvé',
      earlier: 'prouvé\u202F; le plan a changé depuis',
    },
    open: (name) => `Inviter ${name}`,
    dialog: 'Inviter',
    give: (name) => `Donnez ce lien à ${name}, par message ou en faisant scanner le code.`,
    code: 'L’invitation sous forme de code',
    roles: { recipient: 'bénéficiaire', verifier: 'vérificateur', panel: 'membre du comité' },
    paste: 'Réponses revenues',
    pasteHint: 'Collez les liens qu’ils vous ont envoyés\u202F; plusieurs à la fois, c’est possible.',
    add: 'Ajouter les réponses',
    added: (count) => plural('fr', count, { one: '# réponse a été ajoutée.', other: '# réponses ont été ajoutées.' }),
    nothing: 'Il n’y a pas de réponse dans ce texte. Collez le lien entier.',
    refusals: {
      otherChain: 'Une réponse est pour une autre chaîne.',
      notInvited: 'Une réponse vient de quelqu’un qui n’a pas ce rôle dans le plan.',
      notSigned: 'Une réponse n’est pas signée par cette adresse.',
      unchecked: 'Le nœud n’a pas pu vérifier une réponse. Réessayez dans un moment.',
    },
    box: 'Les laisser répondre par ce site',
    boxText:
      'Vous signez la liste de ceux que vous invitez, sans frais. Leurs réponses arrivent alors ici d’elles-mêmes.',
    boxOpen: 'La boîte à signatures est ouverte\u202F: les réponses arrivent ici d’elles-mêmes.',
    boxFailed: 'La boîte à signatures ne l’a pas pris. Utilisez les liens, et qu’ils vous renvoient leurs réponses.',
    wallet: 'Pour inviter, connectez le portefeuille qui créera la campagne\u202F: les invitations le nomment.',
    arrived: 'Une réponse est arrivée',
    arrivedText: (count) =>
      plural('fr', count, { one: 'Elle a été ajoutée à votre plan.', other: 'Elle a été ajoutée à # plans.' }),
    notHere:
      'Cette réponse appartient à un plan qui n’est pas sur cet appareil. Ouvrez le lien là où est le plan, ou collez-le là-bas.',
  },
}
