/** Tables of counts, however they are laid out: the counts come back, or one clear question does. */
import fc from 'fast-check'
import t from 'tap'
import {
  readOpgoerelser,
  sheetsOf,
  withChoice,
  type Aflaesning,
  type Valg,
} from '../src/opgoerelser.js'
import { anyLayout, csv, indsatser, keyOf, xlsx, type Made } from './layouts.js'

const seed = Number(process.env['FC_SEED'] ?? Date.now() % 1_000_000)
const runs = Number(process.env['FC_RUNS'] ?? 300)

/** The counts that were read, by the same keys as those that were written. */
function countsOf(read: Aflaesning): Map<string, number> {
  if (read.spoergsmaal) throw new Error(read.spoergsmaal.tekst)
  const counts = new Map<string, number>()
  for (const { input, errors } of read.raekker) {
    if (errors) throw new Error(JSON.stringify(errors))
    const { kommune, aar, ...own } = input as { kommune: string; aar: number } & Record<
      string,
      number
    >
    for (const indsats of indsatser) {
      const value = own[indsats]
      if (value === undefined) continue
      const key = keyOf(kommune, aar, indsats)
      if (counts.has(key)) throw new Error(`twice: ${key}`)
      counts.set(key, value)
    }
  }
  return counts
}

function expected({ counts }: Made): Map<string, number> {
  return new Map(
    [...counts].flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])),
  )
}

function sorted(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].map(([key, value]) => `${key}=${String(value)}`).sort()
}

t.test('any layout gives its counts back, or one question', async (t) => {
  const asked = new Map<string, number>()
  let all = 0
  await fc.assert(
    fc.asyncProperty(anyLayout, fc.constantFrom(';', ',', '\t'), async (made, delimiter) => {
      const visible = made.tables.filter(({ hidden }) => !hidden)
      const [only] = visible
      const files: Uint8Array[] = [await xlsx(made.tables)]
      if (only && visible.length === 1 && only.merges.length === 0) files.push(csv(only, delimiter))
      for (const bytes of files) {
        all += 1
        const ark = await sheetsOf(bytes, 'tal')
        const read = readOpgoerelser([{ fil: 'tal', ark }], { region: 'Syddanmark' })
        if (read.spoergsmaal) {
          const { kode, muligheder } = read.spoergsmaal
          asked.set(kode, (asked.get(kode) ?? 0) + 1)
          if (process.env['SHOW'] === kode)
            console.log(
              JSON.stringify(read.spoergsmaal.tekst),
              JSON.stringify(made.tables, null, 0).replaceAll('],[', '],\n['),
            )
          void muligheder
          continue
        }
        const [got, want] = [sorted(countsOf(read)), sorted(expected(made))]
        if (JSON.stringify(got) !== JSON.stringify(want)) {
          throw new Error(
            `read ${got.join(' ')}\nfor ${want.join(' ')}\n${made.layout}\n${JSON.stringify(made.tables).replaceAll('],[', '],\n[')}`,
          )
        }
      }
    }),
    { seed, numRuns: runs },
  )
  t.comment(`seed ${String(seed)}: ${String(all)} files, questions ${JSON.stringify([...asked])}`)
  t.ok(all > 0)
  void withChoice
  void ({} as Valg)
})
