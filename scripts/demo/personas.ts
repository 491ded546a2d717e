// Who plays in the demo world. The keys are Hardhat's public test keys: worthless anywhere else.
import { type Address, type Hex, keccak256, toHex } from 'viem'
import { mnemonicToAccount, privateKeyToAddress } from 'viem/accounts'
import type { Persona } from '../../app/src/data/config.ts'
import type { Language } from './texts/language.ts'

const MNEMONIC = 'test test test test test test test test test test test junk'

/** How many accounts give beside the personas. */
const CROWD_SIZE = 180

export type PersonaName =
  | 'deployer'
  | 'salma'
  | 'jonas'
  | 'ines'
  | 'bakery'
  | 'valley'
  | 'rivers'
  | 'nadia'
  | 'marek'
  | 'yusuf'
  | 'claire'
  | 'ovenMaker'
  | 'roofer'
  | 'mill'
  | 'driller'
  | 'pumpMaker'
  | 'builders'
  | 'suppliers'
  | 'commonFund'
  | 'rami'

interface Role {
  id: PersonaName
  role: Persona['role']
  name: Readonly<Record<Language, string>>
}

/** In the order of the mnemonic's accounts: the deployer first, as `npm start` deploys from account 0. */
const ROLES: readonly Role[] = [
  { id: 'deployer', role: 'bystander', name: { en: 'Deployer', ar: 'الناشر', fr: 'Déployeur' } },
  { id: 'salma', role: 'donor', name: { en: 'Salma', ar: 'سلمى', fr: 'Salma' } },
  { id: 'jonas', role: 'donor', name: { en: 'Jonas', ar: 'يوناس', fr: 'Jonas' } },
  { id: 'ines', role: 'donor', name: { en: 'Inès', ar: 'إيناس', fr: 'Inès' } },
  {
    id: 'bakery',
    role: 'charity',
    name: { en: 'The Saint-Aubrin bakehouse', ar: 'فرن سانت أوبران', fr: 'Le fournil de Saint-Aubrin' },
  },
  {
    id: 'valley',
    role: 'charity',
    name: { en: 'Hands of the Valley', ar: 'أيادي الوادي', fr: 'Les Mains de la vallée' },
  },
  { id: 'rivers', role: 'charity', name: { en: 'Five Rivers', ar: 'الأنهار الخمسة', fr: 'Les Cinq Rivières' } },
  {
    id: 'nadia',
    role: 'verifier',
    name: { en: 'Nadia, building engineer', ar: 'نادية، مهندسة بناء', fr: 'Nadia, ingénieure du bâtiment' },
  },
  {
    id: 'marek',
    role: 'verifier',
    name: { en: 'Marek, accountant', ar: 'ماريك، محاسب', fr: 'Marek, expert-comptable' },
  },
  {
    id: 'yusuf',
    role: 'verifier',
    name: { en: 'Yusuf, water technician', ar: 'يوسف، فنّي مياه', fr: 'Yusuf, technicien de l’eau' },
  },
  { id: 'claire', role: 'panel', name: { en: 'Claire, mediator', ar: 'كلير، وسيطة', fr: 'Claire, médiatrice' } },
  {
    id: 'ovenMaker',
    role: 'recipient',
    name: { en: 'Zerial Ovens', ar: 'أفران زيريال', fr: 'Fours Zérial' },
  },
  {
    id: 'roofer',
    role: 'recipient',
    name: { en: 'Ombrelac Roofing', ar: 'أسقف أومبرلاك', fr: 'Charpentes Ombrelac' },
  },
  { id: 'mill', role: 'recipient', name: { en: 'Verçanne Mill', ar: 'مطحنة فيرسان', fr: 'Moulin de Verçanne' } },
  {
    id: 'driller',
    role: 'recipient',
    name: { en: 'Al-Manhal Drilling', ar: 'المنهل للحفر', fr: 'Forages Al-Manhal' },
  },
  {
    id: 'pumpMaker',
    role: 'recipient',
    name: { en: 'Sahl Pumps and Panels', ar: 'سهل للمضخّات والألواح', fr: 'Pompes et panneaux Sahl' },
  },
  {
    id: 'builders',
    role: 'recipient',
    name: { en: 'Jasmine Builders', ar: 'بنّاؤو الياسمين', fr: 'Maçons du Jasmin' },
  },
  {
    id: 'suppliers',
    role: 'recipient',
    name: { en: 'Lower Sarn Suppliers', ar: 'مورّدو السارن الأسفل', fr: 'Fournisseurs du Bas-Sarn' },
  },
  {
    id: 'commonFund',
    role: 'fallback',
    name: { en: 'The Common Fund', ar: 'الصندوق المشترك', fr: 'Le Fonds commun' },
  },
  {
    id: 'rami',
    role: 'bystander',
    name: { en: 'Rami, ambassador', ar: 'رامي، سفير الحملة', fr: 'Rami, ambassadeur' },
  },
]

export interface DemoPersona extends Role {
  address: Address
  privateKey: Hex
}

export interface Account {
  address: Address
  privateKey: Hex
}

export interface Cast {
  personas: readonly DemoPersona[]
  /** Donors without a part of their own. */
  crowd: readonly Account[]
  /** Pays the gas of gifts that need none. */
  relay: Account
  addressOf(id: PersonaName): Address
  keyOf(id: PersonaName): Hex
}

/** The same people with the same keys every time. */
export function assembleCast(): Cast {
  const accounts = mnemonicToAccount(MNEMONIC, { path: "m/44'/60'/0'/0" }).getHdKey()
  const personas = ROLES.map((role, index): DemoPersona => {
    const { privateKey } = accounts.deriveChild(index)
    if (!privateKey) throw new Error(`no key for account ${index}`)
    return { ...role, address: privateKeyToAddress(toHex(privateKey)), privateKey: toHex(privateKey) }
  })
  const crowd = Array.from({ length: CROWD_SIZE }, (_, index) =>
    accountOf(`a donor in the crowd of the demo world, number ${index}`),
  )
  const persona = (id: PersonaName): DemoPersona => {
    const found = personas.find((candidate) => candidate.id === id)
    if (!found) throw new Error(`nobody plays ${id}`)
    return found
  }
  return {
    personas,
    crowd,
    relay: accountOf('the relay of the demo world'),
    addressOf: (id) => persona(id).address,
    keyOf: (id) => persona(id).privateKey,
  }
}

function accountOf(name: string): Account {
  const privateKey = keccak256(toHex(name))
  return { address: privateKeyToAddress(privateKey), privateKey }
}
