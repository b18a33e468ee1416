/** The words of the report's pages, in each language. */
import { inEachLanguage } from '../kit/texts/both.js'
import { fileTexts } from './file-texts.js'
import { formTexts } from './form-texts.js'
import { placeTexts } from './place-texts.js'
import { resultTexts } from './result-texts.js'

export const pageTexts = inEachLanguage(formTexts, fileTexts, resultTexts, placeTexts)

export type ReportPageTexts = (typeof pageTexts)['da']
