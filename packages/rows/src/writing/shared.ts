/** Writes the parts that are the same in many answers only once: short answers share such parts. */
import { isShared, type CompactScreening, type Screening } from '@screeningsmodel/core'

/** The text that was last written for answers that share their lists. */
interface Written extends Pick<CompactScreening, 'ruleset' | 'konklusion'> {
  readonly parametre: CompactScreening['parametre'] | undefined
  readonly text: string
}

/** Keeps the text of an answer without its reference and year, as long as the shared parts live. */
export function kept<A extends CompactScreening | Screening>(
  write: (answer: A) => string,
): (answer: A) => string {
  /** By the list of criteria, and then by the list of missing facts. */
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
