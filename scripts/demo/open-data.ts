// What the demo's campaigns say for public records of grants and aid.
import type { Terms } from '@amana/sdk/schemas'
import type { PersonaName } from './personas.ts'

type OpenData = NonNullable<Terms['openData']>
type OrganisationType = NonNullable<Terms['organiser']['type']>

/** Numbers in a list of a country that does not exist: nobody takes them for anybody's. */
export const ORGANISATIONS: Readonly<Partial<Record<PersonaName, string>>> = {
  valley: 'XX-DEMO-1001',
  rivers: 'XX-DEMO-1002',
  driller: 'XX-DEMO-2001',
  pumpMaker: 'XX-DEMO-2002',
  builders: 'XX-DEMO-2003',
  suppliers: 'XX-DEMO-2004',
  mill: 'XX-DEMO-2005',
}

/** Both charities are national ones. The bakery is a family's and in no public list: it has no such exports. */
export const ORGANISATION_TYPES: Readonly<Partial<Record<PersonaName, OrganisationType>>> = {
  valley: '22',
  rivers: '22',
}

/** All beneficiaries live in one country. */
export function openDataOf(publisher: string, sector: string, country: string, humanitarian = false): OpenData {
  const countries = [{ country, percentage: 100 }]
  return { publisherPrefix: `360G-${publisher}`, sector, humanitarian, countries }
}
