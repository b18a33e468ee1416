/** How large a report the service writes. The library and the command line have no such limit. */
import { InputError, type Language } from '@screeningsmodel/core'
import type { Afrapportering } from '@screeningsmodel/core/afrapportering'

/** Municipalities times years: three times all of Denmark over ten years. A DOCX file of so many takes a second or two. */
const maximumFigures = 3000

const details = {
  da: `Rapporten kan højst have ${String(maximumFigures)} tal af hver slags: antal kommuner gange antal år. Del den op, eller brug kommandolinjen.`,
  en: `The report can have at most ${String(maximumFigures)} figures of each kind: municipalities times years. Divide it, or use the command line.`,
}

/** @throws {InputError} when a report is too large to be written as a document */
export function limitReport({ aar, tema1 }: Afrapportering, sprog: Language): void {
  if (tema1.antalKommuner * aar.length <= maximumFigures) return
  throw new InputError([{ pointer: '/opgoerelser', code: 'for-mange', detail: details[sprog] }])
}
