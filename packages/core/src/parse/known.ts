/** Checks that names are known, and that names are unique. */
import { nearest } from '../support/nearest.js'
import type { ReportProblem } from './reporter.js'

/** Reports a name that is not one of these. */
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

/** Reports names that occur twice; `at`: the pointer to the list, `key`: the key of the name in each item. */
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
