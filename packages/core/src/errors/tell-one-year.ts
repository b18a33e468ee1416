/** Problems of an input about one year: what asks for no more carries no others. */
import { tellerFrom } from './problems.js'
import { inputErrors } from './generated/input-errors.js'

export const tellOneYear = /* @__PURE__ */ tellerFrom(inputErrors)
