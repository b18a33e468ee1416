/** What to ask next, without the rest of an answer; for conversations that ask one question at a time. */
import { evaluationOf } from '../evaluation/evaluation.js'
import { questions } from '../evaluation/questions.js'
import type { Program } from '../program/program.js'
import type { Choose } from '../request/choice.js'
import { factValues } from '../request/values.js'
import { isObject } from '../support/objects.js'

/** Facts as `verdict` reads them -> the dotted paths of the facts to ask for, in the order in which to ask. */
export function nextQuestions(program: Program, choose: Choose) {
  const { pathOf } = program
  const valuesOf = factValues(program)
  return (
    facts: unknown,
    laesninger?: Readonly<Record<string, string | null | undefined>>,
  ): readonly string[] => {
    const variant = program.variant(choose(laesninger))
    const { values } = valuesOf(isObject(facts) ? facts : {})
    return questions(evaluationOf(program, variant, values)).order.map(pathOf)
  }
}
