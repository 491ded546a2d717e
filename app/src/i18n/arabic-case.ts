const DUAL = /(يوم|ساعت|دقيقت|ثانيت)ان/g

/** A length of time as it is written after a preposition (بعد, خلال): only the dual changes there. */
export function afterPreposition(duration: string): string {
  return duration.replace(DUAL, '$1ين')
}
