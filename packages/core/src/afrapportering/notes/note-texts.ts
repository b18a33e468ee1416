/** The only place where notes of the report are put into words. */
import type { Language } from '../../support/language.js'
import { formatList, type Arguments } from '../../errors/messages.js'
import type { NameInFile, NoteData, Years } from './note-data.js'
import type { Emne, Note } from '../form/schema.js'
import { sentence, yearList, type TextName } from './texts.js'

export function noteInWords(note: NoteData, language: Language): Note {
  const [text, values] = told(note, language)
  return { kode: note.kode, emne: emneOf[note.kode], tekst: sentence(language, text, values) }
}

const emneOf: Readonly<Record<NoteData['kode'], Emne>> = {
  'ingen-raekker': 'mangler',
  'ikke-svaret': 'mangler',
  'mangler-tal': 'mangler',
  'mangler-tal-antal': 'mangler',
  'sum-raekke': 'mangler',
  'sum-i-liste': 'mangler',
  'maaske-sum': 'mangler',
  'ukendt-kommune': 'mangler',
  'samme-kommune': 'mangler',
  'raekke-afvist': 'mangler',
  'raekker-afvist': 'mangler',
  'uden-kommune': 'mangler',
  'sager-uafklarede': 'mangler',
  'sager-uden-visitation': 'mangler',
  'sager-ikke-visiteret': 'opgoerelse',
  'smaa-tal': 'smaa-tal',
  'smaa-tal-ingen': 'smaa-tal',
  'smaa-tal-summer': 'smaa-tal',
  'smaa-tal-kommuner': 'smaa-tal',
  'smaa-tal-tilbud': 'smaa-tal',
  'smaa-tal-tekster': 'smaa-tal',
  'uden-navne': 'smaa-tal',
  'talt-af-kommuner': 'opgoerelse',
  'sager-screenet': 'opgoerelse',
  'sager-screenet-maskeret': 'opgoerelse',
  regelsaet: 'opgoerelse',
  fortolkning: 'opgoerelse',
  'forbehold-manuelt': 'forbehold',
  'forbehold-moerketal': 'forbehold',
  'forbehold-frivillig': 'forbehold',
  'forbehold-dobbelt': 'forbehold',
  'forbehold-dele': 'forbehold',
  'forbehold-ambulant-og-doegn': 'forbehold',
  'forbehold-tal-med-ord': 'forbehold',
}

/** The text of a note and the arguments to fill it in with. */
function told(note: NoteData, language: Language): readonly [TextName, Arguments?] {
  const list = (items: readonly string[]) => formatList(language, items)
  switch (note.kode) {
    case 'ikke-svaret': {
      const { kode, antal, kommuner } = note
      const navne = kommuner.length > 0 ? 'ja' : 'nej'
      return [kode, { antal, navne, liste: list(kommuner) }]
    }
    case 'mangler-tal':
      return [note.kode, { kommune: note.kommune, liste: figures(note.mangler, language) }]
    case 'mangler-tal-antal':
    case 'raekker-afvist':
    case 'uden-kommune':
      return [note.kode, { antal: note.antal }]
    case 'sum-raekke': {
      const { navn, resultat, afvigelser } = note.sum
      const liste = note.medTal
        ? list(
            afvigelser.map(({ raekke, sum, ...years }) =>
              sentence(language, 'afvigelse', { sted: figures([years], language), raekke, sum }),
            ),
          )
        : figures(afvigelser, language)
      return [note.kode, { navn, resultat, liste }]
    }
    case 'sum-i-liste': {
      const { kode, paa, antal, navne } = note
      const liste = list(navne.map((one) => inRows(one, language)))
      return [kode, { paa, antal, navne: navne.length > 0 ? 'ja' : 'nej', liste }]
    }
    case 'maaske-sum':
      return [
        note.kode,
        { kommune: note.kommune, navne: note.kommune === undefined ? 'nej' : 'ja' },
      ]
    case 'ukendt-kommune': {
      const { kode, antal, kommuner } = note
      const navne = kommuner.length > 0 ? 'ja' : 'nej'
      return [kode, { antal, navne, liste: list(kommuner.map((one) => inRows(one, language))) }]
    }
    case 'samme-kommune':
      return [note.kode, { liste: list(note.stavemaader.map((name) => quoted(name, language))) }]
    case 'raekke-afvist': {
      const { kode, sted, detail: detalje } = note
      // Line numbers are written as editors show them, without a thousands separator.
      if ('fil' in sted) {
        const { fil, ark, linje, kolonne } = sted
        const where = { iArk: yesNo(ark), ark, iKolonne: yesNo(kolonne), kolonne }
        return ['linje-afvist', { fil, linje: String(linje), ...where, detalje }]
      }
      return [kode, { ...sted, detalje }]
    }
    case 'sager-screenet': {
      const { kode, omfattet, ikkeOmfattet: ikke, uafklaret } = note
      return [kode, { antal: omfattet + ikke + uafklaret, omfattet, ikke, uafklaret }]
    }
    case 'regelsaet': {
      const { kode, paa, ruleset } = note
      return [kode, { paa, titel: ruleset.title[language], version: ruleset.version }]
    }
    case 'fortolkning': {
      const valg = capital(list(note.valg.map((text) => text[language])))
      return [
        note.kode,
        { ord: note.ord[language], valg, ens: note.valg.length > 1 ? 'nej' : 'ja' },
      ]
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
      return [note.kode, { antal: names.length, liste: list(names) }]
    }
    case 'smaa-tal-tekster':
      return [note.kode, { navne: note.navne ? 'ja' : 'nej' }]
    default:
      return [note.kode]
  }
}

/** A name with its rows, grouped by the sheets of files. */
function inRows({ navn: name, steder }: NameInFile, language: Language): string {
  const navn = quoted(name, language)
  const sheets = new Map(steder.map(({ fil, ark }) => [JSON.stringify([fil, ark]), { fil, ark }]))
  return [...sheets.values()].reduce((told, { fil, ark }) => {
    const rows = steder.filter((one) => one.fil === fil && one.ark === ark)
    const raekker = formatList(
      language,
      rows.map(({ linje }) => String(linje)),
    )
    const where = { iArk: yesNo(ark), ark, fil, raekker, antal: rows.length }
    return sentence(language, 'navn-i-raekker', { navn: told, ...where })
  }, navn)
}

/** Whether a message should mention something, as the word its select asks for. */
function yesNo(value: unknown): 'ja' | 'nej' {
  return value === undefined ? 'nej' : 'ja'
}

/** The words after a colon may be a whole sentence. */
function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

function quoted(name: string, language: Language): string {
  return language === 'da' ? `»${name}«` : `“${name}”`
}

/** "behandling i 2017 og døgnbehandling i 2018". */
function figures(years: readonly Years[], language: Language): string {
  const items = years.map(({ indsats, aar }) =>
    sentence(language, indsats, { aar: yearList(language, aar) }),
  )
  return formatList(language, items)
}
