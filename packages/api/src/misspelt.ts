/** Variables of the environment that were meant to be settings of ours, but have another name. */
import leven from 'leven'

/**
 * How close a name must be to one of ours to count as misspelt: the letters that may differ, or the letters at the
 * beginning that are the same (`DECISION_LOG_FILE`). Short names, such as `PORT`, are close to too many others.
 */
const closeNames = { from: 8, within: 2, beginning: 10 }

/**
 * Beginnings that only we use. The others are not here, because a platform has variables of its own with them: a
 * service named `batch` gives `BATCH_SERVICE_HOST` in Kubernetes.
 */
const ownBeginnings = ['UDGIVER_', 'RULESETS_']

/**
 * What is wrong with the names in an environment, one sentence for each misspelt one.
 *
 * @param settings the names of our settings
 * @example
 * misspeltIn({ RATE_LIMITS: '5' }, ['RATE_LIMIT']) // ['RATE_LIMITS is no setting. Did you mean RATE_LIMIT?']
 */
export function misspeltIn(environment: object, settings: readonly string[]): string[] {
  const long = settings.filter((each) => each.length >= closeNames.from)
  return Object.keys(environment).flatMap((name) => {
    if (name.length < closeNames.from || settings.includes(name)) return []
    const written = name.toUpperCase()
    const isOurs = ownBeginnings.some((each) => written.startsWith(each))
    const near = long.filter((each) => isOurs || isClose(written, each))
    const [meant] = near.sort((a, b) => difference(written, a) - difference(written, b))
    return meant === undefined ? [] : [`${name} is no setting. Did you mean ${meant}?`]
  })
}

function isClose(written: string, setting: string): boolean {
  const { within, beginning } = closeNames
  return (
    leven(written, setting) <= within ||
    (setting.length >= beginning && written.startsWith(setting.slice(0, beginning)))
  )
}

/** The share of letters that differ, so that `TLF` is nearer to `TELEFON` than to `NAVN`: four letters each. */
function difference(written: string, setting: string): number {
  return leven(written, setting) / Math.max(written.length, setting.length)
}
