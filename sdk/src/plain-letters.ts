/**
 * Letters without what is put on, under or between them: accents and vowel marks, the long stroke of Arabic, and characters
 * that nobody sees. Compatible forms (ﬁ, ２, ﷲ) are written out. The case stays.
 */
export function withoutMarks(text: string): string {
  return text.normalize('NFKD').replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\u0640]/gu, '')
}

/** Arabic letters that people write for one another made one: forms of alef, ya and alef maqsura, ta marbuta and ha, and no hamza. */
export function withOneArabicForm(text: string): string {
  return text
    .replace(/\u0674/g, '')
    .replace(/[\u0671-\u0673]/g, '\u0627')
    .replace(/\u0649/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
}
