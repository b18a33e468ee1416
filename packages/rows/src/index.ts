/** Many rows at once: read, screened and written as streams, in order and in bounded memory. */

// Reading
export { readCsv, readCsvColumns, type CsvColumns, type ReadTableOptions } from './csv.js'
export { readJson, type ReadJsonOptions } from './json.js'
export { jsonFault, type JsonFault } from './json-fault.js'
export { repeatedKey } from './repeated-key.js'
export { readNdjson, type ReadOptions } from './ndjson.js'
export {
  columnNames,
  namesOf,
  pathOf,
  tableColumns,
  type ColumnNames,
  type TableColumn,
} from './column-names.js'
export type { OnOwnColumns } from './own-columns.js'
export { rowMaker, type HeldColumn, type RowMaker } from './row-maker.js'
export type { Likeness, OwnColumns, RowMakerOptions } from './headers.js'
export { factColumns, type FactColumn } from './fact-columns.js'
export { FaultyCell, type Cell } from './cell.js'
export { ambiguousForm, numberForms } from './number-forms.js'
export { truthWords, unknownWords } from './cell-words.js'
export { choiceWords } from './choice-words.js'
export { isPersonal } from './personal.js'
export { sumForm } from './sum-row.js'
export { isZip, unreadableKind } from './workbook/kind.js'
export { occurrences } from './occurrences.js'
export { defaultLineLimit } from './rows.js'
export type { ByteSource, ReadLimits, ReadRow, RowBatches } from './rows.js'

// Screening
export {
  answers,
  rowScreener,
  type AnswersOptions,
  type RowAnswer,
  type RowScreener,
  type RowScreeningOptions,
} from './screen.js'

// Writing
export { wholeJson } from './whole-json.js'
export { answerColumns, csvForm, outcomeCells, ownPrefix } from './csv-form.js'
export type { CsvFormOptions, OutcomeCells } from './csv-form.js'
export type { RowForm } from './row-form.js'
export { asArray, ndjsonForm, writeCsv, writeJson, writeNdjson } from './write.js'
export type { CsvOptions } from './write.js'

// Errors
export { cutOffProblem, isMostlyRefused } from './mostly-refused.js'
export { rowError, rowProblem, RowsError } from './problem.js'
export { identityOfRow } from './row-identity.js'
export type { RowProblem, RowProblemItem } from './problem.js'
export { refusedRow, rowTexts, type RowErrorCode } from './problem-texts.js'
