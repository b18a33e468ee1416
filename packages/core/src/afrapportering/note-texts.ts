/** A note of the report in words. Nothing else puts one into words. */
import { formatList, type Arguments } from '../errors/messages.js'
import type { Language } from '../support/language.js'
import type { NoteData, Years } from './notes.js'
import type { Note } from './schema.js'
import { sentence, yearList, type TextName } from './texts.js'

export function noteInWords(note: NoteData, language: Language): Note {
  const [text, values] = told(note, language)
  return { kode: note.kode, tekst: sentence(language, text, values) }
}

/** The text of a note, and what it is filled in with. */
function told(note: NoteData, language: Language): readonly [TextName, Arguments?] {
  switch (note.kode) {
    case 'ikke-svaret': {
      const { kode, kommuner } = note
      return [kode, { antal: kommuner.length, liste: formatList(language, kommuner) }]
    }
    case 'mangler-tal':
      return [note.kode, { kommune: note.kommune, liste: figures(note.mangler, language) }]
    case 'raekke-afvist': {
      const { kode, sted, detail: detalje } = note
      // A line is written as editors show it, without a thousands separator.
      if ('fil' in sted) {
        return ['linje-afvist', { fil: sted.fil, linje: String(sted.linje), detalje }]
      }
      return [kode, { ...sted, detalje }]
    }
    case 'sager-screenet': {
      const { kode, omfattet, ikkeOmfattet: ikke, uafklaret } = note
      return [kode, { antal: omfattet + ikke + uafklaret, omfattet, ikke, uafklaret }]
    }
    case 'smaa-tal':
    case 'smaa-tal-ingen':
      return [note.kode, { hoejst: note.hoejst }]
    case 'smaa-tal-summer':
      return [note.kode, { liste: figures(note.summer, language) }]
    case 'smaa-tal-kommuner':
      return [note.kode, { antal: note.antal }]
    case 'smaa-tal-tilbud': {
      const names = note.tilbud.map(({ reference, aar }) =>
        aar.length > 0 ? `${reference} (${yearList(language, aar)})` : reference,
      )
      return [note.kode, { liste: formatList(language, names) }]
    }
    default:
      return [note.kode]
  }
}

/** "behandling i 2017 og døgnbehandling i 2018". */
function figures(years: readonly Years[], language: Language): string {
  const items = years.map(({ indsats, aar }) =>
    sentence(language, indsats, { aar: yearList(language, aar) }),
  )
  return formatList(language, items)
}
