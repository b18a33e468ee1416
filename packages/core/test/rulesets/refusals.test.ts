/**
 * What the cases of a document cannot show: which facts its checks refuse, and which remarks stand beside the
 * conclusion of another ruleset. This is written by hand for each shipped document, closely enough to notice every
 * small change.
 */
import t from 'tap'
import { compileRuleset, InputError, rulesets, type Ruleset } from '../../src/index.js'
import { mutantsOf } from '../../src/verify/mutants.js'

type Check = NonNullable<Ruleset['checks']>[number]
type Remark = NonNullable<Ruleset['bemaerkninger']>[number]

/** For each check the two facts of which the first may not exceed the second. */
const atMost: Readonly<Record<string, readonly [string, string]>> = {
  'flere-erfarne-end-medarbejdere': ['medarbejdereMedErfaring', 'medarbejdere'],
  'flere-erfarne-aarsvaerk-end-aarsvaerk': ['aarsvaerkMedErfaring', 'aarsvaerk'],
  'flere-nye-end-borgere': ['nyeBorgere', 'borgere'],
}
const pairs: readonly (readonly [number | null, number | null])[] = [
  [3, 2],
  [1, 0],
  [2, 2],
  [0, 0],
  [2, 3],
  [3, null],
  [null, 2],
]

/** Which of these pairs a document refuses. */
function refused(document: Ruleset, [first, second]: readonly [string, string]) {
  const { screen } = compileRuleset(document)
  return pairs.filter(([a, b]) => {
    try {
      screen({ [first]: a, [second]: b })
      return false
    } catch (error) {
      if (error instanceof InputError) return true
      throw error
    }
  })
}

t.test('each check refuses what is impossible, and nothing else', async (t) => {
  const checks = rulesets.flatMap((ruleset) =>
    (ruleset.checks ?? []).map((check) => [ruleset, check] as const),
  )
  t.same(checks.map(([, { id }]) => id).sort(), Object.keys(atMost).sort())
  for (const [ruleset, check] of checks) {
    const facts = atMost[check.id]!
    const impossible = pairs.slice(0, 2)
    t.same(refused(ruleset, facts), impossible, check.id)
    const changes = changesOf(ruleset, check)
    t.ok(changes.length > 2)
    for (const changed of changes) {
      const other = withCheck(ruleset, changed)
      t.notSame(refused(other, facts), impossible, JSON.stringify(changed.when))
    }
  }
})

/** The conclusions about the level of effort that contradict a need for residential treatment. */
const odd = ['forstaerket-ambulant', 'faglig-vurdering']
const others = ['indsatsniveau', 'anbefalinger']
const conclusions = ['doegnbehandling', ...odd, 'uafklaret']

/** The conclusions, by ruleset, beside which a need is remarked on. */
function told(document: Ruleset, behovForDoegnbehandling: boolean | undefined): string[] {
  const { remarksBeside } = compileRuleset(document)
  return others.flatMap((id) =>
    conclusions.flatMap((konklusion) => {
      const beside = [{ ruleset: { id, version: '2022-09', sha256: '' }, konklusion }]
      return remarksBeside({ behovForDoegnbehandling }, beside).map(() => `${id} ${konklusion}`)
    }),
  )
}

t.test('each remark beside another ruleset appears where it contradicts it', async (t) => {
  const remarks = rulesets.flatMap((ruleset) =>
    (ruleset.bemaerkninger ?? []).flatMap((remark) =>
      remark.beside ? ([[ruleset, remark]] as const) : [],
    ),
  )
  t.equal(remarks.length, 2)
  const expected = [odd.map((each) => `indsatsniveau ${each}`), [], []]
  const tell = (document: Ruleset) => [true, false, undefined].map((need) => told(document, need))
  for (const [ruleset, remark] of remarks) {
    t.equal(remark.id, 'doegnbehandling-mod-indsatsniveau')
    t.same(tell(ruleset), expected, ruleset.id)
    for (const changed of [...changesOf(ruleset, remark), ...besideOthers(remark)]) {
      t.notSame(tell(withRemark(ruleset, changed)), expected, JSON.stringify(changed))
    }
  }
})

/** A part of a document with every small change of its condition. */
function changesOf<T extends Check | Remark>(ruleset: Ruleset, part: T): T[] {
  const asOutcome = {
    ...ruleset,
    outcomes: [{ id: 'x', when: part.when, text: part.text }],
  }
  return mutantsOf(asOutcome)
    .filter(({ pointer }) => pointer.startsWith('/outcomes/'))
    .map(({ document }) => ({ ...part, when: document.outcomes[0]!.when }))
}

/** A remark beside another ruleset, or another choice of its conclusions. */
function besideOthers(remark: Remark): Remark[] {
  const { ruleset, konklusion } = remark.beside!
  return [
    ...others
      .filter((id) => id !== ruleset)
      .map((id) => ({ ...remark, beside: { ruleset: id, konklusion } })),
    ...conclusions.map((each) => {
      const left = konklusion.filter((other) => other !== each)
      return {
        ...remark,
        beside: {
          ruleset,
          konklusion: left.length < konklusion.length ? left : [...konklusion, each],
        },
      }
    }),
  ]
}

function withCheck(ruleset: Ruleset, changed: Check): Ruleset {
  const checks = ruleset.checks!.map((each) => (each.id === changed.id ? changed : each))
  return { ...ruleset, checks }
}

function withRemark(ruleset: Ruleset, changed: Remark): Ruleset {
  const bemaerkninger = ruleset.bemaerkninger!.map((each) =>
    each.id === changed.id ? changed : each,
  )
  return { ...ruleset, bemaerkninger }
}
