/** Figures from cases with gaps, against every way of filling in the gaps. */
import fc from 'fast-check'
import t from 'tap'
import { afrapportering, indsatser, type Indsats } from '../../src/afrapportering/index.js'
import { seed, times } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

const base = { region: 'Nordby', aar: [2017, 2018] }

/** What may be known about a case, in the test’s own words; null: not known. */
interface Woman {
  readonly kommune: string
  readonly aar: number
  readonly visiteret: 'doegn' | 'ambulant' | 'ingen' | null
  readonly gravid: boolean | null
  readonly stoffer: boolean | null
  readonly alkohol: boolean | null
  readonly hjemloeshed: boolean | null
  readonly andet: boolean | null
  readonly holdt: boolean | null
  readonly hjulpet: boolean | null
  readonly behov: boolean | null
}

/** Every way to fill in what is not known. */
function completions(woman: Woman): Woman[] {
  return Object.entries(woman).reduce<Woman[]>(
    (ways, [key, value]) => {
      if (value !== null) return ways
      const values = key === 'visiteret' ? ['doegn', 'ambulant', 'ingen'] : [true, false]
      return ways.flatMap((way) => values.map((one) => ({ ...way, [key]: one })))
    },
    [woman],
  )
}

/** Written from theme 1 of Bilag 2, for a woman about whom everything is known. */
function counts(woman: Woman, kreds: 'bred' | 'snaever', indsats: Indsats): boolean {
  const is1 = woman.gravid && (woman.stoffer || woman.alkohol)
  const is2 = woman.hjemloeshed || woman.andet
  // The other two outpatient facts are true, so outpatient help is enough if these two are.
  const enough = woman.holdt && woman.hjulpet
  const isCounted = is1 && is2 && (kreds === 'bred' || (!enough && woman.behov))
  const isReferred =
    woman.visiteret === 'doegn' || (indsats === 'behandling' && woman.visiteret === 'ambulant')
  return Boolean(isCounted && isReferred)
}

function caseOf({ kommune, aar, visiteret, ...woman }: Woman) {
  const { gravid, stoffer, alkohol, hjemloeshed, andet, holdt, hjulpet, behov } = woman
  const others = [
    'psykisk-saarbarhed',
    'kognitive-forstyrrelser',
    'uden-arbejdsmarkedstilknytning',
    'oekonomiske-vanskeligheder',
    'spinkle-sociale-relationer',
    'helbredsproblemer',
    'prostitution',
    'kriminalitet',
  ].map((kind) => [kind, false] as const)
  return {
    kommune,
    aar,
    visiteret,
    gravid,
    skadeligtForbrug: { stoffer, alkohol, medicin: false },
    socialeProblemstillinger: { hjemloeshed, andet, ...Object.fromEntries(others) },
    ambulant: {
      fastholdesIRusmiddelbehandling: holdt,
      profitererAfRusmiddelbehandling: true,
      fastholdesISvangreomsorg: true,
      profitererAfSvangreomsorg: hjulpet,
    },
    behovForDoegnbehandling: behov,
  }
}

t.test('figures, totals and spread agree with every way of filling in the cases', (t) => {
  const truth = fc.constantFrom(true, true, true, false, null)
  const woman = fc.record<Woman>({
    kommune: fc.constantFrom('Aby', 'Boby', 'Cedby'),
    aar: fc.constantFrom(2017, 2018),
    visiteret: fc.constantFrom('doegn', 'ambulant', 'ingen', 'doegn', 'ambulant', null),
    gravid: truth,
    stoffer: truth,
    alkohol: truth,
    hjemloeshed: truth,
    andet: truth,
    holdt: truth,
    hjulpet: truth,
    behov: truth,
  })
  const input = fc.record({
    kreds: fc.constantFrom('bred' as const, 'snaever' as const),
    women: fc.array(woman, { maxLength: 9 }),
  })
  let unsettled = 0
  let settled = 0
  fc.assert(
    fc.property(input, ({ kreds, women }) => {
      const { tema1 } = afrapportering({
        ...base,
        sager: women.map(caseOf),
        laesninger: { 'tema1-kreds': kreds },
      })
      const kommuner = [...new Set(women.map(({ kommune }) => kommune))].sort()
      t.same(
        tema1.kommuner.map(({ kommune }) => kommune),
        kommuner,
      )
      for (const indsats of indsatser) {
        /** The lowest and the highest count of a municipality and year; undefined if there are no cases. */
        const range = (kommune: string, aar: number) => {
          const there = women.filter((one) => one.kommune === kommune && one.aar === aar)
          if (there.length === 0) return undefined
          const ways = there.map((one) =>
            completions(one).map((way) => counts(way, kreds, indsats)),
          )
          return {
            least: ways.filter((way) => way.every(Boolean)).length,
            most: ways.filter((way) => way.some(Boolean)).length,
          }
        }
        base.aar.forEach((aar, y) => {
          const ranges = kommuner.map((kommune) => range(kommune, aar))
          ranges.forEach((one, k) => {
            const shown = tema1.kommuner[k]?.tal[y]
            const known = shown?.mindst?.find((each) => each.indsats === indsats)
            if (!one) {
              // If none were referred, none are in residential treatment; but nobody has said so, so it is not known.
              t.match(shown, { [indsats]: null, uoplyst: true })
            } else if (one.least === one.most) {
              settled += 1
              t.equal(shown?.[indsats], one.least)
              t.equal(known, undefined)
            } else if (indsats === 'behandling' || shown?.behandling !== 0) {
              unsettled += 1
              t.equal(shown?.[indsats], null)
              t.match(known, { antal: one.least, uafklarede: one.most - one.least })
            }
          })
          const total = tema1.tabel[y]
          const least = ranges.reduce((sum, one) => sum + (one?.least ?? 0), 0)
          const isWhole = ranges.length > 0 && ranges.every((one) => one && one.least === one.most)
          if (isWhole) t.equal(total?.[indsats], least)
          else {
            t.equal(total?.[indsats], null)
            const known = total?.oplyst?.find((one) => one.indsats === indsats)
            t.equal(known?.antal, ranges.some(Boolean) ? least : undefined)
          }
        })
        const years = kommuner.map((kommune) =>
          base.aar.map((aar) => {
            const one = range(kommune, aar)
            if (one && one.least > 0) return true
            return one?.most === 0 ? false : undefined
          }),
        )
        for (const { antalAar, kommuner: told } of tema1.fordeling[indsats]) {
          const counted = years.filter(
            (each) => !each.includes(undefined) && each.filter(Boolean).length === antalAar,
          )
          t.equal(told, counted.length, `${indsats} in ${String(antalAar)}`)
        }
        t.equal(
          tema1.fordeling.uoplyst[indsats],
          years.filter((each) => each.includes(undefined)).length,
        )
      }
    }),
    { seed, numRuns: times(300) },
  )
  t.ok(
    unsettled > times(100) && settled > times(100),
    `${String(unsettled)} unsettled, ${String(settled)} settled`,
  )
  t.end()
})
