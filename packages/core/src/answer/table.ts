/** An answer as a small table, for a notebook or a terminal. */
import { checkLanguage } from '../errors/language.js'
import { checkOptions } from '../request/check-options.js'
import type { Criterion, Text } from '../ruleset/ruleset.js'
import { languages, type Language } from '../support/language.js'
import type { Udfald } from './criterion-schema.js'
import { outcomeWords } from './outcome-words.js'
import type { Screening } from './schema.js'

const words = {
  nummer: { da: 'Nr.', en: 'No.' },
  kriterium: { da: 'Kriterium', en: 'Criterion' },
  udfald: { da: 'Udfald', en: 'Outcome' },
  begrundelse: { da: 'Begrundelse', en: 'Reason' },
} as const satisfies Record<string, Text>

/** Numbers are right-aligned, words left-aligned; the default style of notebooks aligns everything to the right. */
const alignment = ['right', 'left', 'left', 'left'] as const

const signs: Readonly<Record<Udfald, string>> = {
  opfyldt: '✓',
  'ikke-opfyldt': '✗',
  uafklaret: '?',
}

/** An exclusion applies or not, which is no merit, so only an open one gets a sign. */
function outcome(rolle: Criterion['role'], udfald: Udfald, sprog: Language): string {
  const word = outcomeWords[sprog][rolle][udfald].toLowerCase()
  const isJudged = rolle === 'krav' || rolle === 'inklusion' || udfald === 'uafklaret'
  return isJudged ? `${signs[udfald]} ${word}` : word
}

/**
 * Makes an answer display itself as a table. Deno and similar kernels look for `Jupyter.display`; tslab and Node's own
 * prompt look for `nodejs.util.inspect.custom`. Both are registered symbols, so nothing of theirs is imported here.
 *
 * @param screening the answer; it is returned, with two more properties that no loop over it sees
 * @param options `sprog` of the words in the table, Danish unless said
 * @example
 * vis(screenTilbud({ borgere: 4 })).konklusion // 'uafklaret'
 */
export function vis<Answer extends Screening>(
  screening: Answer,
  options: {
    /** The language of the words in the table; by default Danish. */
    readonly sprog?: Language | undefined
  } = {},
): Answer {
  const sprog = checkOptions(options, ['sprog'])
  const plain = () => plainTable(screening, sprog)
  const bundle = () => ({ 'text/html': htmlTable(screening, sprog), 'text/plain': plain() })
  return Object.defineProperties(screening, {
    [Symbol.for('Jupyter.display')]: { value: bundle, configurable: true },
    [Symbol.for('nodejs.util.inspect.custom')]: { value: plain, configurable: true },
  })
}

/**
 * The table as HTML, for kernels that must be given what to show: `tslab.display.html(htmlTable(svar))`.
 *
 * @example
 * htmlTable(screenTilbud({ borgere: 4 })).startsWith('<table>') // true
 */
export function htmlTable(screening: Screening, sprog: Language = languages[0]): string {
  checkLanguage(sprog)
  const cells = (tag: 'th' | 'td', row: readonly string[]) =>
    row
      .map(
        (cell, i) =>
          `<${tag} style="text-align:${alignment[i] ?? 'left'}">${escaped(cell)}</${tag}>`,
      )
      .join('')
  const [head, ...rows] = table(screening, sprog)
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')
  return `<table><caption>${escaped(screening.konklusionTekst)}</caption><thead><tr>${cells('th', head)}</tr></thead><tbody>${body}</tbody></table>`
}

type Row = readonly string[]

function table({ kriterier }: Screening, sprog: Language): readonly [Row, ...Row[]] {
  return [
    [words.nummer[sprog], words.kriterium[sprog], words.udfald[sprog], words.begrundelse[sprog]],
    ...kriterier.map(({ nummer, titel, rolle, udfald, begrundelse }) => [
      String(nummer),
      titel,
      outcome(rolle, udfald, sprog),
      begrundelse,
    ]),
  ]
}

function plainTable(screening: Screening, sprog: Language): string {
  const rows = table(screening, sprog)
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  const widths = alignment.map((_, column) => width(column))
  const lines = rows.map((row) =>
    row
      .map((cell, i) =>
        alignment[i] === 'right' ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  return [screening.konklusionTekst, ...lines].join('\n')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '')
}
