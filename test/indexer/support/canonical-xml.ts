import { validateXML } from 'xmllint-wasm'

export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  /** Of this element and all within. */
  text: string
}

const TOKEN = /<(\/?)([^\s<>/]+)((?:\s+[^\s=]+="[^"]*")*)\s*>|([^<]+)/g
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#xD': '\r',
  '#xA': '\n',
  '#x9': '\t',
}

/** Reads a document as libxml2 understands it: canonical XML has one way to write everything. Throws what is wrong with it. */
export async function readXml(contents: string): Promise<XmlElement> {
  const { valid, errors, normalized } = await validateXML({
    xml: { fileName: 'document.xml', contents },
    normalization: 'c14n',
  })
  if (!valid) throw new Error(errors.map(({ rawMessage }) => rawMessage).join('\n'))
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  for (const [token, end, name = '', attributes = '', text] of normalized.matchAll(TOKEN)) {
    const parent = open.at(-1)
    if (!parent) throw new Error(`nothing is open at ${token}`)
    if (text !== undefined) {
      for (const one of open) one.text += unescaped(text)
    } else if (end) {
      if (open.pop()?.name !== name) throw new Error(`${token} ends nothing`)
    } else {
      const pairs = [...attributes.matchAll(/([^\s=]+)="([^"]*)"/g)]
      const element: XmlElement = {
        name,
        attributes: Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, unescaped(value)])),
        children: [],
        text: '',
      }
      parent.children.push(element)
      open.push(element)
    }
  }
  const [document] = root.children
  if (!document || open.length !== 1) throw new Error('the document is not whole')
  return document
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name)
}

/** The text of the only child of this name. */
export function textOf(element: XmlElement, name: string): string {
  const [child, ...others] = childrenOf(element, name)
  if (!child || others.length > 0) throw new Error(`${element.name} has not one ${name}`)
  return child.text
}

function unescaped(text: string): string {
  return text.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
}
