/** The chart as a PNG, for formats that cannot have drawings. (Why this renderer and font: decision 0011.) */
import { createRequire } from 'node:module'
import type { Resvg, ResvgRenderOptions } from '@resvg/resvg-js'
import { toHtml } from 'hast-util-to-html'
import type { Chart } from '../document/blocks.js'
import { drawn, sizeOf } from './chart.js'

export interface Picture {
  readonly png: Uint8Array
  /** The size to show, in CSS pixels; the PNG has several pixels for each. */
  readonly width: number
  readonly height: number
}

const family = 'IBM Plex Sans'
const fonts = ['400Regular/IBMPlexSans_400Regular', '600SemiBold/IBMPlexSans_600SemiBold']
/** At this size its words are as large as those of the text; 192 pixels to an inch are sharp on paper. */
const shownWidth = 360
const scale = 2

// Loaded with the first picture: it is native code that most users of this module never need.
const require = createRequire(import.meta.url)

/** The drawing of a chart, with its words in a bundled font, since a server may have no font. */
export function pictureOf(chart: Chart): Picture {
  const { Resvg: Renderer } = require('@resvg/resvg-js') as { Resvg: typeof Resvg }
  const { width, height } = sizeOf(chart)
  const drawing = drawn(chart, 'diagram')
  const properties = {
    ...drawing.properties,
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    fontFamily: family,
  }
  const options: ResvgRenderOptions = {
    background: 'white',
    fitTo: { mode: 'width', value: shownWidth * scale },
    font: {
      loadSystemFonts: false,
      fontFiles: fonts.map((path) =>
        require.resolve(`@expo-google-fonts/ibm-plex-sans/${path}.ttf`),
      ),
      defaultFontFamily: family,
    },
  }
  const svg = toHtml({ ...drawing, properties }, { space: 'svg' })
  return {
    png: new Uint8Array(new Renderer(svg, options).render().asPng()),
    width: shownWidth,
    height: Math.round((shownWidth * height) / width),
  }
}
