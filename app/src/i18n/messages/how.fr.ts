import type { Translated } from '../message.ts'
import type { how as english } from './how.en.ts'

export const how: Translated<typeof english> = {
  title: 'Comment ça marche',
  lead: 'En arabe, «\u00A0amana\u00A0» désigne ce que l’on confie à quelqu’un jusqu’à ce que cela parvienne à son destinataire. C’est exactement ce qu’est un don.',
  contents: 'Sur cette page',
  coins: {
    title: 'La ligne des pièces',
    text: 'Imaginez une règle graduée. Toutes les pièces qu’une campagne peut recevoir sont sur une ligne, numérotées à partir de 0, et chaque étape du travail en possède une partie. Un don prend les prochains numéros libres des étapes auxquelles il est destiné.',
    points: {
      owner: 'Chaque pièce a donc un seul donateur, une seule étape et un seul bénéficiaire, dès qu’elle est donnée.',
      pools:
        'Ni cagnotte commune, ni pourcentage, ni arrondi\u202F: une étape qui échoue rend exactement ses propres pièces.',
      share:
        'C’est votre part, selon une règle publique fixée avant votre don\u202F; il ne s’agit pas de billets précis.',
    },
  },
  donors: {
    title: 'Si vous donnez',
    text: 'Avant de signer, vous voyez les numéros de vos pièces, l’étape, les bénéficiaires et ce qui se passe en cas d’échec. Une seule signature suffit si votre portefeuille et la monnaie le permettent.',
    points: {
      follow: 'Ensuite, chaque don a sa page, qui suit chaque pièce jusqu’à la transaction qui l’a versée ou rendue.',
      object:
        'Quand les vérificateurs ont approuvé une étape, ses donateurs ont un délai pour faire objection. Une objection pèse ce que pèsent les pièces en jeu. Si elles suffisent, le comité, une seconde instance, décide.',
      back: 'Si une étape n’est pas remplie, demandée ou approuvée à temps, ses pièces sont de nouveau à vous. Chacun peut les faire rendre\u202F; elles ne vont qu’à vous, ou à qui vous avez désigné pour ce cas.',
      pass: 'Vous pouvez aussi décider, avant de donner, que les pièces d’une étape échouée passent au bénéficiaire de secours.',
      public: 'Votre adresse et vos dons restent publics pour toujours. Un nom n’est affiché que si vous en donnez un.',
    },
  },
  charities: {
    title: 'Si vous organisez',
    text: 'Une organisation, une association, une famille ou une entreprise écrit les étapes, leur coût et qui est payé pour chacune. Ensuite, personne ne peut plus rien y changer.',
    points: {
      claim:
        'Le travail fait, vous demandez le versement de l’étape et remettez des justificatifs, dont l’empreinte est inscrite sur la chaîne.',
      paid: 'Dès que les règles le permettent, chacun peut faire payer les bénéficiaires, directement. L’argent ne passe pas par vous.',
      silent:
        'Un vérificateur muet ne peut pas vous faire perdre une étape accomplie\u202F: le comité est alors saisi.',
      evidence:
        'L’histoire de votre campagne est votre meilleure lettre à une banque ou à un commissaire aux comptes. Elle est sans frais.',
    },
  },
  verifiers: {
    title: 'Si vous vérifiez',
    text: 'Les vérificateurs et les membres du comité sont nommés avant le premier don. Ils examinent les justificatifs, voient que ce sont bien les fichiers remis, et signent oui ou non avec leurs raisons. Cela ne leur coûte rien.',
    points: {
      nothing:
        'Ils ne peuvent envoyer l’argent nulle part ailleurs\u202F: une signature débloque une étape pour ses propres bénéficiaires, ou non.',
      many: 'La campagne dit combien d’entre eux doivent être d’accord. Qui est payé par la campagne ne peut être ni vérificateur ni membre du comité.',
      record:
        'Chaque approbation, chaque refus et chaque silence reste public, comme chaque objection et chaque décision du comité.',
    },
  },
  contract: {
    title: 'Ce que garantit le contrat',
    text: 'Chaque campagne est un petit contrat à elle seule, sans propriétaire, sans administrateur, sans mise à jour et sans pause.',
    points: {
      identity:
        'donné = en attente + débloqué + versé + à rembourser + remboursé, toujours et jusqu’à la plus petite unité. Chaque page refait l’addition à partir de tous les événements et la compare au contrat.',
      hash: 'Un seul mot dans la mémoire du contrat est l’empreinte de toute son histoire\u202F: un don omis ou modifié la changerait.',
      clock: 'Aucun état ne dure toujours. Chaque étape dit ce qui arrive, et quel jour, si personne ne fait rien.',
      batches:
        'Chacun peut lancer versements et remboursements, et une adresse impossible à payer ne bloque jamais les autres.',
    },
  },
  ends: {
    title: 'Où s’arrête la preuve',
    text: 'Au portefeuille du bénéficiaire. La chaîne prouve que le couvreur a été payé\u202F; elle ne peut pas prouver que le toit est bon. C’est à cela que servent les justificatifs, les vérificateurs, les reçus et vos propres yeux.',
  },
  vanish: {
    title: 'Et si Amana disparaît\u202F?',
    text: 'Les contrats restent, avec l’argent de chacun. Ces pages sont des fichiers que tout le monde peut héberger\u202F; elles lisent la chaîne sans aucun serveur à nous. Dans les réglages, vous pouvez indiquer votre propre nœud.',
    command: 'Sans aucune page, avec les programmes libres de notre code source\u202F:',
  },
  risks: {
    title: 'Ce qui peut encore mal tourner',
    text: 'Aucune règle ne guérit tout. Lisez les règles d’une campagne et regardez qui y prend part avant de donner.',
    points: {
      judges:
        'L’organisateur a choisi les vérificateurs et le comité. S’ils mentent tous ensemble, l’argent part pour un travail qui n’a pas été fait.',
      token: 'L’émetteur d’une monnaie peut geler des adresses, et la monnaie peut perdre sa valeur.',
      locked: 'Une fois une étape remplie, on ne peut plus la quitter avant la demande de versement ou la date limite.',
      self: 'Un organisateur peut se donner à lui-même pour paraître populaire ou peser contre les objections. Les dons de qui a un rôle dans la campagne sont signalés et ne comptent pas comme soutien du public.',
      code: 'Tout logiciel a des défauts. Le code du nôtre, ses tests et les attaques que nous connaissons sont ouverts à tous.',
      page: 'Qui sert une page peut tromper. Pour un gros don, comparez ce que montre votre portefeuille avec l’adresse de la campagne, ou faites l’audit depuis un autre endroit.',
    },
  },
}
