/** Checks readings and periods: their names, and that all options of a reading define the same. */
import { isNumeric } from '../ruleset/fact-values.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { known, unique } from './known.js'
import type { Reporter } from './reporter.js'

const maximumCombinations = 64

export function checkReadings(
  { readings = [], criteria, conditions, periods }: Ruleset,
  report: Reporter,
): void {
  unique('id', readings, '/readings', report)
  if (readings.some(({ id }) => id === periods?.reading.id))
    report('/periods/reading/id', 'dobbelt-navn')
  const defined = new Set(Object.keys(conditions))
  readings.forEach(({ options }, i) => {
    unique('id', options, `/readings/${i}/options`, report)
    const names = Object.keys(options[0]?.conditions ?? {})
    for (const name of names) {
      if (defined.has(name)) report(`/readings/${i}/options/0/conditions/${name}`, 'dobbelt-navn')
      defined.add(name)
    }
    options.forEach((option, o) => {
      const pointer = `/readings/${i}/options/${o}`
      const others = Object.keys(option.conditions)
      if (others.length !== names.length || others.some((name) => !names.includes(name))) {
        report(`${pointer}/conditions`, 'uens-laesninger', { muligheder: names.join(', ') })
      }
      for (const id of Object.keys(option.texts ?? {})) {
        known(
          id,
          criteria.map((criterion) => criterion.id),
          `${pointer}/texts/${id}`,
          report,
        )
      }
    })
  })
  const combinations = readings.reduce((product, { options }) => product * options.length, 1)
  if (combinations > maximumCombinations) {
    report('/readings', 'for-mange-kombinationer', { maksimum: maximumCombinations })
  }
}

export function checkPeriods(
  { periods, facts, outcomes, otherwise }: Ruleset,
  report: Reporter,
): void {
  if (!periods) return
  unique('id', periods.reading.options, '/periods/reading/options', report)
  const numeric = facts.filter(isNumeric).map(({ path }) => path)
  const conclusions = new Set(['uafklaret', ...[otherwise, ...outcomes].map(({ id }) => id)])
  const complete = (texts: Readonly<Record<string, unknown>>, at: string) => {
    for (const felt of conclusions) {
      if (!Object.hasOwn(texts, felt)) report(at, 'mangler-felt', { felt })
    }
    for (const id of Object.keys(texts)) known(id, [...conclusions], `${at}/${id}`, report)
  }
  periods.reading.options.forEach(({ mean, texts }, o) => {
    const option = `/periods/reading/options/${o}`
    mean?.forEach((path, m) => known(path, numeric, `${option}/mean/${m}`, report))
    if (texts) complete(texts, `${option}/texts`)
  })
  complete(periods.texts, '/periods/texts')
}
