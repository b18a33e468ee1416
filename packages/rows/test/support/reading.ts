/** Reads files of counts in tests, and sums up the result in a few words. */
import {
  readOpgoerelser,
  sheetsOf,
  type Aflaesning,
  type Laest,
  type Spurgt,
  type Valg,
} from '../../src/opgoerelser.js'
import { xlsx } from './layouts.js'
import { sound } from './sound.js'

export async function read(
  bytes: Uint8Array,
  navn = 'tal',
  options: Parameters<typeof readOpgoerelser>[1] = {},
): Promise<Aflaesning> {
  const kilder = [{ fil: navn, ark: await sheetsOf(bytes, navn) }]
  const given = { region: 'Syddanmark', ...options }
  const one = readOpgoerelser(kilder, given)
  sound(kilder, given, one)
  return one
}

export function laest(one: Aflaesning): Laest {
  if (one.spoergsmaal) throw new Error(one.spoergsmaal.tekst)
  return one
}

export function spurgt(one: Aflaesning): Spurgt {
  if (!one.spoergsmaal) throw new Error(`read: ${brief(one)}`)
  return one
}

/** What was read, a word per row. */
export function brief({ raekker }: Laest): string {
  return raekker
    .map(({ input, errors }) => {
      const {
        kommune,
        aar,
        behandling = '?',
        doegn = '?',
      } = (input ?? {}) as Record<string, unknown>
      const faults = (errors ?? []).map(({ code }) => `!${code}`).join('')
      return `${String(kommune)} ${String(aar)}: ${String(behandling)}/${String(doegn)}${faults}`
    })
    .join(', ')
}

/** The same from text, or the code of the question. */
export async function told(
  text: string | Record<string, string>,
  valg: Valg = {},
): Promise<string> {
  const one = await fromText(text, valg)
  return one.spoergsmaal ? `? ${one.spoergsmaal.kode}` : brief(one)
}

export async function fromText(
  text: string | Record<string, string>,
  valg: Valg = {},
): Promise<Aflaesning> {
  if (typeof text === 'string')
    return read(Buffer.from(text.replaceAll(' | ', '\n')), 'tal', { valg })
  const tables = Object.entries(text).map(([name, rows]) => ({
    name,
    merges: [],
    rows: rows
      .split(' | ')
      .map((row) =>
        row.split(';').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell || null)),
      ),
  }))
  return read(await xlsx(tables), 'tal', { valg })
}
