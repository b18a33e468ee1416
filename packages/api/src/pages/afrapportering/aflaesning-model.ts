/** The model of the template »Sådan læser vi dit ark«: how the file is read, and fields to change this. */
import type { Language } from '@screeningsmodel/core'
import { summaryParts, type Aflaesning, type Redegoerelse } from '@screeningsmodel/rows/opgoerelser'
import { answerName, shownName, type Shown } from './choices.js'
import { yearsIn } from './column-choices.js'
import { hasChoices, hiddenFields, type Posted } from './posted.js'
import { previewOf } from './preview.js'
import { AflaesningFields } from './aflaesning-fields.js'
import { aflaesningTexts, type AflaesningTexts } from './aflaesning-texts.js'
import type { Made } from './make-report.js'
import { refusedTable, sentenceOf } from './refused-rows.js'
import { rowsOf } from './row-choices.js'
import { tablesOf, titleOf } from './shown-tables.js'
import { pageTexts } from './texts.js'

type Asked = NonNullable<Aflaesning['spoergsmaal']>

/**
 * Without counts there is nothing to choose: only lists were sent.
 *
 * @param made the result of the files as they are read; undefined if a question is open, or nothing can be made
 */
export function aflaesningModel(
  aflaesning: Aflaesning | undefined,
  made: Made | undefined,
  posted: Posted,
  sprog: Language,
) {
  return aflaesning
    ? countsModel(aflaesning, made, posted, sprog)
    : { hasCounts: false, tables: [], ...changes(posted), hidden: hiddenFields(posted) }
}

/** Whether the page shows what was read with the reader's own changes, and whether there are any to undo. */
function changes(posted: Posted) {
  const canReset = hasChoices(posted)
  return { isChanged: posted.isNew && canReset, canReset }
}

function countsModel(
  aflaesning: Aflaesning,
  made: Made | undefined,
  posted: Posted,
  sprog: Language,
) {
  const t = aflaesningTexts[sprog]
  const { redegoerelse, spoergsmaal } = aflaesning
  const ark = posted.file?.ark ?? []
  const tables = tablesOf(redegoerelse, ark, sprog)
  const years = yearsIn(tables, redegoerelse)
  const rows = rowsOf(redegoerelse, posted.fields['region'])
  const fields = new AflaesningFields(sprog)
  const refusals = made?.refusals.filter(({ list }) => list === 'opgoerelser') ?? []
  const { laest, ark: passedOver, ...summary } = summaryParts(withoutRefused(redegoerelse), sprog)
  const isNothingRead = redegoerelse.kommuner.length === 0
  const model = {
    hasCounts: true,
    question: spoergsmaal && questionModel(spoergsmaal, t),
    read: [
      ...(made && refusals.length > 0 && isNothingRead ? [] : [laest]),
      ...passedOver,
      ...(made && refusals.length > 0 ? [sentenceOf('opgoerelser', made, pageTexts[sprog])] : []),
    ],
    summary,
    refused: refusedTable(refusals, pageTexts[sprog]),
    ...changes(posted),
    isOpen:
      spoergsmaal?.kode === 'hvilket-aar' ||
      spoergsmaal?.muligheder.length === 0 ||
      hasMisspelt(redegoerelse),
    tables: tables.map((table, i) => {
      const sheet = ark.findIndex(({ navn }) => navn === table.ark) + 1
      return {
        title: titleOf(tables, i, ark.length > 1, t),
        words: table.words(t),
        preview: previewOf(table),
        folds: fields.folds(table, sheet, years, { table: i, asked: posted.action }),
      }
    }),
    sheets: ark.length < 2 ? [] : fields.sheets(redegoerelse),
    shared: fields.shared(redegoerelse),
    heading: fields.heading(posted.valg),
    rows: fields.rows(rows),
  }
  const shown: Shown = { felter: fields.values, raekker: rows.map(({ navn }) => navn) }
  return {
    ...model,
    hidden: [...hiddenFields(posted), { name: shownName, value: JSON.stringify(shown) }],
  }
}

/** Names that were not listed are shown with their rows, which are refused. */
function withoutRefused(account: Redegoerelse): Redegoerelse {
  return account.erAngivet ? { ...account, ukendteNavne: [] } : account
}

/** Whether a row is refused for its name, and another name may be meant. */
function hasMisspelt({ erAngivet, ukendteNavne }: Redegoerelse): boolean {
  return erAngivet === true && ukendteNavne.some(({ forslag }) => forslag !== undefined)
}

/** The question that must be answered before the file can be read, with its possible answers. */
function questionModel({ kode, tekst, muligheder }: Asked, t: AflaesningTexts) {
  const hint = muligheder.length > 0 ? t.answerHint : t.changeHint
  return {
    text: tekst,
    hint: kode === 'hvilket-aar' ? t.yearHint : hint,
    name: answerName,
    options: muligheder.map(({ tekst: label, valg }, i) => ({
      id: `svar-${String(i)}`,
      value: JSON.stringify(valg),
      label,
    })),
  }
}
