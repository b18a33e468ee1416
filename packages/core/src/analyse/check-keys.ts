/** Checks the keys that rows are counted by. */
import type { InputErrorCode } from '../errors/error-texts.js'
import { InputError, pointerTo, problemBy, type Problem } from '../errors/problems.js'
import { tellReport } from '../errors/tell-report.js'
import { languages } from '../support/language.js'
import { nearest } from '../support/nearest.js'

type Found = readonly Problem<InputErrorCode>[]

/**
 * @param columns the columns of the result, whose names a key must not have
 * @throws {InputError} for a key that is none, a key that no row has, and a name that the result would have twice
 */
export function checkKeys(
  items: readonly { readonly row: unknown }[],
  by: readonly unknown[],
  columns: readonly string[],
): void {
  if (!Array.isArray(by))
    throw new InputError([impossible('/by', "Skriv en liste: { by: ['aar'] }.")])
  const earlier = new Set<string>()
  const problems = by.flatMap((each: unknown, i): Found => {
    const pointer = `/by/${String(i)}`
    if (!isKey(each)) return [impossible(pointer, notKey)]
    const names = typeof each === 'string' ? [each] : Object.keys(each)
    const found = names.flatMap((name) => taken(name, pointer, columns, earlier))
    names.forEach((name) => earlier.add(name))
    return typeof each === 'string' ? [...missing(items, each, pointer), ...found] : found
  })
  if (problems.length > 0) throw new InputError(problems)
}

const notKey =
  "Skriv navnet på en kolonne, eller en funktion med et navn: { by: ['aar', { region: (row) => row.region }] }."

function isKey(each: unknown): each is string | Readonly<Record<string, unknown>> {
  if (typeof each === 'string') return true
  if (typeof each !== 'object' || each === null) return false
  const functions = Object.values(each)
  return functions.length > 0 && functions.every((read) => typeof read === 'function')
}

/** A key that no row has must be misspelt; without an error, all rows would silently be one group. */
function missing(items: readonly { readonly row: unknown }[], key: string, pointer: string): Found {
  if (items.length === 0) return []
  const names = new Set(items.flatMap(({ row }) => Object.keys(row as object)))
  if (names.has(key)) return []
  const repeatable = [...names].filter((name) => pointerTo('', name) !== '')
  const told = { forslag: nearest(key, repeatable) }
  return [problemBy(tellReport, languages[0], pointer, 'ukendt-felt', told)]
}

/** A result can have only one column of a name. */
function taken(
  name: string,
  pointer: string,
  columns: readonly string[],
  earlier: ReadonlySet<string>,
): Found {
  const mend = `: { by: [{ mit: (row) => row.${name} }] }.`
  if (columns.includes(name))
    return [
      impossible(
        pointer,
        `»${name}« er navnet på en af resultatets egne kolonner. Giv det et andet navn${mend}`,
      ),
    ]
  return earlier.has(name)
    ? [impossible(pointer, `»${name}« står to gange. Giv den ene et andet navn${mend}`)]
    : []
}

function impossible(pointer: string, besked: string): Problem<InputErrorCode> {
  return problemBy(tellReport, languages[0], pointer, 'umulig-kombination', { besked })
}
