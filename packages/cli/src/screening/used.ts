/** What the answers were made with: the ruleset, its hash, the readings and the numbers. */
import manifest from '../../package.json' with { type: 'json' }
import type { Run } from './run.js'

/** Names and values, in the user's language. The numbers of rows are those counted so far. */
export function usedFor({ context, screener, laesninger, counts, files }: Run) {
  const { ruleset, sha256 } = screener
  const say = context.say.bind(context)
  const readings = (ruleset.readings ?? []).map(({ id, options }) => {
    const chosen = options.find((option) => option.id === laesninger[id]) ?? options[0]
    return [
      `${say({ da: 'Læsning', en: 'Reading' })}: ${id}`,
      chosen ? `${chosen.id}: ${say(chosen.label)}` : '',
    ] as const
  })
  const numbers = (ruleset.parametre ?? []).map(
    ({ id, label, value, unit }) =>
      [
        `${say({ da: 'Tal', en: 'Number' })}: ${id}`,
        `${value.toLocaleString(context.sprog)} (${say(label)}, ${say(unit)})`,
      ] as const,
  )
  return [
    [say({ da: 'Regelsæt', en: 'Ruleset' }), ruleset.id],
    [say({ da: 'Titel', en: 'Title' }), say(ruleset.title)],
    [say({ da: 'Version', en: 'Version' }), ruleset.version],
    ['SHA-256', sha256],
    ...readings,
    ...numbers,
    [say({ da: 'Filer', en: 'Files' }), files.length],
    [say({ da: 'Rækker', en: 'Rows' }), counts.rows],
    [say({ da: 'Afviste rækker', en: 'Refused rows' }), counts.refused],
    [say({ da: 'Program', en: 'Program' }), `screeningsmodel ${manifest.version}`],
  ] as const satisfies readonly (readonly [string, string | number])[]
}
