import { checks } from './checks.fr.ts'
import type { english } from './en.ts'
import { events } from './events.fr.ts'
import type { Translated } from './message.ts'

export const french: Translated<typeof english> = {
  unknown: 'inconnu',
  colon: '\u202f:',

  help: {
    about:
      'Lit des campagnes de dons sur la chaîne et recalcule chaque chiffre. Il faut un nœud, auquel rien n’est cru qu’une empreinte puisse vérifier\u202f; personne d’autre n’est interrogé.',
    usage: 'Usage',
    commands: 'Commandes',
    arguments: 'Arguments',
    options: 'Options',
    example: 'Exemple',
    more: (command) => `Options d’une commande\u202f: ${command}`,
    exitCodes: 'Codes de sortie',
    exits: {
      ok: 'tout concorde, ou la réponse a été donnée',
      mismatch: 'deux choses qui doivent être égales ne le sont pas',
      incomplete: 'il manque quelque chose ou personne ne répond\u202f: rien ne peut être dit',
      usage: 'la commande n’est pas comprise',
      missingField: 'il manque aux conditions un champ obligatoire',
      interrupted: 'arrêté par Ctrl-C',
    },
  },

  commands: {
    campaigns: 'Liste toutes les campagnes créées par la fabrique.',
    show: 'Montre une campagne\u202f: ses conditions, où est l’argent, ce qui arrive si personne n’agit.',
    audit: 'Recalcule tout ce que dit une campagne et le compare au contrat et à la monnaie.',
    trace: 'Suit un don, ou tous les dons d’un donateur, jusqu’à l’endroit où est chaque pièce.',
    export: 'Écrit une campagne en données ouvertes.',
    hash: 'Affiche l’empreinte SHA-256 et le nom IPFS (CID) de fichiers.',
    verify:
      'Compare un document à son empreinte sur la chaîne\u202f; des justificatifs avec leurs fichiers, un document de don fait par fait.',
    'verify-domain': 'Vérifie que le site de l’organisateur nomme sa campagne, et la campagne le site.',
    watch: 'Affiche ce qui arrive dans une campagne au moment même, et ce que la chaîne reprend.',
  },

  operands: {
    campaign: 'une campagne\u202f: eip155:CHAIN:0x… ou son adresse',
    gift: 'un don\u202f: CAMPAIGN/FIRST-COIN\u202f; ou un donateur\u202f: eip155:CHAIN:0x… ou une adresse',
    file: 'un fichier\u202f; verify lit ce qui entre quand c’est -',
  },

  options: {
    rpc: 'un nœud\u202f; peut être répété\u202f: le premier est interrogé, les autres sont comparés',
    block: 'le bloc dont on parle\u202f: un numéro, "finalized" ou "safe"\u202f; par défaut le dernier',
    factory: 'qui doit avoir créé la campagne\u202f; par défaut la fabrique connue',
    'from-block': 'où commencer à chercher\u202f; par défaut le bloc de la mise en place de la fabrique',
    'block-hash':
      'l’empreinte du bloc, de quelqu’un à qui vous vous fiez\u202f: l’empreinte du registre est alors prouvée par elle',
    resume: 'en cas d’arrêt, garder ici ce qui a été lu\u202f; la fois suivante, continuer à partir de là',
    source: 'auditer les évènements de ce dossier d’audit au lieu de ceux du nœud',
    pack: 'écrire le dossier d’audit dans ce fichier et afficher son empreinte',
    format: 'csv, json, 360giving ou iati',
    output: 'écrire dans ce fichier au lieu de la sortie standard',
    hash: 'l’empreinte SHA-256 ou le CID que le fichier doit avoir',
    campaign: 'la campagne dans le registre de laquelle on cherche l’empreinte du fichier',
    files: 'le dossier des fichiers justificatifs\u202f; par défaut celui du manifeste',
    interval: 'secondes entre deux regards sur la chaîne\u202f; par défaut 2',
    json: 'un objet JSON sur une ligne, dans aucune langue',
    lang: 'en, ar ou fr\u202f; par défaut selon l’environnement (LC_ALL, LC_MESSAGES, LANG)',
    help: 'cette page',
  },

  usage: {
    noCommand: 'Dites ce qu’il faut faire.',
    noSuchCommand: (name) => `Il n’y a pas de commande ${name}.`,
    noSuchOption: (name) => `Il n’y a pas d’option ${name}.`,
    needsValue: (name) => `${name} demande une valeur.`,
    takesNoValue: (name) => `${name} ne prend pas de valeur.`,
    onlyOnce: (name) => `${name} ne peut être donné qu’une fois.`,
    missingOperand: (operand) => `Il manque quelque chose\u202f: ${operand}.`,
    tooMany: (value) => `${value} est de trop.`,
    seeHelp: (command) => `Aide\u202f: ${command}`,
    badCampaign: (value) =>
      `${value} ne nomme aucune campagne. Écrivez eip155:CHAIN:0x… ou une adresse\u202f: 0x et 40 caractères, copiés et non tapés.`,
    badTrace: (value) =>
      `${value} ne nomme ni un don ni un donateur. Un don s’écrit CAMPAIGN/FIRST-COIN, un donateur par une adresse ou eip155:CHAIN:0x….`,
    badUrl: (value) => `${value} n’est pas l’adresse d’un nœud\u202f: elle commence par http:// ou https://.`,
    badNumber: (option, value) => `${option} ${value} n’est pas un nombre entier.`,
    badBlock: (value) => `--block ${value} n’est ni un numéro, ni "finalized" ou "safe".`,
    oneBlock: 'Nommez le bloc par son numéro ou par son empreinte, pas par les deux.',
    badAddress: (option, value) => `${option} ${value} n’est pas une adresse.`,
    badHash: (value) =>
      `${value} n’est pas une empreinte. Écrivez le SHA-256 en 64 chiffres hexadécimaux, ou le CID d’un bloc brut.`,
    badLanguage: (value) => `Il n’y a pas de langue ${value}. Il y a\u202f: en, ar, fr.`,
    badFormat: (value) => `Il n’y a pas de format ${value}. Il y a\u202f: csv, json, 360giving, iati.`,
    needsRpc: (chain) => `Quel nœud\u202f? La chaîne ${chain} demande --rpc URL.`,
    wrongChain: (host, found, expected) =>
      `${host} est un nœud de la chaîne ${found}, pas de la chaîne ${expected}. Nommez un nœud de la chaîne ${expected} par --rpc.`,
    unknownChain: (chain) =>
      `Aucune fabrique n’est connue sur la chaîne ${chain}. Nommez-la par --factory, et son premier bloc par --from-block.`,
    noFile: (path) => `${path} est illisible. Vérifiez le nom du fichier.`,
    noFolder: (path) => `${path} n’est pas un dossier lisible. Nommez-le par --files.`,
    cannotWrite: (path) => `${path} ne peut pas être écrit.`,
    tooLarge: (path) => `${path} est trop grand pour être un document d’une campagne.`,
    needsFingerprint: (path) =>
      `Comparer ${path} à quoi\u202f? Donnez son empreinte par --hash, ou une campagne par --campaign.`,
    needsFormat: 'Quel format\u202f? Nommez-le par --format\u202f: csv, json, 360giving ou iati.',
    badPack: (path) => `${path} n’est pas un dossier d’audit.`,
    badKept: (path) => `${path} ne contient aucun audit interrompu. Nommez un autre fichier par --resume.`,
    otherPack: (path, campaign) => `${path} est un dossier d’audit de ${campaign}, pas de cette campagne.`,
  },

  unexpected: (problem) => `Ceci n’était pas prévu, on ne peut donc rien dire\u202f: ${problem}`,

  nodes: {
    unreachable: (host, details) => `${host} ne répond pas (${details}). Réessayez, ou nommez un autre nœud par --rpc.`,
    refused: (host, details) =>
      `${host} ne dit pas ce qui lui est demandé (${details}). Réessayez, ou nommez un autre nœud par --rpc.`,
    nothingThere: (address, block) =>
      `Il n’y a rien à ${address} au bloc ${block}. Vérifiez l’adresse et la chaîne\u202f; le nœud est peut-être en retard.`,
    notACampaign: (address) =>
      `${address} n’est pas une campagne\u202f: la fabrique ne l’a pas créée. N’y donnez rien.`,
    noCreation: (address) =>
      `Le nœud ne montre pas la création de ${address}. Essayez un autre nœud, ou un --from-block antérieur.`,
    blockDiffers: (host, block) => `${host} a un autre bloc ${block}.`,
    recordDiffers: (host, block) => `${host} a un autre registre de cette campagne au bloc ${block}.`,
    altered: (host) =>
      `${host} omet ou modifie des événements de cette campagne\u202f: ce qu’il montre ne correspond pas à l’empreinte du registre. Nommez un autre nœud par --rpc.`,
    agree: (count) => `Nœuds qui concordent\u202f: ${count}.`,
    stopped: 'Arrêté.',
  },

  campaign: {
    name: 'Nom',
    account: 'Campagne',
    charity: 'Organisateur',
    organiser: 'Nom de l’organisateur',
    token: 'Monnaie',
    block: 'Bloc',
    created: 'Création',
    goal: 'Objectif',
    given: 'Donné',
    milestone: 'Étape',
    milestones: 'Étapes',
    state: 'État',
    amount: 'Montant',
    coins: 'Pièces',
    span: (from, to) => `${from} à ${to}`,
    recipient: 'Bénéficiaire',
    payouts: 'Versements',
    verifiers: 'Vérificateurs',
    panel: 'Comité',
    fallback: 'Bénéficiaire de secours',
    quorum: (threshold, members) => `${threshold} sur ${members}`,
    terms: 'Conditions (SHA-256)',
    ledgerHash: 'Empreinte du registre',
    money: 'Où est l’argent',
    unreadable: 'conditions illisibles',
    none: 'Il n’y a pas de campagne.',
    baseUnits: (amount) => `${amount} unités de base`,
    absorbed: (amount) => `dont sans don\u202f: ${amount}`,
    surplus: (amount) => `ici sans don, dans aucune étape\u202f: ${amount}`,
    if: 'Si personne n’agit',
    noDeadline: 'rien ne change de soi-même',
    turns: (milestone, date, state) => `étape ${milestone}\u202f: ${state}, le ${date}`,
    auditIt: (command) => `Vérifier chaque chiffre\u202f: ${command}`,
  },

  states: {
    Funding: 'en attente',
    Claimed: 'en vérification',
    Approved: 'délai d’objection',
    ApprovedByPanel: 'délai d’objection',
    AppealedSilence: 'devant le comité',
    AppealedObjection: 'devant le comité',
    Released: 'débloqué',
    Split: 'partagé\u202f: les pièces qui ont fait objection reviennent, toutes les autres sont versées',
    Refunded: 'à rembourser',
  },
  fates: {
    waiting: 'en attente',
    released: 'débloqué, pas encore versé',
    paid: 'versé',
    refundable: 'à rembourser',
    refunded: 'remboursé',
  },
  givenWord: 'donné',

  audit: {
    steps: {
      contract: 'Lecture du contrat',
      creation: 'Recherche de la création',
      events: 'Lecture de chaque évènement',
      transfers: 'Lecture du journal de la monnaie elle-même',
      decisions: 'Nouvelle vérification des signatures',
    },
    verdicts: {
      ok: 'Tout concorde.',
      mismatch:
        'Quelque chose ne concorde pas. Soit la source donne de fausses réponses, soit la campagne ne fait pas ce qu’elle dit. Essayez un autre nœud\u202f; si l’échec persiste, ne donnez pas et prévenez les autres.',
      incomplete: 'L’historique est incomplet. Cela ne dit rien de la campagne. Essayez un autre nœud.',
    },
    falseSource:
      'La source n’est pas ce que la chaîne a inscrit. Cela ne dit rien de la campagne\u202f: refaites l’audit sans --source.',
    outcomes: {
      agrees: 'concorde',
      contradicts: 'DIFFÈRE',
      missing: 'n’a pas pu être vérifié',
      recorded: 'inscrit, ne peut être redemandé',
      unasked: 'non vérifié ici',
    },
    expected: 'attendu',
    found: 'trouvé',
    where: 'où',
    more: (count) => `et ${count} de plus`,
    line: (number) => `L’évènement ${number} de la source diffère de la chaîne\u202f:`,
    inSource: 'source',
    onChain: 'chaîne',
    nothing: 'rien',
    otherBlock: (block) => `La source parle d’un autre bloc ${block} que ce nœud.`,
    packWritten: (path) => `Dossier d’audit\u202f: ${path}`,
    packHash: 'SHA-256 du dossier d’audit',
    checks,
    kept: (path) => `Ce qui a été lu est gardé dans ${path}. La même commande continue à partir de là.`,
    stopped: 'Vérification arrêtée. Elle ne dit rien de cette campagne.',
    canKeep: 'Avec --resume FILE, la fois suivante continuerait là où l’audit s’est arrêté.',
    notProven:
      'Ce qui n’est pas prouvé ici\u202f: ce qui s’est passé après le versement à un bénéficiaire, et que les justificatifs disent vrai. Ce qui est prouvé\u202f: les personnes désignées ont signé pour exactement ces fichiers.',
  },

  trace: {
    gift: (gift) => `Don ${gift}`,
    given: (donor, date, transaction) => `donné par ${donor} le ${date}, transaction ${transaction}`,
    note: 'mot du donateur (SHA-256)',
    source: 'étiquette de source',
    transaction: 'transaction',
    passOn: 'Un remboursement irait au bénéficiaire de secours, comme le donateur l’a demandé.',
    objected: 'Le donateur a fait objection avec ces pièces.',
    to: 'Bénéficiaire',
    where: 'Où elles sont',
    noGift: (gift, campaign) =>
      `Il n’y a pas de don ${gift} dans ${campaign}. Son numéro est sa première pièce, en unités de base.`,
    noGifts: (donor) => `${donor} n’a donné à aucune campagne de cette fabrique.`,
    isCampaign: (address) =>
      `${address} est une campagne. Pour suivre un don, ajoutez une barre oblique et sa première pièce.`,
    proofEnds: 'La preuve s’arrête au portefeuille du bénéficiaire.',
  },

  exporting: {
    missing:
      'Il manque à la campagne ce que ce format exige. Aucun fichier n’a été écrit\u202f; rien n’est inventé. Il manque\u202f:',
    written: (path) => `Écrit\u202f: ${path}`,
  },

  verify: {
    matches: 'conforme',
    differs: 'NON CONFORME',
    missing: 'absent',
    fingerprint: 'SHA-256',
    cid: 'CID',
    matchesGiven: (path) => `${path} est le document qui a cette empreinte.`,
    differsGiven: (path) => `${path} est un autre document\u202f: son empreinte n’est pas celle qui est donnée.`,
    onChain: (path, place) => `${path} est inscrit sur la chaîne\u202f: ${place}.`,
    notOnChain: (path, campaign) =>
      `${path} n’est pas inscrit sur la chaîne\u202f: aucun document de ${campaign} n’a cette empreinte. Il a été modifié, ou vient d’ailleurs.`,
    wrongCampaign:
      'Ces justificatifs ont été écrits pour une autre campagne ou une autre étape que la demande qui les nomme.',
    paper: {
      pledge: (path, gift, campaign) =>
        `${path} est l’accusé de promesse du don ${gift} dans ${campaign}. Chaque fait se déduit de la chaîne.`,
      receipt: (path, gift, campaign) =>
        `${path} est un reçu du don ${gift} dans ${campaign}. Chaque fait se déduit de la chaîne.`,
      refund: (path, gift, campaign) =>
        `${path} est un avis de remboursement du don ${gift} dans ${campaign}. Chaque fait se déduit de la chaîne.`,
      bankLetter: (path, _gift, campaign) =>
        `${path} est la lettre pour la banque de ${campaign}. Chaque fait découle de la chaîne.`,
      report: (path, _gift, campaign) => `${path} est un rapport sur ${campaign}. Chaque fait découle de la chaîne.`,
      pack: (path, campaign) => `${path} est le dossier d’audit de ${campaign} à son bloc, à l’octet près.`,
      packDiffers: (path) =>
        `${path} n’est PAS le dossier d’audit qui découle de la chaîne à son bloc. Auditez la campagne pour voir ce qu’elle dit.`,
      unreadable: (path) => `${path} était un document d’un don et a été modifié\u202f: il ne se lit plus comme tel.`,
      noSuch: (gift, campaign) =>
        `Ce document n’existe pas\u202f: la chaîne n’a pas de don ${gift} dans ${campaign} dont il pourrait être.`,
      noPayment: (campaign) =>
        `Il n’y a pas de telle pièce : aucun destinataire de ${campaign} n’avait été payé au bloc qu’elle nomme.`,
      differs: (path) => `${path} a été MODIFIÉ. Ces faits sont autres sur la chaîne\u202f:`,
      otherBytes: (path) =>
        `Les faits de ${path} sont ceux de la chaîne, mais il est écrit autrement\u202f: son code est un autre. Téléchargez-le de nouveau.`,
      later: (block, newest) =>
        `Le document parle du bloc ${block}\u202f; ce nœud a été interrogé sur le bloc ${newest}, plus ancien. Rien ne peut être dit.`,
      onPaper: 'document',
    },
    places: {
      terms: 'les conditions de la campagne',
      evidence: (milestone, attempt) => `les justificatifs de l’étape ${milestone}, tentative ${attempt}`,
      note: (gift) => `le mot du don ${gift}`,
      reason: (signer, milestone) => `le motif de ${signer} sur l’étape ${milestone}`,
      entry: (author) => `une entrée du journal de ${author}`,
    },
    file: 'Fichier',
    result: 'Résultat',
    found: 'Trouvé',
    allFiles: (count) => `Fichiers justificatifs conformes\u202f: ${count}.`,
    someDiffer: (count) => `Fichiers justificatifs qui ne sont pas ceux qui ont été signés\u202f: ${count}.`,
    someMissing: (count) => `Fichiers justificatifs absents d’ici\u202f: ${count}. Nommez leur dossier par --files.`,
  },

  domain: {
    both: (domain, account) => `${domain} et la campagne se nomment l’un l’autre (${account}).`,
    notNamed: (domain) =>
      `Les conditions nomment ${domain}, mais ${domain} ne nomme ni la campagne ni son organisateur. Ne vous fiez pas à ce nom.`,
    noDomain: 'Les conditions ne nomment aucun site\u202f: il manque organiser.domain.',
    noTerms: 'Les conditions sont illisibles et ne nomment donc aucun site\u202f: il manque organiser.domain.',
    unreachable: (url, details) => `${url} est illisible (${details}). Rien ne peut être dit.`,
    unreadable: (url) => `${url} n’a pas la forme attendue\u202f: {"accounts":["eip155:…"]}.`,
    reasons: {
      privateAddress: 'il mène dans un réseau privé',
      tooLarge: 'il est trop grand',
      tooManyRedirects: 'il est redirigé trop souvent',
      badRedirect: 'il est redirigé vers ce qui n’est pas https',
      timeout: 'pas de réponse à temps',
      status: (status) => `le serveur répond ${status}`,
      connection: 'pas de connexion',
    },
  },

  watch: {
    watching: (campaign, host, block) => `${campaign} est suivie sur ${host} à partir du bloc ${block}. Ctrl-C arrête.`,
    takenBack: 'repris par la chaîne',
    lost: (host) => `${host} ne répond pas. Nouvel essai.`,
    back: (host) => `${host} répond de nouveau.`,
    rewritten: (host, block) =>
      `${host} raconte maintenant un autre passé jusqu’au bloc ${block}, qui était définitif. Interrogez un autre nœud.`,
    events,
  },
}
