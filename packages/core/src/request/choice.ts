import type { ReadingOptions } from '../ruleset/reading-options.js'
import { isObject, own } from '../support/objects.js'

/** The option (by index) of each reading: the chosen one, else the one shared with other requests, else the first. */
export function choiceOf(
  readings: readonly ReadingOptions[],
  chosen: unknown,
  shared?: unknown,
): number[] {
  const read = (from: unknown, id: string) => (isObject(from) ? own(from, id) : undefined)
  return readings.map((reading) => {
    const id = read(chosen, reading.id) ?? read(shared, reading.id)
    return Math.max(
      0,
      reading.options.findIndex((option) => option.id === id),
    )
  })
}

/** Gives the option (by index) of each reading; throws if a chosen reading or option does not exist. */
export type Choose = (chosen: unknown) => number[]

/** Throws the problem with a choice: `id` is the first wrong id, `isReading` whether a reading has that id. */
type Refuse = (chosen: unknown, id?: string, isReading?: boolean) => void

/** A reader for choices that no validator has seen, where a misspelt reading would otherwise go unnoticed. */
export function chooser(readings: readonly ReadingOptions[], refuse: Refuse): Choose {
  const defaults = readings.map(() => 0)
  const placesOf = (each: readonly { readonly id: string }[]) =>
    new Map<unknown, number>(each.map(({ id }, place) => [id, place]))
  const places = placesOf(readings)
  const options = readings.map((reading) => placesOf(reading.options))
  return (chosen) => {
    const choice = defaults.slice()
    if (chosen == null) return choice
    if (!isObject(chosen)) refuse(chosen)
    for (const [id, option] of Object.entries(chosen)) {
      const reading = places.get(id)
      const place = reading !== undefined && (option == null ? 0 : options[reading]?.get(option))
      if (typeof place === 'number') choice[reading as number] = place
      else refuse(chosen, id, reading !== undefined)
    }
    return choice
  }
}

/** Refuses where no texts of errors are loaded: the error is for the programmer. @throws {TypeError} */
export function refuseChosen(_: unknown, id = 'laesninger', isReading?: boolean): never {
  throw new TypeError(
    isReading === undefined
      ? `${id}: readings are chosen by an object`
      : `${id}: ${isReading ? 'the reading has no such option' : 'the ruleset has no such reading'}`,
  )
}

/** Refuses options of a call that there are not, as `refuseChosen` does readings. @throws {TypeError} */
export function refuseOptions(options: object, names: readonly string[]): void {
  refuseOthers(options, names, 'there is no such option')
}

/** Refuses parameters that the ruleset does not have. @throws {TypeError} */
export function refuseParameters(
  parametre: object,
  known: readonly { readonly id: string }[] = [],
): void {
  refuseOthers(
    parametre,
    known.map(({ id }) => id),
    'the ruleset has no such parameter',
  )
}

function refuseOthers(given: object, names: readonly string[], told: string): void {
  const other = Object.keys(given).find((name) => !names.includes(name))
  if (other !== undefined) throw new TypeError(`${other}: ${told}`)
}
