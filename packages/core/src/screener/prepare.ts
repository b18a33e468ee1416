import { changesTeller } from '../answer/changes.js'
import { nextOf } from '../answer/next.js'
import { parseMessage } from '../errors/parse-message.js'
import type { Teller } from '../errors/problems.js'
import { rulesetHash } from '../program/fingerprint.js'
import { resolved, varied } from '../program/parameters.js'
import { rulesOf } from '../program/rules.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { frozen } from '../support/frozen.js'
import type { Prepared } from '../answer/prepared.js'

/** Prepares a document at run time. The shipped documents are prepared when the package is built. */
export function prepare(document: Ruleset, tell: Teller): Prepared {
  const ruleset = frozen(document)
  return {
    ruleset,
    sha256: rulesetHash(ruleset),
    rules: (changed) => rulesOf(resolved(varied(ruleset, changed))),
    tell,
    parse: parseMessage,
    next: nextOf,
    changes: changesTeller,
  }
}
