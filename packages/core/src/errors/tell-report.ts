import { inputErrorTexts } from './error-texts.js'
import { reportErrorTexts } from './report-error-texts.js'
import { tellerOf } from './teller.js'

/** Tells the codes of a report and of an analysis of capacity besides those of an input. */
export const tellReport = /* @__PURE__ */ tellerOf({
  ...reportErrorTexts,
  // Of an input it is told with several periods alone; a report has years of its own.
  'aar-to-gange': inputErrorTexts['aar-to-gange'],
})
