/** Workbooks as they stand, read and written. Apart, since it takes a library for XLSX. */
export { readWorkbook, type Merge, type Sheet, type WorkbookOptions } from './workbook/workbook.js'
export { answersWorkbook, maximumAnswers, type AnswersWorkbook } from './workbook/answers.js'
export { rulesetTemplate, rulesetTemplateCsv } from './template/ruleset.js'
