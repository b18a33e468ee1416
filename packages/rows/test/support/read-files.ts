/** The files of `packages/fixtures/cases`, read. */
import { readCsv } from '@screeningsmodel/rows'
import { readSheet } from '@screeningsmodel/rows/sheet'
import { readFileSync } from 'node:fs'
import { all, brief, bytes, tilbud } from './rows.js'

export const file = (name: string) =>
  readFileSync(new URL(`../../../fixtures/cases/${name}`, import.meta.url))
export const csv = async (name: string) => brief(await all(readCsv(bytes(file(name)), tilbud)))
export const sheet = async (name: string) => brief(await all(readSheet(file(name), tilbud)))
export const good = (reference: string) => ({
  reference,
  aar: 2019,
  borgere: 4,
  aarsvaerk: 3.5,
  medarbejdere: 9,
  medarbejdereMedErfaring: 6,
})
