/** The posted form of the report: its fields as they were typed, and the file that was read. */
import type { Language } from '@screeningsmodel/core'
import { skema } from '@screeningsmodel/core/afrapportering'
import { RowsError, type RowProblemItem } from '@screeningsmodel/rows'
import type { Valg } from '@screeningsmodel/rows/opgoerelser'
import { showable } from '../kit/fields.js'
import { actionName } from '../kit/ids.js'
import { chosenIn, choicesName } from './choices.js'
import type { Parts } from './parts.js'
import { useFields } from './used-tilbud.js'
import { readCarried, readUpload, type Carried } from './upload.js'

export const questionNumbers = skema.temaer.flatMap(({ spoergsmaal }) =>
  spoergsmaal.map(({ nummer }) => nummer),
)
export const textName = (number: string) => `tekst.${number}`

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
  ...questionNumbers.map(textName),
]
/** The field of the file, and the hidden one that carries it from page to page: the service keeps nothing. */
export const fileName = 'fil'
const carriedName = 'kilde'

export interface Posted {
  readonly fields: Readonly<Record<string, string>>
  /** Undefined where no file has been read. */
  readonly file: Carried | undefined
  /** How the file is to be read, as far as a person has chosen. */
  readonly valg: Valg
  /** Whether the file or the choices are new: the reader has not seen how it is read with them. */
  readonly isNew: boolean
  /** Why a file could not be read. */
  readonly fileErrors: readonly RowProblemItem[]
  readonly isTooLarge: boolean
  readonly action: string
}

export const nothingPosted: Posted = {
  fields: {},
  file: undefined,
  valg: {},
  isNew: true,
  fileErrors: [],
  isTooLarge: false,
  action: 'laes',
}

/** The form as it was posted, with its file read. */
export async function postedOf(parts: Parts, sprog: Language): Promise<Posted> {
  const { fields, tooLarge } = parts
  const posted = {
    ...nothingPosted,
    fields: Object.fromEntries(fieldNames.map((name) => [name, fields.get(name) ?? ''])),
    isTooLarge: tooLarge.has(fileName),
    action: fields.get(actionName) ?? nothingPosted.action,
  }
  try {
    return { ...posted, ...(await readFile(parts, sprog)) }
  } catch (error) {
    if (!(error instanceof RowsError)) throw error
    return { ...posted, fileErrors: error.errors }
  }
}

/** A new file with no choices yet, or the one that was carried with those that were made. */
async function readFile(
  { fields, files }: Parts,
  sprog: Language,
): Promise<Pick<Posted, 'file' | 'valg' | 'isNew'>> {
  const uploaded = files.get(fileName)
  if (uploaded) return { file: await readUpload(uploaded, sprog), valg: {}, isNew: true }
  const file = readCarried(fields.get(carriedName) ?? '', sprog)
  return { file, ...chosenIn(fields, file?.ark ?? []) }
}

/** Without what looks like personal data, which is never shown again. */
export function withoutPersonalData(posted: Posted): Posted {
  return {
    ...posted,
    fields: Object.fromEntries(
      Object.entries(posted.fields).map(([name, value]) => [name, showable(value)]),
    ),
  }
}

/** Everything that goes along to the next page, as hidden fields. */
export function hiddenFields({ fields, file, valg }: Posted) {
  return [
    ...Object.entries(fields).map(([name, value]) => ({ name, value })),
    ...hiddenFile({ file, valg }),
  ]
}

/** The file with what was chosen for it. */
export function hiddenFile({ file, valg }: Pick<Posted, 'file' | 'valg'>) {
  if (!file) return []
  return [
    { name: carriedName, value: file.kilde },
    { name: choicesName, value: JSON.stringify(valg) },
  ]
}
