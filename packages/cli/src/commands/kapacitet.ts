/** `kapacitet`: how many tilbud a number of women a year allows, and how many women it takes. */
import type { Language } from '@screeningsmodel/core'
import {
  faerrestKvinder,
  kapacitet as answerOf,
  neededPercent,
  percent,
  type Faerrest,
  type Kapacitet,
} from '@screeningsmodel/core/kapacitet'
import type { PhrasingContent, RootContent, TableRow } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { writeOut } from '../files/output.js'
import { targetOf } from '../files/target.js'
import { WrongUse, type Context, type ExitStatus } from '../terminal/context.js'
import { capacityFormats } from './kapacitet-formats.js'
import { capacityTexts as texts } from './kapacitet-texts.js'

interface CapacityCommandOptions {
  readonly kvinder?: number
  readonly tilbud: number
  readonly taerskel?: number
  readonly andele?: number[]
  readonly sandsynlighed?: number
  readonly format?: (typeof capacityFormats)[number]
  readonly ud?: string
}

/** The answer of `POST /kapacitet` if a number of women is given; otherwise the fewest women that are needed. */
type Answer = Partial<Kapacitet> & { readonly faerrestKvinder?: Faerrest }

export async function kapacitet(context: Context, given: object): Promise<ExitStatus> {
  const { kvinder, sandsynlighed, format, ud, ...shared } = given as CapacityCommandOptions
  if (kvinder === undefined && sandsynlighed === undefined) throw new WrongUse(texts.nothingAsked)
  const { sprog } = context
  const target = await targetOf(context, { ud, format, formats: capacityFormats, inputs: [] })
  const answer: Answer = {
    ...(kvinder !== undefined && answerOf({ kvinder, ...shared }, { sprog })),
    ...(sandsynlighed !== undefined && {
      faerrestKvinder: faerrestKvinder({ sandsynlighed, ...shared }, { sprog }),
    }),
  }
  const text =
    target.format === 'md' ? markdownOf(answer, sprog) : `${JSON.stringify(answer, undefined, 2)}\n`
  await writeOut(context, [text], target)
  return 0
}

function markdownOf(answer: Answer, sprog: Language): string {
  const { konklusionTekst, faerrestKvinder: fewest } = answer
  const conclusions = [konklusionTekst, fewest?.konklusionTekst].flatMap((text) =>
    text === undefined ? [] : [paragraph(text)],
  )
  const rows = rowsOf(answer, sprog)
  const children: RootContent[] = [
    { type: 'heading', depth: 1, children: [words(texts.title[sprog])] },
    ...conclusions,
    ...(rows.length > 0
      ? [
          {
            type: 'table' as const,
            align: [null, 'right' as const],
            children: [row([texts.what[sprog], texts.value[sprog]]), ...rows.map(row)],
          },
        ]
      : []),
    paragraph(texts.assumption[sprog]),
  ]
  return toMarkdown({ type: 'root', children }, { extensions: [gfmTableToMarkdown()] })
}

function rowsOf(answer: Answer, sprog: Language): readonly (readonly [string, string])[] {
  const { maksTilbud, andelPrTilbud, sandsynlighed, forventetAntal } = answer
  if (!sandsynlighed) return []
  const number = new Intl.NumberFormat(sprog, { maximumFractionDigits: 2 })
  const expected = forventetAntal ?? 0
  const rare = new Intl.NumberFormat(sprog, { maximumSignificantDigits: 2 })
  const share = andelPrTilbud == null ? texts.noShare[sprog] : neededPercent(sprog, andelPrTilbud)
  return [
    [texts.maksTilbud[sprog], number.format(maksTilbud ?? 0)],
    [texts.andelPrTilbud[sprog], share],
    [texts.givetTilbud[sprog], percent(sprog, sandsynlighed.givetTilbud)],
    [texts.mindstEt[sprog], percent(sprog, sandsynlighed.mindstEt)],
    [texts.alle[sprog], percent(sprog, sandsynlighed.alle)],
    [texts.forventetAntal[sprog], (expected < 0.01 ? rare : number).format(expected)],
  ]
}

function row(cells: readonly string[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [words(cell)] })),
  }
}

function paragraph(text: string): RootContent {
  return { type: 'paragraph', children: [words(text)] }
}

function words(value: string): PhrasingContent {
  return { type: 'text', value }
}
