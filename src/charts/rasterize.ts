import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { FONT } from './svg/text.js'

const require = createRequire(import.meta.url)

// resvg draws no text at all, without an error, when a font is missing or is WOFF (linebender/resvg#159): two TTFs are
// named here, and a test looks for text in the picture.
const FONT_FILES = ['400Regular/Inter_400Regular.ttf', '700Bold/Inter_700Bold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/inter/${file}`),
)
const SCALE = 2

/** An SVG of this room as PNG bytes at twice its size. Slow (tens of milliseconds): call it in a worker. */
export const rasterize = (svg: string): Uint8Array =>
  new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: FONT },
  })
    .render()
    .asPng()
