/** The diagrams of an assessment: one for each year. */
import type { Language } from '@screeningsmodel/core'
import { markedGrafOf } from '@screeningsmodel/core/graf'
import type { FastifyInstance } from 'fastify'
import { chosenReadings } from '../kit/facts.js'
import { diagramOf, type DiagramModel } from '../result/diagram.js'
import type { Assessed, AssessmentModel, Assessor } from './assessment-model.js'

interface YearDiagram extends DiagramModel {
  /** If there are several years. */
  readonly year: string | undefined
}

/** None for a year whose diagram could not be drawn in time. */
export function diagramsOf(
  app: Pick<FastifyInstance, 'drawn'>,
  { screener }: Assessor,
  { answers, request, screening }: Assessed,
  { years }: Pick<AssessmentModel, 'years'>,
  sprog: Language,
): Promise<readonly (YearDiagram | undefined)[]> {
  const several = 'perioder' in screening
  const requests = several ? (request.perioder as readonly object[]) : [request]
  return Promise.all(
    requests.map(async (each, i) => {
      const asked = { ...each, ...chosenReadings(screener.ruleset, answers.laesninger) }
      const graf = markedGrafOf(screener, asked, { sprog })
      const diagram = await diagramOf(app, graf, `diagram-${String(i)}`)
      return diagram && { ...diagram, year: several ? years[i]?.title : undefined }
    }),
  )
}
