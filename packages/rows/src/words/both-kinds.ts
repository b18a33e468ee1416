/** »Døgn og ambulant«: both kinds of treatment in one heading, which together are all treatment. */
import vocabulary from './vocabulary.json' with { type: 'json' }

const residential = new Set(vocabulary.doegn)
const outpatient = new Set(vocabulary.ambulant)
const and = new Set(['og', 'eller', 'samt', 'and', 'or'])
const filling = new Set(['baade', 'dvs', 'inkl', 'both'])

/** The words beside both kinds; undefined unless both are there, one right after the other. */
export function withoutBothKinds(tokens: readonly string[]): string[] | undefined {
  const isOf = (set: ReadonlySet<string>, i: number) => set.has(tokens[i] ?? '')
  const at = tokens.findIndex(
    (_, i) =>
      isOf(and, i + 1) &&
      ((isOf(residential, i) && isOf(outpatient, i + 2)) ||
        (isOf(outpatient, i) && isOf(residential, i + 2))),
  )
  if (at < 0) return undefined
  return tokens.filter((token, i) => (i < at || i > at + 2) && !filling.has(token))
}
