/** The rulesets that the rows of a report are screened by. */
import { rulesets } from '../../rulesets/index.js'

/** The cases are screened by the newest version of this ruleset. */
export const caseRuleset = 'maalgruppe-udsatte-gravide'

/** The subject of the rows that are not cases. */
export const tilbudSubject = 'tilbud'

/** The rulesets that rows may be screened by. */
export const screenedBy = rulesets.filter(
  ({ id, subject }) => id === caseRuleset || subject === tilbudSubject,
)
