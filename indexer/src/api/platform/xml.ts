import type { XmlNode } from '@amana/sdk/export/xml-text'

/** No XML may hold it: control characters but for tab and line feed, half a surrogate pair. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu

/**
 * An element for `xmlText` of the SDK. Unlike the SDK's own, whose files hold no character that reorders, it keeps the
 * isolates that our sentences need around numbers and words of others; those words have lost theirs before.
 *
 * @param attributes - Those without a value are left out.
 */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly (XmlNode | string)[] = [],
): XmlNode {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[`@_${key}`, printable(value)] as const],
  )
  const content = children.map((child) => (typeof child === 'string' ? { '#text': printable(child) } : child))
  return { [name]: content, ':@': Object.fromEntries(given) }
}

function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd')
}
