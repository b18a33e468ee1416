/** The rows that are filled in beforehand: one for each municipality of a region and each year. */
import { checkOptions } from '@screeningsmodel/core'
import { kommunerIn, regioner, type Region } from '@screeningsmodel/kommuner'
import type { Language } from '../support/language.js'

/** What is filled in beforehand in an empty table of counts. */
export interface TemplateOptions {
  /** The id of the region whose municipalities are filled in. Default: none. */
  readonly region?: string | undefined
  /** The years that are filled in, if there is a region. */
  readonly aar?: readonly number[] | undefined
  /** The language of the instructions. Default: Danish. The columns always have Danish names. */
  readonly sprog?: Language | undefined
}

/** @throws {InputError} if there is no such option @throws {RangeError} when there is no such region */
export function regionOf(options: TemplateOptions): Region | undefined {
  checkOptions(options, ['region', 'aar', 'sprog'])
  const { region } = options
  if (region === undefined) return undefined
  const found = regioner.find(({ id }) => id === region)
  if (!found) throw new RangeError(`There is no region with this id. There are: ${ids}.`)
  return found
}
const ids = regioner.map(({ id }) => id).join(', ')

/** Municipality and year; the year is empty if none is given. */
export function templateRows(options: TemplateOptions): (readonly [string, number | null])[] {
  const region = regionOf(options)
  if (!region) return []
  const years = options.aar && options.aar.length > 0 ? options.aar : [null]
  return kommunerIn(region.id).flatMap(({ navn }) => years.map((aar) => [navn, aar] as const))
}
