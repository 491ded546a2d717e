/** Directional marks that can turn the rest of a line around: overrides, embeddings, isolates. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * A number, address or symbol inside a plain string (titles, labels, status texts): isolated left-to-right, so that it
 * keeps its order in an Arabic sentence. In markup use `<bdi dir="ltr">`.
 */
export function isolate(text: string): string {
  return `\u2066${withoutDirectionMarks(text)}\u2069`
}

/** Text of others (titles, names, notes) must not turn ours around. */
export function withoutDirectionMarks(text: string): string {
  return text.replace(DIRECTION_MARKS, '')
}

/** Drawn as nothing, or as nothing that anybody would see: two names that differ only here look the same. */
const UNSEEN =
  /[\u00AD\u115F\u1160\u200B\u2028\u2029\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFC]|\u034F|[\u17B4\u17B5]|[\u180B-\u180F]|[\u{1D173}-\u{1D17A}]|[\u{E0000}-\u{E0FFF}]/gu
/** Line breaks and tabs are text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g
/** They join or part letters where a script does that, and pictures of several parts; elsewhere they are unseen. */
const JOINERS =
  /(?<!\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Sinhala}|\p{Script=Malayalam}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)[\u200C\u200D]/gu
/** No language puts more than four marks on a letter; a tower of them covers the lines around it. */
const MARKS = /(\p{Mark}{4})\p{Mark}+/gu

/** Words of others as they may be shown: nothing in them turns, hides or covers what stands around them. */
export function harmless(text: string): string {
  return withoutDirectionMarks(text).replace(CONTROLS, '').replace(UNSEEN, '').replace(JOINERS, '').replace(MARKS, '$1')
}
