/** Reads the options that say how a table of counts is laid out. Each may be given several times. */
import { meaningOf } from '@screeningsmodel/rows/opgoerelser'
import type { SheetChoices } from '../inputs/kilder.js'
import { WrongUse } from '../terminal/context.js'

/** Reads `--ark`: the name of a sheet, or `name=meaning`. */
export function sheet(text: string, before: SheetChoices | undefined): SheetChoices {
  const { names = [], meanings = {} } = before ?? {}
  const parted = atLast(text)
  return parted && meaningOf(parted[1])
    ? { names, meanings: { ...meanings, [parted[0]]: parted[1] } }
    : { names: [...names, text], meanings }
}

/** Reads the numbers of the rows that name the columns: `3`, `3,4` or `3-4`; 0: none does. */
export function headings(text: string): number[] {
  const [, first = '', last = first] =
    /^(\d{1,7})(?:\s*[-–,]\s*(\d{1,7}))?$/.exec(text.trim()) ?? []
  const length = Number(last) - Number(first) + 1
  if (first === '' || length < 1 || length > 10) throw new WrongUse(noRows)
  return Array.from({ length }, (_, i) => Number(first) + i)
}

/** Reads `name=meaning`; a name may hold a sign of equality itself. */
export function meaning(flag: string) {
  return (text: string, before: unknown): Readonly<Record<string, string>> => {
    const parted = atLast(text)
    if (!parted || !meaningOf(parted[1])) throw new WrongUse(noMeaning(flag))
    return { ...(before as Record<string, string>), [parted[0]]: parted[1] }
  }
}

function atLast(text: string): [name: string, meaning: string] | undefined {
  const at = text.lastIndexOf('=')
  return at < 1 ? undefined : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

const noRows = {
  da: '--overskrift: skriv rækkens nummer, eller de højst ti rækkers: 3 eller 3-4; 0: ingen.',
  en: '--overskrift: write the number of the row, or of at most ten rows: 3 or 3-4; 0: none.',
}
const noMeaning = (flag: string) => ({
  da: `${flag}: skriv navnet, et lighedstegn og en betydning, der findes: "Beh. 2017=behandling:2017". Se dem med --help.`,
  en: `${flag}: write the name, a sign of equality and a meaning there is: "Beh. 2017=behandling:2017". See them with --help.`,
})
