/** Reads and writes workbooks as cells. A separate entry, since it needs a library for XLSX. */
export { readWorkbook, type Merge, type Sheet, type WorkbookOptions } from './workbook/workbook.js'
export { answersWorkbook, maximumAnswers, type AnswersWorkbook } from './workbook/answers.js'
export { rulesetTemplate, rulesetTemplateCsv } from './template/ruleset.js'
