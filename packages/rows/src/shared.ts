/** What is written of many answers alike is written once: short answers share the parts in which they are alike. */
import { isShared, type CompactScreening, type Screening } from '@screeningsmodel/core'

/** What was last written of answers that share their lists. */
interface Written extends Pick<CompactScreening, 'ruleset' | 'konklusion'> {
  readonly parametre: CompactScreening['parametre'] | undefined
  readonly text: string
}

/** Keeps what is written of all of an answer but its reference and its year, as long as what answers share lives. */
export function kept<A extends CompactScreening | Screening>(
  write: (answer: A) => string,
): (answer: A) => string {
  /** By the list of criteria, and then by that of what is missing. */
  const known = new WeakMap<object, WeakMap<object, Written>>()
  return (answer) => {
    const { ruleset, konklusion, kriterier, mangler, parametre } = answer
    const alike = known.get(kriterier)
    const last = alike?.get(mangler)
    const isSame =
      last?.konklusion === konklusion && last.ruleset === ruleset && last.parametre === parametre
    if (isSame) return last.text
    const text = write(answer)
    if ([ruleset, kriterier, mangler, parametre ?? ruleset].every(isShared)) {
      const those = alike ?? new WeakMap<object, Written>()
      known.set(kriterier, those.set(mangler, { ruleset, konklusion, parametre, text }))
    }
    return text
  }
}
