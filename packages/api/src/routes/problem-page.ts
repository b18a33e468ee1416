/** `GET /docs/fejl`: what each kind of problem means; the `type` of a problem answer points here. */
import { escapeUTF8 } from 'entities'
import type { Language } from '@screeningsmodel/core'
import { shortly } from '../cached.js'
import type { App } from '../instance.js'
import { chooseLanguage } from '../language.js'
import { problemTexts } from '../problem-texts.js'
import { problemPage } from '../problems.js'

const titles = { da: 'Fejlsvar', en: 'Problem answers' }

export function problemPageRoutes(app: App): void {
  app.get(
    problemPage,
    { schema: { hide: true }, config: { produces: ['text/html'] } },
    (request, reply) => {
      const page = pageIn(chooseLanguage(request, reply))
      return reply.type('text/html; charset=utf-8').header('cache-control', shortly).send(page)
    },
  )
}

function pageIn(sprog: Language): string {
  const sections = Object.entries(problemTexts).map(
    ([kind, { status, title, detail }]) => `
    <h2 id="${kind}">${escapeUTF8(title[sprog])}</h2>
    <p><code>${kind}</code>, HTTP ${String(status)}</p>
    <p>${escapeUTF8(detail[sprog])}</p>`,
  )
  return `<!doctype html>
<html lang="${sprog}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${titles[sprog]}</title>
  </head>
  <body>
    <h1>${titles[sprog]}</h1>${sections.join('')}
  </body>
</html>
`
}
