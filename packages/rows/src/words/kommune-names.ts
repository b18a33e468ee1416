/** Which municipality a name means: one of the listed ones, or any Danish one. */
import { nearestName } from '@screeningsmodel/core'
import {
  foldedName,
  kommuneNamed,
  kommuner,
  kommunerMeant,
  withoutFootnote,
} from '@screeningsmodel/kommuner'

export interface Named {
  readonly navn: string
  /** The same for every spelling. */
  readonly key: string
  readonly isKnown: boolean
  /** Whether a person has said what the name means. */
  readonly isChosen?: boolean
  /** Whether it is read without a footnote mark. */
  readonly isMarked?: boolean
}

export interface Names {
  /** Whether they are those that were listed, and not all Danish ones. */
  readonly areListed: boolean
  /** The name as the report writes it, and whether there is such a municipality. */
  readonly named: (text: string) => Named
  /** The municipality that was probably meant by an unknown name. */
  readonly nearest: (text: string) => string | undefined
}

const byFolded = (names: readonly string[]) =>
  new Map(names.map((navn) => [foldedName(navn), navn]))

const danish = byFolded(kommuner.map(({ navn }) => navn))

/** Whether a text has the form of the number of a municipality: »461«, »0461«. */
export function isThreeDigits(text: string): boolean {
  return /^0?\d{3}$/.test(text)
}

/** Whether a text is only the number of a municipality that there is. */
export function isKommuneCode(text: string): boolean {
  return isThreeDigits(text) && kommuneNamed(text) !== undefined
}

/** A superscript digit that has lost its format stands beside the last letter: »Odense1«. */
function withoutMark(text: string): string {
  return withoutFootnote(text).replace(/(?<=\p{L})\d$/u, '')
}

/**
 * @param listed names of municipalities, or the name of a region whose municipalities are meant
 * @param chosen what a person has said that names mean
 */
export function namesOf(
  listed: readonly string[] = [],
  chosen: Readonly<Record<string, string>> = {},
): Names {
  const meant = new Map(
    Object.entries(chosen).flatMap(([text, navn]) =>
      foldedName(text) === foldedName(navn) ? [] : [[foldedName(text), navn] as const],
    ),
  )
  const own = listed.flatMap(kommunerMeant)
  const byName = byFolded(own)
  const all = own.length > 0 ? byName : danish
  const known = new Map<string, Named>()
  const named = (text: string): Named => {
    const bare = text.replace(/(\S)\s+(?:regions)?kommune$/i, '$1')
    const kommune = kommuneNamed(text)?.navn
    const listedName = byName.get(foldedName(text)) ?? byName.get(foldedName(kommune ?? bare))
    const navn = listedName ?? kommune ?? bare
    const isKnown = listedName !== undefined || (kommune !== undefined && own.length === 0)
    return { navn, key: foldedName(navn), isKnown }
  }
  /** The municipality of a name with a footnote mark, unless the name with the mark is another municipality. */
  const marked = (text: string): Named => {
    const whole = named(text)
    const bare = withoutMark(text)
    if (bare === text) return whole
    // Somebody has said that the name is to be counted unchanged.
    if (chosen[text] === text) return { navn: text, key: text, isKnown: false }
    const found = named(bare)
    const isSame = found.isKnown && (!whole.isKnown || whole.key === found.key)
    return isSame && found.navn !== text ? { ...found, isMarked: true } : whole
  }
  return {
    areListed: own.length > 0,
    // Each name stands in many rows.
    named(text) {
      const before = known.get(text)
      if (before) return before
      const navn = meant.get(foldedName(text))
      const found = navn === undefined ? marked(text) : { ...named(navn), isChosen: true }
      known.set(text, found)
      return found
    },
    nearest(text) {
      const folded = foldedName(text).replace(/ kommune$/, '')
      // Names of municipalities are short, and changing two letters makes another word.
      const farthest = Math.max(1, Math.floor(folded.length / 3))
      const name = nearestName(folded, all.keys(), () => farthest)
      return name === undefined ? undefined : all.get(name)
    },
  }
}
