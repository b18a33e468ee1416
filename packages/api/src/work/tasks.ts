/** The tasks for threads. Their input and output is data, since it is copied between threads. */
import { reportAnswer, reportPage } from '../pages/afrapportering/answer.js'
import { sheetsReport } from '../routes/report-sheets/read.js'
import { askedReport } from '../routes/report.js'
import { layOut } from '@screeningsmodel/reports/graf'
import { compare } from './compare.js'

/** Says that a thread has started. */
const ready = (_given: undefined): true => true

export const tasks = { ready, askedReport, reportAnswer, reportPage, sheetsReport, layOut, compare }
export type Tasks = typeof tasks
