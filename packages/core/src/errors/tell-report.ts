import { inputErrorTexts } from './error-texts.js'
import { fileErrorTexts, reportErrorTexts } from './report-error-texts.js'
import { tellerOf } from './teller.js'

/** Tells the codes of a report and of an analysis of capacity besides those of an input, of several years too. */
export const tellReport = /* @__PURE__ */ tellerOf({ ...inputErrorTexts, ...reportErrorTexts })

/** Tells the same of a report whose rows come from files. */
export const tellFileReport = /* @__PURE__ */ tellerOf({
  ...inputErrorTexts,
  ...reportErrorTexts,
  ...fileErrorTexts,
})
