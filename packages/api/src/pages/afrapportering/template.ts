/** Spreadsheets to fill in: empty, or with a region's municipalities and the years. */
import { regionNamed } from '@screeningsmodel/kommuner'
import {
  csvTemplate,
  listNames,
  listTemplate,
  templateName,
  xlsxTemplate,
  type TemplateOptions,
} from '@screeningsmodel/rows/opgoerelser'
import type { FastifyRequest } from 'fastify'
import type { App } from '../../http/instance.js'
import { ProblemError } from '../../http/problems.js'
import { pageLanguage } from '../kit/page.js'
import { lastText } from '../kit/posted.js'

const url = '/afrapportering/skabelon'
const maximumYears = 10
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `GET /afrapportering/skabelon.xlsx?region=syddanmark&fra=2017&til=2019`, and the same as CSV; those of cases and of tilbud. */
export function templateRoutes(scope: App): void {
  scope.get(`${url}.csv`, { schema: { hide: true } }, (request, reply) => {
    const options = optionsIn(request)
    return reply
      .header('content-disposition', `attachment; filename="${templateName(options)}.csv"`)
      .type('text/csv; charset=utf-8')
      .send(csvTemplate(options))
  })
  scope.get(`${url}.xlsx`, { schema: { hide: true } }, async (request, reply) => {
    const options = optionsIn(request)
    return reply
      .header('content-disposition', `attachment; filename="${templateName(options)}.xlsx"`)
      .type(xlsxType)
      .send(Buffer.from(await xlsxTemplate(options)))
  })
  for (const list of listNames) {
    scope.get(`${url}-${list}.xlsx`, { schema: { hide: true } }, async (request, reply) =>
      reply
        .header('content-disposition', `attachment; filename="${list}.xlsx"`)
        .type(xlsxType)
        .send(Buffer.from(await listTemplate(list, pageLanguage(request)))),
    )
  }
}

/** @throws {ProblemError} when there is no such region, or the years are not valid */
function optionsIn(request: FastifyRequest): TemplateOptions {
  const query = request.query as Readonly<Record<string, unknown>>
  const text = (name: string) => (lastText(query[name]) ?? '').trim()
  const sprog = pageLanguage(request)
  if (text('region') === '') return { sprog }
  const region = regionNamed(text('region'))
  const aar = yearsBetween(text('fra'), text('til'))
  if (!region || !aar) throw new ProblemError('ugyldig-parameter')
  return { region: region.id, aar, sprog }
}

/** Empty: no years are filled in. A single one is the only year. */
function yearsBetween(fra: string, til: string): number[] | undefined {
  if (fra === '' && til === '') return []
  const [first, last] = [Number(fra || til), Number(til || fra)]
  const length = last - first + 1
  const isSensible = first >= 1990 && last <= 2100 && length >= 1 && length <= maximumYears
  return isSensible && Number.isInteger(length) && Number.isInteger(first)
    ? Array.from({ length }, (_, i) => first + i)
    : undefined
}
