/** The posted form of the report: its fields exactly as typed, and the file that was read. */
import type { Language } from '@screeningsmodel/core'
import { skema } from '@screeningsmodel/core/afrapportering'
import { RowsError, type RowProblemItem } from '@screeningsmodel/rows'
import {
  listNames,
  type ListName,
  type ListValg,
  type Valg,
} from '@screeningsmodel/rows/opgoerelser'
import { showable } from '../kit/fields.js'
import { actionName } from '../kit/ids.js'
import { chosenIn, choicesName } from './choices.js'
import { listChoiceFields, listChoicesIn } from './list-choices.js'
import type { Parts } from '../../http/parts.js'
import { readingFieldNames } from './readings.js'
import { useFields } from './used-tilbud.js'
import { maximumCarried, readCarried, readUpload, type Carried } from './upload.js'

export const questionNumbers = skema.temaer.flatMap(({ spoergsmaal }) =>
  spoergsmaal.map(({ nummer }) => nummer),
)
export const textName = (number: string) => `tekst.${number}`

/** The value that a yes-or-no choice posts for yes. */
export const yes = 'ja'

/** The names of the fields that hold text. */
const fieldNames: readonly string[] = [
  'region',
  'foersteAar',
  'sidsteAar',
  'offentliggoeres',
  'taerskel',
  'navngivKommuner',
  'kommuner',
  ...Object.keys(useFields),
  ...readingFieldNames,
  ...questionNumbers.map(textName),
]
/** The field of the file, and the hidden one that carries it from page to page: the service keeps nothing. */
export const fileName = 'fil'
const carriedName = 'kilde'
/** The same for a list beside the counts, and the checkbox that removes its file. */
export const listFields = {
  file: (list: ListName) => `${list}Fil`,
  carried: (list: ListName) => `${list}Kilde`,
  without: (list: ListName) => `${list}Uden`,
}

export interface Posted {
  readonly fields: Readonly<Record<string, string>>
  /** Undefined if no file has been read. */
  readonly file: Carried | undefined
  /** Cases and tilbud, if their files have been read. */
  readonly lists: Readonly<Partial<Record<ListName, Carried>>>
  /** How the file is to be read, as far as a person has chosen it. */
  readonly valg: Valg
  /** How the lists are to be read, as far as a person has chosen. */
  readonly listValg: Readonly<Partial<Record<ListName, ListValg>>>
  /** Whether a file or a choice is new, so that the user has not yet seen how the file is read with it. */
  readonly isNew: boolean
  /** Why a file could not be read, by its field. */
  readonly fileErrors: ReadonlyMap<string, readonly RowProblemItem[]>
  /** The fields whose files are too large. */
  readonly tooLarge: ReadonlySet<string>
  readonly action: string
}

export const nothingPosted: Posted = {
  fields: {},
  file: undefined,
  lists: {},
  valg: {},
  listValg: {},
  isNew: true,
  fileErrors: new Map(),
  tooLarge: new Set(),
  action: 'laes',
}

/** The form as it was posted, with its files read. */
export async function postedOf(parts: Parts, sprog: Language): Promise<Posted> {
  const { fields, tooLarge } = parts
  const fileErrors = new Map<string, readonly RowProblemItem[]>()
  /** The result of reading a file, or nothing and the reason. */
  const from = async <T>(name: string, read: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof RowsError)) throw error
      fileErrors.set(name, error.errors)
      return undefined
    }
  }
  const counts = await from(fileName, () => readFile(parts, sprog))
  const lists: Partial<Record<ListName, Carried>> = {}
  const listValg: Partial<Record<ListName, ListValg>> = {}
  let isListNew = false
  for (const list of listNames) {
    const read = await from(listFields.file(list), () => readList(parts, list, sprog))
    if (!read) continue
    lists[list] = read
    // Choices for one file do not apply to another.
    const isUploaded = parts.files.has(listFields.file(list))
    const chosen = isUploaded ? { valg: {}, isNew: true } : listChoicesIn(fields, list)
    listValg[list] = chosen.valg
    isListNew ||= chosen.isNew
  }
  return {
    ...nothingPosted,
    ...counts,
    lists,
    listValg,
    isNew: isListNew || (counts?.isNew ?? true),
    fields: Object.fromEntries(fieldNames.map((name) => [name, fields.get(name) ?? ''])),
    fileErrors,
    tooLarge,
    action: fields.get(actionName) ?? nothingPosted.action,
  }
}

/** A new file without choices, or the carried file with the choices that were made. */
async function readFile(
  { fields, files }: Parts,
  sprog: Language,
): Promise<Pick<Posted, 'file' | 'valg' | 'isNew'>> {
  const uploaded = files.get(fileName)
  if (uploaded) {
    const file = await readUpload(uploaded, sprog, maximumCarried.counts)
    return { file, valg: {}, isNew: true }
  }
  const file = readCarried(fields.get(carriedName) ?? '', sprog)
  return { file, ...chosenIn(fields, file?.ark ?? []) }
}

/** A new file for a list, or the carried file unless it was removed. */
async function readList(
  { fields, files }: Parts,
  list: ListName,
  sprog: Language,
): Promise<Carried | undefined> {
  const uploaded = files.get(listFields.file(list))
  if (uploaded) return readUpload(uploaded, sprog, maximumCarried.list)
  if (fields.has(listFields.without(list))) return undefined
  return readCarried(fields.get(listFields.carried(list)) ?? '', sprog)
}

/** Whether a person has chosen how a file is read. */
export function hasChoices({ valg, listValg }: Pick<Posted, 'valg' | 'listValg'>): boolean {
  return [valg, ...Object.values(listValg)].some((choices) =>
    Object.values(choices).some((one) => one !== undefined),
  )
}

/** Without anything that looks like personal data, which is never shown again. */
export function withoutPersonalData(posted: Posted): Posted {
  return {
    ...posted,
    fields: Object.fromEntries(
      Object.entries(posted.fields).map(([name, value]) => [name, showable(value)]),
    ),
  }
}

/** Everything that the next page needs, as hidden fields. */
export function hiddenFields(posted: Posted) {
  return [
    ...Object.entries(posted.fields).map(([name, value]) => ({ name, value })),
    ...hiddenFiles(posted),
  ]
}

/** The files with what was chosen for each. */
export function hiddenFiles({
  file,
  valg,
  lists,
  listValg,
}: Pick<Posted, 'file' | 'valg' | 'lists' | 'listValg'>) {
  return [
    ...(file
      ? [
          { name: carriedName, value: file.kilde },
          { name: choicesName, value: JSON.stringify(valg) },
        ]
      : []),
    ...listNames.flatMap((list) => {
      const value = lists[list]?.kilde
      return value === undefined
        ? []
        : [
            { name: listFields.carried(list), value },
            { name: listChoiceFields.chosen(list), value: JSON.stringify(listValg[list] ?? {}) },
          ]
    }),
  ]
}
