/** A checked request -> the facts and the readings to screen it with. */
import type { InputErrorCode } from '../errors/error-texts.js'
import type { Message } from '../errors/messages.js'
import { problemBy, type Problem, type Teller } from '../errors/problems.js'
import type { Nodes, Program, Variant } from '../program/program.js'
import { choiceOf } from '../request/choice.js'
import type { GivenList } from '../request/lists.js'
import { factValues } from '../request/values.js'
import { pointerOfPath } from '../ruleset/fact-path.js'
import { decimal } from '../support/decimal.js'
import type { Language } from '../support/language.js'
import { own } from '../support/objects.js'
import { evaluationOf, type Evaluation } from './evaluation.js'

export interface Request {
  readonly reference: string | undefined
  readonly aar: number | undefined
  readonly evaluation: Evaluation
  /** The lists that some of its facts are derived from. */
  readonly lists: readonly GivenList[]
}

/** `shared`: readings chosen for several requests at once, used for each that this one does not choose itself. */
export type RequestReader = (
  input: unknown,
  language: Language,
  pointer?: string,
  shared?: unknown,
) => { readonly request: Request; readonly problems: readonly Problem<InputErrorCode>[] }

/**
 * Reads requests of the right form, and reports which facts contradict each other.
 *
 * @param nodesOf the nodes to evaluate: those of the chosen readings, or of all
 */
export function requestReader(
  program: Program,
  checkMessages: readonly Message[],
  tell: Teller,
  nodesOf: (variant: Variant) => Nodes,
): RequestReader {
  const { checks = [], readings = [] } = program.ruleset
  const valuesOf = factValues(program)
  const standard = program.variants[0]

  return (input, language, pointer = '', shared) => {
    const fields = input as Readonly<Record<string, unknown>>
    const { values, contradicted, given: lists } = valuesOf(fields)
    const chosen = own(fields, 'laesninger')
    const problems: Problem<InputErrorCode>[] = contradicted.map(({ path, list }) =>
      problemBy(tell, language, pointer + pointerOfPath(path), 'modstrid', {
        liste: list.label[language],
      }),
    )
    const variant =
      (chosen ?? shared) ? program.variant(choiceOf(readings, chosen, shared)) : standard
    const evaluation = evaluationOf(program, variant, values, nodesOf(variant))
    checks.forEach((check, i) => {
      if (evaluation.truths[variant.checks[i] as number] !== true) return
      const besked = checkMessages[i]?.(language, {})
      problems.push(
        problemBy(tell, language, pointer + pointerOfPath(check.at), 'umulig-kombination', {
          besked,
        }),
      )
    })
    const reference = own(fields, 'reference') as string | undefined
    const aar = own(fields, 'aar') as number | undefined
    return { request: { reference, aar: aar && decimal(aar), evaluation, lists }, problems }
  }
}
