/** A remark about years that are missing between the years given. */
import { formatList } from '../errors/messages.js'
import type { Language } from '../support/language.js'
import type { RemarkAnswer } from './schema.js'

const left: Readonly<Record<Language, (years: string) => string>> = {
  da: (years) => `Der mangler oplysninger for ${years}, som ligger mellem de oplyste år.`,
  en: (years) => `Nothing is given for ${years}, between the years that are given.`,
}

/**
 * A remark about years missing between those given, consecutive years as a range: "2015–2017 og 2019". Empty if
 * none is.
 */
export function gaps(
  periods: readonly { readonly aar: number }[],
  language: Language,
): RemarkAnswer[] {
  const given = periods.map(({ aar }) => aar).sort((a, b) => a - b)
  const runs = given.slice(1).flatMap((year, i) => {
    const from = (given[i] as number) + 1
    const to = year - 1
    if (from > to) return []
    return from === to ? String(from) : `${String(from)}–${String(to)}`
  })
  if (runs.length === 0) return []
  const tekst = left[language](formatList(language, runs))
  return [{ id: 'manglende-aar', tekst, fakta: [] }]
}
