/** Loaded only for a ruleset that the form's script was not made with: makes of a document what that script asks. */
export { rulesetData } from '@screeningsmodel/core'
