/** Problems of an input about one year; code that only screens one year carries no other texts. */
import { tellerFrom } from './problems.js'
import { inputErrors } from './generated/input-errors.js'

export const tellOneYear = /* @__PURE__ */ tellerFrom(inputErrors)
