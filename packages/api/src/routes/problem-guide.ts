/** `GET /docs/fejl`: what each kind of problem means; the `type` of a problem answer points here. */
import { escapeUTF8 } from 'entities'
import type { Language } from '@screeningsmodel/core'
import { refusedRow } from '@screeningsmodel/rows'
import { shortly } from '../http/cached.js'
import type { App } from '../http/instance.js'
import { chooseLanguage } from '../http/language.js'
import { problemTexts } from '../http/problem-texts.js'
import { problemGuide } from '../http/problems.js'

/** In place of a status: a refused row does not decide the status of its batch. */
const withinBatch = {
  da: 'i en rækkes sted, 400 eller 422',
  en: 'in the place of a row, 400 or 422',
}
const titles = { da: 'Fejlsvar', en: 'Problem answers' }

export function problemGuideRoutes(app: App): void {
  app.get(
    problemGuide,
    { schema: { hide: true }, config: { produces: ['text/html'] } },
    (request, reply) => {
      const page = pageIn(chooseLanguage(request, reply))
      return reply.type('text/html; charset=utf-8').header('cache-control', shortly).send(page)
    },
  )
}

function pageIn(sprog: Language): string {
  const answers = Object.entries(problemTexts).map(([kind, { status, title, detail }]) =>
    section(kind, `HTTP ${String(status)}`, title[sprog], detail[sprog]),
  )
  const { kind, title, detail } = refusedRow
  const sections = [...answers, section(kind, withinBatch[sprog], title[sprog], detail[sprog])]
  return `<!doctype html>
<html lang="${sprog}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${titles[sprog]}</title>
  </head>
  <body>
    <main>
    <h1>${titles[sprog]}</h1>${sections.join('')}
    </main>
  </body>
</html>
`
}

function section(kind: string, status: string, title: string, detail: string): string {
  return `
    <h2 id="${kind}">${escapeUTF8(title)}</h2>
    <p><code>${kind}</code>, ${status}</p>
    <p>${escapeUTF8(detail)}</p>`
}
