/**
 * The complete account of a reading in one line of text that can be worked out by hand: what each column is, the
 * rows, the rows left out, the sums and whether they agree, the remarks; or the question with its answers.
 */
import type { Test } from 'tap'
import { columnLetters } from '../../src/support/letters.js'
import type { Aflaesning, Valg } from '../../src/opgoerelser.js'
import { brief, fromText } from './reading.js'

export function story(one: Aflaesning): string {
  if (one.spoergsmaal) {
    const { kode, sted, muligheder } = one.spoergsmaal
    const { ark = '', raekke, kolonne } = sted ?? {}
    const letters = kolonne === undefined ? '' : columnLetters(kolonne)
    const place = `${ark === 'tal' ? '' : ark}!${letters}${String(raekke ?? '')}`
    return [
      `? ${kode} ${place}`,
      ...columnsIn(one),
      ...muligheder.map(({ flag }) => flag.replaceAll("'", '')),
    ].join(' | ')
  }
  const { udeladt, totaler, bemaerkninger } = one.redegoerelse
  const bad = one.raekker.flatMap(({ linje, errors = [] }) =>
    errors.map(
      ({ pointer, kolonne }) => `!${columnLetters(kolonne ?? 0)}${String(linje)} ${pointer}`,
    ),
  )
  const left = udeladt.map(({ sted, kode, navn }) => `-${String(sted.raekke)} ${navn} ${kode}`)
  const sums = totaler.map(({ navn, sted, kontrolleret, ukontrolleret, afvigelser }) => {
    const { raekke, kolonne } = sted
    const place = kolonne === undefined ? String(raekke) : columnLetters(kolonne)
    const wrong = afvigelser.map(({ staar, sum }) => ` ${String(staar)}≠${String(sum)}`).join('')
    return `=${place} ${navn} ${String(kontrolleret)}/${String(ukontrolleret)}${wrong}`
  })
  const remarks = bemaerkninger.map(
    ({ kode, vaerdier: { ark, ...values } }) =>
      `*${[kode, ark === 'tal' ? undefined : ark, ...Object.values(values)].filter((value) => value !== undefined).join(' ')}`,
  )
  return [...columnsIn(one), brief(one), ...bad, ...left, ...sums, ...remarks].join(' | ')
}

/** Each column with its meaning; marked if the other tables of the sheet differ. */
function columnsIn({ redegoerelse }: Aflaesning): string[] {
  return redegoerelse.tabeller.map(({ kolonner, egneKolonner }) => {
    const own = kolonner.map(({ bogstav, kommune, betydning, forslag }) =>
      [bogstav, kommune, betydning, forslag && `(${forslag})`]
        .filter((part) => part !== undefined)
        .join(' '),
    )
    return `${egneKolonner ? 'own: ' : ''}${own.join(', ')}`
  })
}

export async function storyOf(
  text: string | Record<string, string>,
  valg: Valg = {},
): Promise<string> {
  return story(await fromText(text, valg))
}

/** The account of a table as text, as rows or as sheets, with some choices. */
export type Story = readonly [
  name: string,
  text: string | Record<string, string>,
  want: string,
  valg?: Valg,
]

export async function tells(t: Test, stories: readonly Story[]): Promise<void> {
  for (const [name, text, want, valg] of stories) t.equal(await storyOf(text, valg), want, name)
}
