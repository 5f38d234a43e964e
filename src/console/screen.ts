import type { RenderOptions } from './render.js'

const MAX_WIDTH = 100
const PIPE_WIDTH = 100

/**
 * How to print on this standard output: colours only on a terminal that has them and without NO_COLOR
 * (https://no-color.org), FORCE_COLOR overriding; as wide as the terminal up to 100 columns.
 */
export const screen = (
  out: Pick<NodeJS.WriteStream, 'isTTY' | 'columns'> = process.stdout,
  env = process.env,
): RenderOptions => {
  const noColour = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb'
  const forced = (env['FORCE_COLOR'] ?? '') !== '' && env['FORCE_COLOR'] !== '0'
  return {
    colour: !noColour && (forced || out.isTTY),
    width: out.isTTY ? Math.max(40, Math.min(MAX_WIDTH, out.columns)) : PIPE_WIDTH,
  }
}
