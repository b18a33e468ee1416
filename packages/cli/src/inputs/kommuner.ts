/** The municipalities of a report: those of a region, or a list in a file. */
import { kommunerIn, regionNamed } from '@screeningsmodel/kommuner'
import { readText } from '../files/text.js'
import { WrongUse } from '../terminal/context.js'

/** More than there are municipalities. */
const maximum = 1000

/**
 * The names of a region's municipalities, or those in a file: one on each line, or in the first column.
 *
 * @throws {WrongUse} when it is neither a region nor such a file
 */
export async function readKommuner(given: string): Promise<string[]> {
  const region = regionNamed(given)
  if (region) return kommunerIn(region.id).map(({ navn }) => navn)
  const text = await readText(given).catch(() => {
    throw new WrongUse(neither(given))
  })
  const names = text
    .split(/\r?\n/)
    .map((line) => (line.split(/[;\t]/)[0] ?? '').replace(/^"|"$/g, '').trim())
    .filter((name) => name !== '' && !/^kommune(?:ns navn|r)?$/i.test(name))
  if (names.length === 0 || names.length > maximum) throw new WrongUse(neither(given))
  return names
}

const neither = (given: string) => ({
  da: `--kommuner: »${given}« er hverken en region eller en fil med et kommunenavn på hver linje.`,
  en: `--kommuner: “${given}” is neither a region nor a file with the name of a municipality on each line.`,
})
