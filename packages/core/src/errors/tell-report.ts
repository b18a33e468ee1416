import { inputErrorTexts } from './error-texts.js'
import { fileErrorTexts, reportErrorTexts } from './report-error-texts.js'
import { tellerOf } from './teller.js'

/** The texts of the error codes of reports and of the capacity analysis, and those of an input of several years. */
export const tellReport = /* @__PURE__ */ tellerOf({ ...inputErrorTexts, ...reportErrorTexts })

/** The texts for a report whose rows come from files. */
export const tellFileReport = /* @__PURE__ */ tellerOf({
  ...inputErrorTexts,
  ...reportErrorTexts,
  ...fileErrorTexts,
})
