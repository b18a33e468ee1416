/** Many rows at once: read, screened and written as streams, in order and in bounded memory. */

// Reading
export { readCsv, readCsvColumns, type CsvColumns, type ReadTableOptions } from './readers/csv.js'
export { readJson, type ReadJsonOptions } from './readers/json.js'
export { jsonFault, type JsonFault } from './readers/json-fault.js'
export { repeatedKey } from './readers/repeated-key.js'
export { readNdjson, type ReadOptions } from './readers/ndjson.js'
export {
  columnNames,
  namesOf,
  pathOf,
  tableColumns,
  type ColumnNames,
  type TableColumn,
} from './columns/column-names.js'
export type { OnOwnColumns } from './columns/own-columns.js'
export { rowMaker, type HeldColumn, type RowMaker } from './readers/row-maker.js'
export type { Likeness, OwnColumns, RowMakerOptions } from './columns/headers.js'
export { factColumns, type FactColumn } from './columns/fact-columns.js'
export { FaultyCell, type Cell } from './cells/cell.js'
export { ambiguousForm, numberForms } from './cells/number-forms.js'
export { truthWords, unknownWords } from './cells/cell-words.js'
export { choiceWords } from './cells/choice-words.js'
export { isPersonal } from './cells/personal.js'
export { sumForm } from './sheets/sum-row.js'
export { isZip, unreadableKind } from './workbook/kind.js'
export { occurrences } from './support/occurrences.js'
export { defaultLineLimit } from './row/rows.js'
export type { ByteSource, ReadLimits, ReadRow, RowBatches } from './row/rows.js'

// Screening
export {
  answers,
  rowScreener,
  type AnswersOptions,
  type RowAnswer,
  type RowScreener,
  type RowScreeningOptions,
} from './screening/screen.js'

// Writing
export { wholeJson } from './writing/whole-json.js'
export { answerColumns, csvForm, outcomeCells, ownPrefix } from './writing/csv-form.js'
export type { CsvFormOptions, OutcomeCells } from './writing/csv-form.js'
export type { RowForm } from './writing/row-form.js'
export { asArray, ndjsonForm, writeCsv, writeJson, writeNdjson } from './writing/write.js'
export type { CsvOptions } from './writing/write.js'

// Errors
export { cutOffProblem, isMostlyRefused } from './screening/mostly-refused.js'
export { rowError, rowProblem, RowsError } from './problems/problem.js'
export { identityOfRow } from './row/row-identity.js'
export type { RowProblem, RowProblemItem } from './problems/problem.js'
export { refusedRow, rowTexts, type RowErrorCode } from './problems/problem-texts.js'
