/** Checks that names are known, and that names are unique. */
import type { Text } from '../ruleset/text.js'
import { languages } from '../support/language.js'
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

/** An item of a list where each has a name, and perhaps a label that a person tells it from the others by. */
type Item<K extends string> = Readonly<Record<K, string>> & {
  readonly label?: Text
  /** Labels are told apart within a group. */
  readonly group?: string
}

/**
 * Reports names that occur twice, and labels of different names; `at`: the pointer to the list, `key`: the key of the
 * name in each item.
 */
export function unique<K extends string>(
  key: K,
  items: readonly Item<NoInfer<K>>[] = [],
  at: string,
  report: ReportProblem,
): void {
  items.forEach((item, i) => {
    const before = items.slice(0, i)
    if (before.some((each) => each[key] === item[key])) {
      report(`${at}/${i}/${key}`, 'dobbelt-navn')
      return
    }
    for (const language of languages) {
      const isSame = ({ label, group }: Item<K>) =>
        label !== undefined && group === item.group && label[language] === item.label?.[language]
      if (before.some(isSame))
        report(`${at}/${i}/label/${language}`, 'dobbelt-navn', { slags: 'tekst' })
    }
  })
}
