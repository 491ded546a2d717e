import type { Translated } from '../message.ts'
import type { audit as english } from './audit.en.ts'

export const audit: Translated<typeof english> = {
  title: 'Audit',
  lead: 'Votre propre navigateur lit chaque évènement d’une campagne, refait toutes les sommes et les compare au contrat et à la monnaie. Aucun de nos serveurs n’intervient.',
  campaign: 'Campagne',
  campaignHint: 'Son lien, son adresse, ou eip155:chaîne:adresse',
  nodes: 'Nœuds',
  nodesHint:
    'Laissez vide pour ceux de vos réglages, ou donnez les adresses https:// de nœuds de confiance, cinq au plus, une par ligne\u202F: le premier est lu, tous doivent dire la même chose. http:// ne convient qu’à un nœud sur votre propre machine.',
  open: 'Vérifier cette campagne',
  run: 'Refaire la vérification',
  cancel: 'Arrêter',
  cancelled: 'Vérification arrêtée. Elle ne dit rien de cette campagne.',
  badCampaign:
    'Ce n’est pas l’adresse d’une campagne. Elle commence par 0x, suivi de 40 caractères\u202F; copiez-la depuis la page de la campagne.',
  badNode:
    'Cette page ne peut interroger qu’un nœud en https://, ou à http://localhost ou http://127.0.0.1, sans nom ni mot de passe dans l’adresse.',
  noNode: (chain) => `Ce site n’a pas de nœud pour la chaîne ${chain}. Indiquez le vôtre.`,
  unreachable: (host) =>
    `${host} ne répond pas, ou n’autorise pas cette page à l’interroger. Vérifiez l’adresse ou prenez un autre nœud.`,
  wrongChain: (host, found, expected) =>
    `${host} est un nœud de la chaîne ${found}, mais cette campagne est sur la chaîne ${expected}. Prenez un nœud de cette chaîne.`,
  notACampaign: 'Le nœud ne connaît aucune campagne à cette adresse. Vérifiez l’adresse et la chaîne.',
  failed: 'Le nœud a donné une réponse que l’audit ne comprend pas. Cela ne dit rien de cette campagne.',
  notMade: 'La vérification n’a pas pu être faite',
  steps: {
    contract: 'Lecture du contrat',
    creation: 'Recherche de la création',
    events: 'Lecture de chaque évènement',
    transfers: 'Lecture du journal de la monnaie elle-même',
    decisions: 'Nouvelle vérification des signatures',
  },
  events: (count) => `trouvés\u202F: ${count}`,
  readFrom: (host) => `Lu sur ${host}\u202F: ce résultat vaut ce que vaut ce nœud.`,
  readFromSeveral: (hosts) => `Lu sur le premier de ${hosts}\u202F; les autres ont été interrogés pour comparaison.`,
  verdicts: {
    ok: 'Tout concorde',
    okText: (checks, block) =>
      `Les ${checks} vérifications ont été faites dans votre navigateur et aucune n’a trouvé d’écart, au bloc ${block}.`,
    mismatch: 'Quelque chose ne concorde pas',
    mismatchText: (failed, block) =>
      `Vérifications en échec\u202F: ${failed}, au bloc ${block}. Soit le nœud donne de fausses réponses, soit la campagne ne fait pas ce qu’elle dit. Essayez un autre nœud\u202F; si l’échec persiste, ne donnez pas et prévenez les autres.`,
    incomplete: 'L’historique est incomplet',
    incompleteText: (block) =>
      `Ce nœud n’a pas tout livré jusqu’au bloc ${block}. Cela ne dit rien de la campagne. Essayez un autre nœud.`,
  },
  checked: 'Ce qui a été vérifié',
  passed: 'concorde',
  differs: 'diffère',
  missing: 'n’a pas pu être vérifié',
  recorded: 'inscrit, ne peut être redemandé',
  unasked: 'non vérifié ici',
  expected: 'Attendu',
  found: 'Trouvé',
  evidence: 'Où',
  meaning: 'Ce que cela veut dire',
  more: (count) => `et ${count} de plus`,
  totals: 'Les sommes',
  toCampaign: 'Vers la campagne',
  download: 'Enregistrer le résultat',
  fingerprint: 'SHA-256 du résultat',
  files: 'La campagne en fichiers',
  filesHint:
    'Faits dans votre navigateur à partir du même nœud et pour le même bloc\u202F; les évènements sont hachés une fois de plus avant toute écriture.',
  exports: {
    ledger: 'Registre (CSV)',
    gifts: 'Dons (CSV)',
    payouts: 'Versements (CSV)',
    threeSixtyGiving: 'Subventions pour 360Giving (JSON)',
    iati: 'Données d’aide pour IATI (XML)',
  },
  making: 'Lecture complète pour le fichier…',
  made: 'Enregistré.',
  fieldsMissing: 'Ce fichier n’existe pas\u202F: la norme exige ce que la campagne ne dit pas',
  notMadeFile: 'Le fichier n’a pas pu être fait',
  notProven: 'Ce qui n’est pas prouvé ici',
  notProvenText:
    'Ni ce qui s’est passé après le versement à un bénéficiaire\u202F: la chaîne s’arrête à son portefeuille. Ni que les justificatifs disent vrai\u202F: l’audit montre que les personnes désignées ont signé pour exactement ces fichiers.',
  checks: {
    origin: {
      name: 'C’est une vraie campagne',
      ok: 'La fabrique connue a créé ce contrat, et ses conditions et règles sont celles de sa création.',
      fail: 'Ce contrat est peut-être une imitation. Ses règles peuvent être n’importe lesquelles. N’y donnez rien.',
    },
    code: {
      name: 'Il exécute le code connu',
      ok: 'Le contrat est une copie exacte du code connu des campagnes, à l’adresse qui découle de son organisation et de ses règles.',
      fail: 'Le contrat exécute un autre code que prévu, ou se trouve à une autre adresse que celle où mènent ses règles. N’y donnez rien.',
    },
    ledger: {
      name: 'L’historique est complet',
      ok: 'L’empreinte de tous les évènements est exactement la valeur enregistrée dans le contrat\u202F: rien ne manque, rien n’est ajouté ni changé.',
      fail: 'Les évènements livrés par le nœud ne sont pas l’historique véritable et complet. Aucune somme qui en vient n’a de valeur.',
    },
    proof: {
      name: 'L’empreinte de l’historique est prouvée',
      ok: 'Une preuve montre que la valeur enregistrée appartient au bloc\u202F: le nœud ne peut pas l’avoir inventée.',
      fail: 'La preuve que donne le nœud pour la valeur enregistrée ne tient pas.',
    },
    tiling: {
      name: 'Ni trou ni chevauchement',
      ok: 'Chaque pièce donnée appartient à exactement un don.',
      fail: 'Une pièce n’appartient à personne, ou appartient à deux dons.',
    },
    state: {
      name: 'Chaque étape est là où son historique la place',
      ok: 'En reprenant les évènements un à un, on arrive aux états, montants et versements que montre le contrat.',
      fail: 'Le contrat montre un autre état que celui où mène son propre historique.',
    },
    totals: {
      name: 'L’argent tombe juste',
      ok: 'Donné = en attente + débloqué, pas encore versé + versé + à rembourser + remboursé.',
      fail: 'Les totaux du contrat ne sont pas la somme de ses évènements.',
    },
    balance: {
      name: 'L’argent est bien là',
      ok: 'Le contrat détient au moins chaque pièce qu’il doit encore à quelqu’un.',
      fail: 'Le contrat détient moins qu’il ne doit. Quelqu’un pourrait ne pas recevoir ses pièces.',
    },
    gifts: {
      name: 'Chaque don a vraiment été payé',
      ok: 'Pour chaque don, la monnaie elle-même a inscrit un transfert d’exactement ce montant par ce donateur.',
      fail: 'Un don est inscrit sans que la monnaie ait inscrit de transfert.',
    },
    payments: {
      name: 'Chaque paiement est arrivé où il devait',
      ok: 'La monnaie a inscrit chaque paiement au bénéficiaire désigné ou au donateur, et rien d’autre n’est jamais sorti.',
      fail: 'De l’argent est sorti de ce contrat d’une façon que ses règles n’expliquent pas.',
    },
    refunds: {
      name: 'Les remboursements sont revenus aux donateurs',
      ok: 'Chaque remboursement est allé à son donateur, ou là où le donateur l’avait demandé.',
      fail: 'Un remboursement est allé à quelqu’un d’autre.',
    },
    decisions: {
      name: 'Chaque signature est valable',
      ok: 'Chaque approbation, chaque refus et chaque décision du comité ont été vérifiés de nouveau\u202F: la personne désignée a signé exactement cela.',
      fail: 'Une décision repose sur une signature qui ne peut être confirmée.',
    },
    nodes: {
      name: 'Les autres nœuds disent la même chose',
      ok: 'Chaque nœud interrogé montre le même bloc, la même valeur enregistrée et les mêmes totaux.',
      fail: 'Les nœuds se contredisent\u202F: au moins l’un d’eux donne de fausses réponses.',
    },
    block: {
      name: 'Le bloc est toujours là',
      ok: 'Pendant cette lecture, le réseau n’a pas réordonné ses blocs.',
      fail: 'Le réseau a réordonné ses blocs pendant la lecture. Refaites la vérification.',
    },
  },
}
