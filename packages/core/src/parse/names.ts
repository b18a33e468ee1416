/** Names: each used once, none taken by the format, and every reference to one that exists. */
import { conclusionArguments, criterionArguments } from '../answer/text-arguments.js'
import { argumentName } from '../errors/messages.js'
import { requestKeys } from '../request/limits.js'
import { number } from '../request/validators.js'
import { isAboutPerson } from '../ruleset/actionable.js'
import { splitPath } from '../ruleset/fact-path.js'
import { isNumeric } from '../ruleset/fact-values.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { known, unique } from './known.js'
import { checkNext } from './next.js'
import type { Reporter } from './reporter.js'

const maximumCombinations = 64

/** Names that every object answers to; a table of the document must not be asked for one of them. */
const inherited = Object.getOwnPropertyNames(Object.prototype)
/** What texts are given beside the facts; it would hide a fact of the same name. */
const textArguments = Object.keys({ ...criterionArguments, ...conclusionArguments })

export function checkNames(ruleset: Ruleset, report: Reporter): void {
  checkFacts(ruleset, report)
  checkLists(ruleset, report)
  checkReadings(ruleset, report)
  checkCitations(ruleset, report)
  unique('id', ruleset.criteria, '/criteria', report)
  ruleset.criteria.forEach(({ id }, i) => {
    if (inherited.includes(id)) report(`/criteria/${i}/id`, 'reserveret-navn')
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
  // A month has no day after it that begins with it.
  if (gaelderFra && gaelderTil && gaelderTil < gaelderFra.slice(0, gaelderTil.length))
    report('/gaelderTil', 'forkert-form', { form: 'periode' })
  checkParameters(ruleset, report)
}

function checkFacts({ facts, groups, choices, lists, subject }: Ruleset, report: Reporter): void {
  const taken = new Set<string>([...requestKeys, ...inherited, ...textArguments])
  const plain = new Set(facts.flatMap(({ path }) => (path.includes('.') ? [] : path)))
  const listPaths = (lists ?? []).map(({ path }) => path)
  const asArguments = facts.map(({ path }) => ({ path: argumentName(path) }))
  unique('path', asArguments, '/facts', report)
  facts.forEach((fact, i) => {
    const pointer = `/facts/${i}`
    const [first, second] = splitPath(fact.path)
    if (taken.has(first) || inherited.includes(second ?? ''))
      report(`${pointer}/path`, 'reserveret-navn')
    if ((second !== undefined && plain.has(first)) || listPaths.includes(first)) {
      report(`${pointer}/path`, 'dobbelt-navn')
    }
    if (fact.actionable && isAboutPerson(subject))
      report(`${pointer}/actionable`, 'fakta-om-person')
    if (fact.type === 'choice') {
      known(fact.choices, Object.keys(choices ?? {}), `${pointer}/choices`, report)
    } else if (isNumeric(fact) && fact.minimum > fact.maximum) {
      report(`${pointer}/minimum`, 'forkert-graense')
    }
  })
  for (const [name, values] of Object.entries(choices ?? {})) {
    unique('value', values, `/choices/${name}`, report)
  }
  const prefixes = facts.flatMap(({ path }) => (path.includes('.') ? splitPath(path)[0] : []))
  groups?.forEach(({ id }, i) => known(id, [...new Set(prefixes)], `/groups/${i}/id`, report))
  unique('id', groups, '/groups', report)
}

function checkLists({ lists, facts }: Ruleset, report: Reporter): void {
  const numeric = facts.filter(isNumeric).map(({ path }) => path)
  unique('path', lists, '/lists', report)
  lists?.forEach(({ path, columns, derives }, i) => {
    const names = columns.map((column) => column.path)
    if ((requestKeys as readonly string[]).includes(path))
      report(`/lists/${i}/path`, 'reserveret-navn')
    unique('path', columns, `/lists/${i}/columns`, report)
    columns.forEach(({ minimum, maximum }, c) => {
      if (minimum > maximum) report(`/lists/${i}/columns/${c}/minimum`, 'forkert-graense')
    })
    derives.forEach(({ fact, sum, where }, d) => {
      const pointer = `/lists/${i}/derives/${d}`
      known(fact, numeric, `${pointer}/fact`, report)
      if (sum !== undefined) known(sum, names, `${pointer}/sum`, report)
      if (!where) return
      known(where.column, names, `${pointer}/where/column`, report)
      const column = columns.find((each) => each.path === where.column)
      if (column && typeof where.atLeast === 'number')
        number({ ...column, type: 'number' })(where.atLeast, `${pointer}/where/atLeast`, report)
    })
  })
}

function checkReadings(
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

/** A parameter's name stands for its number in texts, where facts and arguments have names too. */
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

function checkPeriods({ periods, facts, outcomes, otherwise }: Ruleset, report: Reporter): void {
  if (!periods) return
  unique('id', periods.reading.options, '/periods/reading/options', report)
  const numeric = facts.filter(isNumeric).map(({ path }) => path)
  const conclusions = ['uafklaret', otherwise.id, ...outcomes.map((outcome) => outcome.id)]
  const complete = (texts: Readonly<Record<string, unknown>>, at: string) => {
    for (const felt of conclusions) {
      if (!Object.hasOwn(texts, felt)) report(at, 'mangler-felt', { felt })
    }
    for (const id of Object.keys(texts)) known(id, conclusions, `${at}/${id}`, report)
  }
  periods.reading.options.forEach(({ mean, texts }, o) => {
    const option = `/periods/reading/options/${o}`
    mean?.forEach((path, m) => known(path, numeric, `${option}/mean/${m}`, report))
    if (texts) complete(texts, `${option}/texts`)
  })
  complete(periods.texts, '/periods/texts')
}
