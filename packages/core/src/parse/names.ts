/** Checks names: each is used once, none is reserved by the format, and every reference is to one that exists. */
import { argumentName } from '../errors/messages.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { checkFacts, checkLists } from './fact-names.js'
import { known, unique } from './known.js'
import { checkNext } from './next.js'
import { checkPeriods, checkReadings } from './reading-names.js'
import type { Reporter } from './reporter.js'
import { inherited, textArguments } from './reserved-names.js'

export function checkNames(ruleset: Ruleset, report: Reporter): void {
  checkFacts(ruleset, report)
  checkLists(ruleset, report)
  checkReadings(ruleset, report)
  checkCitations(ruleset, report)
  unique('id', ruleset.criteria, '/criteria', report)
  ruleset.criteria.forEach(({ id, role, number }, i, all) => {
    if (inherited.includes(id)) report(`/criteria/${i}/id`, 'reserveret-navn')
    if (all.slice(0, i).some((each) => each.role === role && each.number === number))
      report(`/criteria/${i}/number`, 'dobbelt-navn', { slags: 'nummer' })
  })
  unique('id', ruleset.checks, '/checks', report)
  unique('id', ruleset.bemaerkninger, '/bemaerkninger', report)
  unique('id', ruleset.sources, '/sources', report)

  const facts = ruleset.facts.map(({ path }) => path)
  ruleset.checks?.forEach(({ at }, i) => known(at, facts, `/checks/${i}/at`, report))
  ruleset.bemaerkninger?.forEach((remark, i) =>
    remark.facts.forEach((path, f) => known(path, facts, `/bemaerkninger/${i}/facts/${f}`, report)),
  )
  ;[...ruleset.outcomes, ruleset.otherwise].forEach(({ id }, i, all) => {
    const pointer = i === all.length - 1 ? '/otherwise/id' : `/outcomes/${i}/id`
    if (id === 'uafklaret') report(pointer, 'reserveret-navn')
  })
  checkPeriods(ruleset, report)
  checkNext(ruleset, report)
  const { gaelderFra, gaelderTil } = ruleset
  // Compared at the length of `gaelderTil`: the month 2026-03 ends after 2026-03-15.
  if (gaelderFra && gaelderTil && gaelderTil < gaelderFra.slice(0, gaelderTil.length))
    report('/gaelderTil', 'forkert-form', { form: 'periode' })
  checkParameters(ruleset, report)
}

function checkCitations(ruleset: Ruleset, report: Reporter): void {
  const sources = ruleset.sources.map(({ id }) => id)
  const cited = {
    criteria: ruleset.criteria,
    facts: ruleset.facts,
    groups: ruleset.groups ?? [],
    readings: ruleset.readings ?? [],
  }
  for (const [part, items] of Object.entries(cited)) {
    items.forEach(({ source }, i) => {
      if (source) known(source.source, sources, `/${part}/${i}/source/source`, report)
    })
  }
  ruleset.criteria.forEach(({ otherSources }, i) =>
    otherSources?.forEach(({ source }, o) =>
      known(source, sources, `/criteria/${i}/otherSources/${o}/source`, report),
    ),
  )
}

/** A parameter's name must not be that of a fact or an argument, because texts use them all in the same way. */
function checkParameters({ parametre, facts, sources, lists }: Ruleset, report: Reporter): void {
  unique('id', parametre, '/parametre', report)
  const taken = [...textArguments, ...inherited, ...facts.map(({ path }) => argumentName(path))]
  const ids = (parametre ?? []).map(({ id }) => id)
  parametre?.forEach(({ id, value, minimum, maximum, source }, i) => {
    const pointer = `/parametre/${i}`
    if (taken.includes(id)) report(`${pointer}/id`, 'reserveret-navn')
    if (minimum > maximum) report(`${pointer}/minimum`, 'forkert-graense')
    else if (value < minimum) report(`${pointer}/value`, 'under-minimum', { minimum })
    else if (value > maximum) report(`${pointer}/value`, 'over-maksimum', { maksimum: maximum })
    if (source) {
      const names = sources.map((each) => each.id)
      known(source.source, names, `${pointer}/source/source`, report)
    }
  })
  lists?.forEach(({ derives }, i) =>
    derives.forEach(({ where }, d) => {
      if (typeof where?.atLeast !== 'object') return
      const at = `/lists/${i}/derives/${d}/where/atLeast/parameter`
      known(where.atLeast.parameter, ids, at, report)
    }),
  )
}
