import { reportErrorTexts } from './report-error-texts.js'
import { tellerOf } from './teller.js'

/** Tells the codes of a report and of an analysis of capacity besides those of an input. */
export const tellReport = /* @__PURE__ */ tellerOf(reportErrorTexts)
