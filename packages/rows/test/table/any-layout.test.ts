/** Random layouts of counts: the counts are read back, or there is one clear question whose answers lead on. */
import fc from 'fast-check'
import t from 'tap'
import { RowsError } from '@screeningsmodel/rows'
import { withChoice, type Laest, type Valg } from '../../src/opgoerelser.js'
import { seed } from '../../../core/test/support/runs.js'
import { anyChoices, csv, indsatser, keyOf, make, xlsx, type Made } from '../support/layouts.js'
import { read } from '../support/reading.js'

const runs = Math.ceil(120 * Number(process.env['FC_RUNS'] ?? 1))

/** The counts that were read, with the same keys as those that were written. */
function countsOf({ raekker }: Laest, made: Made): Map<string, unknown> {
  const counts = new Map<string, unknown>()
  for (const { input, errors } of raekker) {
    if (errors) throw new Error(JSON.stringify(errors))
    const { kommune, aar, ...own } = input as { kommune: string; aar: number } & Record<
      string,
      unknown
    >
    for (const indsats of indsatser) {
      const key = keyOf(kommune, aar, indsats)
      if (counts.has(key)) throw new Error(`twice: ${key}\n${JSON.stringify(made.tables)}`)
      if (own[indsats] !== undefined) counts.set(key, own[indsats])
    }
  }
  return counts
}

function asLines(counts: Iterable<readonly [string, unknown]>): string {
  return [...counts]
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}=${String(value)}`)
    .sort()
    .join('\n')
}

/** As XLSX; as CSV too if there is one sheet without merged cells, which is named after the sheet. */
async function filesOf({ tables }: Made, delimiter: string): Promise<[Uint8Array, string][]> {
  const visible = tables.filter(({ hidden }) => !hidden)
  const [only] = visible
  return [
    [await xlsx(tables), 'tal'],
    ...(only && visible.length === 1 && only.merges.length === 0
      ? [[csv(only, delimiter), only.name] as [Uint8Array, string]]
      : []),
  ]
}

/** A table with only headings and names has nothing to read, and is refused as having no rows. */
const isWithoutCounts = (counts: Made['counts']): boolean => asLines(counts) === ''
const isWithoutRows = (error: unknown): boolean =>
  error instanceof RowsError && error.errors.every(({ code }) => code === 'ingen-raekker')

t.test('any layout gives back its counts, or one question', async (t) => {
  const asked = new Map<string, number>()
  let all = 0
  await fc.assert(
    fc.asyncProperty(anyChoices, fc.constantFrom(';', ',', '\t'), async (choices, delimiter) => {
      const made = make(choices)
      for (const [bytes, navn] of await filesOf(made, delimiter)) {
        all += 1
        const one = await read(bytes, navn).catch((error: unknown) => {
          if (isWithoutCounts(made.counts) && isWithoutRows(error)) return undefined
          throw error
        })
        if (!one) continue
        if (one.spoergsmaal) {
          asked.set(one.spoergsmaal.kode, (asked.get(one.spoergsmaal.kode) ?? 0) + 1)
          continue
        }
        const [got, want] = [asLines(countsOf(one, made)), asLines(made.counts)]
        if (got === want) continue
        throw new Error(
          `${made.layout}\n${JSON.stringify(made.tables)}\nread\n${got}\nfor\n${want}`,
        )
      }
    }),
    { seed, numRuns: runs },
  )
  const questions = [...asked.values()].reduce((sum, count) => sum + count, 0)
  t.comment(`seed ${seed}: ${all} files, ${questions} questions ${JSON.stringify([...asked])}`)
  t.ok(questions < all / 5, 'a question is the exception')
})

t.test('answering a question leads on, and never to a count that is not in the file', async () => {
  // In most layouts, unknown headings lead to questions.
  const unclear = fc.constantFrom(
    'Behandlng',
    'Antal i alt',
    'Døgn og behandling',
    'I alt',
    'Tal',
    'Forløb',
  )
  await fc.assert(
    fc.asyncProperty(
      anyChoices,
      unclear,
      unclear,
      fc.infiniteStream(fc.nat()),
      async (choices, behandling, doegn, picks) => {
        const made = make({ ...choices, behandling, doegn, hidden: false })
        const bytes = await xlsx(made.tables)
        const present = new Set(
          made.tables.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'number'),
        )
        let valg: Valg = {}
        const seen = new Set<string>()
        for (let step = 0; step < 60; step += 1) {
          const one = await read(bytes, 'tal', { valg }).catch((error: unknown) => {
            // The chosen sheet may have none, although another has.
            const mayBeWithout = isWithoutCounts(made.counts) || valg.ark !== undefined
            if (mayBeWithout && isWithoutRows(error)) return undefined
            throw error
          })
          if (!one) return
          if (!one.spoergsmaal) {
            for (const { input } of one.raekker) {
              const { behandling, doegn } = (input ?? {}) as Record<string, unknown>
              for (const value of [behandling, doegn]) {
                if (typeof value === 'number' && !present.has(value))
                  throw new Error(`${value} is not in the file`)
              }
            }
            return
          }
          const { kode, tekst, muligheder } = one.spoergsmaal
          const question = kode + tekst + JSON.stringify(muligheder)
          if (seen.has(question))
            throw new Error(
              `asked again: ${tekst} ${JSON.stringify(valg)}\n${JSON.stringify(made.tables)}`,
            )
          seen.add(question)
          const option = muligheder[picks.next().value % Math.max(1, muligheder.length)]
          if (!option) return
          valg = withChoice(valg, option.valg)
        }
        throw new Error('no end of questions')
      },
    ),
    { seed, numRuns: Math.ceil(runs / 2) },
  )
})
