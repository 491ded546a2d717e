import Builder from 'fast-xml-builder'
import { plainText } from './plain-text.ts'

/** An element as the builder takes it, in order. */
export type XmlNode = Readonly<Record<string, unknown>>

type Attributes = Readonly<Record<string, string | undefined>>

/** An element; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, children: readonly (XmlNode | string)[] = []): XmlNode {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[`@_${key}`, plainText(value)] as const],
  )
  const content = children.map((child) => (typeof child === 'string' ? { '#text': plainText(child) } : child))
  return { [name]: content, ':@': Object.fromEntries(given) }
}

/** The document with this root, in UTF-8. */
export function xmlText(root: XmlNode): string {
  const declaration = { '?xml': [{ '#text': '' }], ':@': { '@_version': '1.0', '@_encoding': 'UTF-8' } }
  const builder = new Builder({
    preserveOrder: true,
    ignoreAttributes: false,
    suppressBooleanAttributes: false,
    suppressEmptyNode: true,
    format: true,
  })
  return `${builder.build([declaration, root])}\n`
}
