/** A result as a document for a file: the answers, what follows from them and why, and by which rules. */
import type { Block, ReportDocument } from '@screeningsmodel/reports'
import type { ChangesModel } from './changes.js'
import type { CriterionModel, ResultContext } from './criteria.js'
import { fingerprintsOf, type Year } from './summary.js'
import type { VerdictModel } from './verdict.js'

/** A question and its answer, given or not. */
export interface AnswerRow {
  readonly question: string
  readonly answer: string
}

/** The answers of one year, or of a case; the title says which if there are several. */
export interface AnswerTable {
  readonly title: string | undefined
  readonly rows: readonly AnswerRow[]
}

export interface FiledResult {
  /** What was screened: "Resultat: højt specialiseret tilbud. T-17". */
  readonly about: string
  /** The day, written out. */
  readonly date: string
  readonly verdict: VerdictModel
  readonly years: readonly Year[]
  readonly answers: readonly AnswerTable[]
}

export function resultDocument({ sprog, t }: ResultContext, result: FiledResult): ReportDocument {
  const { about, date, verdict, years, answers } = result
  const [first] = years
  const depends = [...verdict.chosen.map(({ text }) => text), ...verdict.depends]
  return {
    title: verdict.heading,
    language: sprog,
    blocks: [
      paragraph(`${about}. ${t.result.date}: ${date}.`),
      ...(verdict.rest === '' ? [] : [paragraph(verdict.rest)]),
      ...depends.map(paragraph),
      ...(verdict.missing === undefined ? [] : [paragraph(verdict.missing)]),
      ...years.flatMap((year) => yearBlocks(year, years.length > 1, verdict, t)),
      heading(2, t.result.answers),
      ...answers.map((table) => tableOf(table, t)),
      heading(2, t.result.rulesetVersion),
      paragraph(
        `${first?.result.ruleset ?? ''}. ${t.result.fingerprint}: ${fingerprintsOf(years)}`,
      ),
      paragraph(t.site.purpose),
    ],
  }
}

function yearBlocks(
  { title, result }: Year,
  isOneOfSeveral: boolean,
  verdict: VerdictModel,
  t: ResultContext['t'],
): Block[] {
  const { vej, kriterier, bemaerkninger, elementer } = result
  const remarks = [...new Set([...bemaerkninger, ...verdict.remarks])]
  return [
    heading(2, title ?? t.result.criteria),
    ...(isOneOfSeveral ? [paragraph(result.konklusionTekst)] : []),
    ...(vej ? changeBlocks(vej, `${t.result.way}. `) : []),
    ...kriterier.flatMap((criterion) => criterionBlocks(criterion, t)),
    ...(remarks.length === 0 ? [] : [heading(3, t.result.remarks), list(remarks)]),
    ...(elementer.length === 0 ? [] : [heading(3, t.result.elements), list(elementer)]),
  ]
}

function criterionBlocks(criterion: CriterionModel, t: ResultContext['t']): Block[] {
  const { name, titel, ord, begrundelse, scale, changes, kilder } = criterion
  return [
    heading(3, `${name}: ${titel}. ${ord}`),
    paragraph(begrundelse),
    ...(scale?.isCount ? [paragraph(`${scale.value}. ${scale.required}.`)] : []),
    ...(changes ? changeBlocks(changes) : []),
    ...kilder.map(({ dokument, sted }): Block => ({
      type: 'paragraph',
      tone: 'small',
      text: `${t.result.source}: ${dokument}${sted}`,
    })),
  ]
}

/** @param before what the line begins with */
function changeBlocks({ label, lines }: ChangesModel, before = ''): Block[] {
  const [line = '', ...more] = lines
  return more.length === 0
    ? [paragraph(`${before}${label}: ${line}.`)]
    : [paragraph(`${before}${label}:`), list(lines)]
}

function tableOf({ title, rows }: AnswerTable, t: ResultContext['t']): Block {
  return {
    type: 'table',
    caption: title,
    head: [{ text: t.result.question }, { text: t.result.answer }],
    rows: rows.map(({ question, answer }) => [{ text: question }, { text: answer }]),
  }
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const heading = (level: 2 | 3, text: string): Block => ({ type: 'heading', level, text })
const list = (items: readonly string[]): Block => ({ type: 'list', items })
