/** Names that must be known, and names that must be used once. */
import { nearest } from '../support/nearest.js'
import type { ReportProblem } from './reporter.js'

/** A name that must be one of these. */
export function known(
  name: string,
  names: readonly string[],
  pointer: string,
  report: ReportProblem,
): void {
  if (names.includes(name)) return
  const forslag = nearest(name, names)
  report(pointer, 'ukendt-henvisning', {
    muligheder: forslag === 'ingen' ? names.join(', ') : forslag,
  })
}

/** No two items may go by the same name; `at`: where their list is, `key`: where the name is in each. */
export function unique<K extends string>(
  key: K,
  items: readonly Readonly<Record<NoInfer<K>, string>>[] = [],
  at: string,
  report: ReportProblem,
): void {
  const names = items.map((item) => item[key])
  names.forEach((name, i) => {
    if (names.indexOf(name) !== i) report(`${at}/${i}/${key}`, 'dobbelt-navn')
  })
}
