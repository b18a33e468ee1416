/** The form: its headings and questions, numbered as in Bilag 2, in our own words. */
import type { Text } from '../../ruleset/ruleset.js'
import type { Language } from '../../support/language.js'
import type { Tema } from './schema.js'
import document from './skema.json' with { type: 'json' }

interface Question {
  readonly nummer: string
  readonly tekst: Text
  readonly delspoergsmaal?: readonly Text[]
}

/** The form as data, in both languages. */
export const skema: {
  readonly kilde: { readonly dokument: string; readonly note: string }
  readonly temaer: readonly {
    readonly nummer: number
    readonly titel: Text
    readonly spoergsmaal: readonly Question[]
  }[]
} = document

/** The numbers of the questions that a writer can answer. */
export const questionNumbers = skema.temaer.flatMap(({ spoergsmaal }) =>
  spoergsmaal.map(({ nummer }) => nummer),
)

/** A tema of the form in one language, with the writer's answers. */
export function temaOf(
  number: number,
  language: Language,
  texts: Readonly<Record<string, string | null | undefined>>,
): Tema {
  const tema = skema.temaer.find(({ nummer }) => nummer === number)
  return {
    nummer: number,
    titel: tema?.titel[language] ?? '',
    spoergsmaal: (tema?.spoergsmaal ?? []).map(({ nummer, tekst, delspoergsmaal = [] }) => ({
      nummer,
      spoergsmaal: tekst[language],
      delspoergsmaal: delspoergsmaal.map((text) => text[language]),
      svar: (Object.hasOwn(texts, nummer) ? texts[nummer] : undefined) ?? null,
    })),
  }
}
