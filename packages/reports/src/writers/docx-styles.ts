/** The styles of the DOCX file, by the names that Word knows, so that its writer can change them. */
import type { Language } from '@screeningsmodel/core'
import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx'

const dark = '003A73'

const cell = (id: string, name: string) => ({
  text: { id, name },
  number: { id: `${id}Tal`, name: `${name}, tal` },
})

/** The styles of cells, by their row. */
export const cellStyles = {
  head: cell('CelleHoved', 'Celle i hoved'),
  body: cell('Celle', 'Celle'),
  total: cell('CelleSum', 'Celle i sum'),
} as const

/** Of the text of cells, in half points. */
export const cellSize = 19

/** Sizes in half points, distances in twentieths of a point. */
export function styles(language: Language): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { size, bold: true, color: dark },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  })
  const based = (id: string, name: string, rest: object) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...rest,
  })
  return {
    default: {
      document: {
        run: {
          font: 'Arial',
          size: 21,
          language: { value: language === 'da' ? 'da-DK' : 'en-GB' },
        },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 40, bold: true, color: dark },
        paragraph: { spacing: { after: 240 } },
      },
      heading1: heading(30, 480, 160),
      heading2: heading(24, 320, 120),
      heading3: heading(22, 240, 80),
    },
    paragraphStyles: [
      based('Caption', 'caption', {
        run: { bold: true, size: 20 },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true, keepLines: true },
      }),
      ...Object.entries(cellStyles).flatMap(([row, { text, number }]) =>
        [text, number].map((style) =>
          based(style.id, style.name, {
            run: { size: cellSize, bold: row !== 'body' },
            paragraph: {
              spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
              alignment: style === number ? AlignmentType.RIGHT : AlignmentType.LEFT,
              keepNext: row === 'head',
            },
          }),
        ),
      ),
      based('Footer', 'footer', {
        run: { size: 18 },
        paragraph: { alignment: AlignmentType.RIGHT },
      }),
      based('Afsnit', 'Afsnit', { paragraph: { spacing: { before: 100, after: 100 } } }),
      based('Figur', 'Figur', { paragraph: { spacing: { after: 200 } } }),
      based('Punkt', 'Punkt', { paragraph: { spacing: { after: 60 } } }),
      based('EfterTabel', 'Efter tabel', {
        run: { size: 12 },
        paragraph: { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } },
      }),
    ],
  }
}
