import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js'
import type { Answer } from '../../answers/answer.js'
import { accentOf } from './accent.js'
import { label } from './escape.js'
import { LIMITS } from './limits.js'
import { askedLine, correctionLines } from './lines.js'
import { bodyOf } from './pages.js'
import { readLine, smallPrint } from './small-print.js'

/*
 * Components V2 rather than embeds. An embed is dropped without a word where the channel (or, for a user-installed
 * reply, the member) lacks Embed Links, and for readers who switched embeds off; a container's text always arrives, in
 * the normal size on a phone, is read out as text, has small print for citations, puts alt text on pictures, and never
 * unfurls a link. The price: no `content`, so a notification shows no preview. Nothing here depends on color alone.
 * https://discord.com/developers/docs/components/reference#container
 */

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>

/** A message body: what every reply of the bot is made of. */
export interface Card {
  readonly flags: number
  readonly components: APIContainerComponent[]
}

export interface CardOptions {
  /** 0-based page of the details. */
  readonly page?: number
  /** The question to repeat above the answer, where no message shows it. */
  readonly asked?: string
  readonly controls?: readonly Row[]
  /** Only the person who asked sees it. */
  readonly ephemeral?: boolean
  /** Alt text of the picture that is sent along as PICTURE. */
  readonly alt?: string
}

/** File name of a card's picture. */
export const PICTURE = 'chart.png'

const gallery = (alt: string): APIComponentInContainer => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: `attachment://${PICTURE}` }, description: label(alt, LIMITS.altText) || 'Chart' }],
})

const text = (content: string): APIComponentInContainer => ({ type: ComponentType.TextDisplay, content })

/** A card's picture, by its alt text, and the color of its edge. */
interface Look {
  readonly alt?: string | undefined
  readonly accent?: number | undefined
}

/**
 * Wraps blocks of text and rows of buttons into the one message format. Empty blocks are left out. A picture stands above
 * the last of several blocks, which is small print.
 */
export const card = (
  blocks: readonly string[],
  controls: readonly Row[] = [],
  ephemeral = false,
  { alt, accent }: Look = {},
): Card => {
  const told = blocks.filter((block) => block !== '')
  const seam = told.length > 1 ? told.length - 1 : told.length
  const components = [
    ...told.slice(0, seam).map(text),
    ...(alt === undefined ? [] : [gallery(alt)]),
    ...told.slice(seam).map(text),
    ...controls,
  ]
  return {
    flags: MessageFlags.IsComponentsV2 | (ephemeral ? MessageFlags.Ephemeral : 0),
    components: [{ type: ComponentType.Container, ...(accent !== undefined && { accent_color: accent }), components }],
  }
}

/** An answer as a message: how it was read, heading, lines, picture, small print, controls; one format for all intents. */
export const renderAnswer = (answer: Answer, options: CardOptions = {}): Card => {
  const { page, pages, main, cited, years } = bodyOf(answer, options.page ?? 0)
  const { controls, ephemeral, alt, asked } = options
  const read = readLine(answer)
  const above = [...(asked === undefined ? [] : [askedLine(asked)]), ...read]
  const body = [...above, ...(read.length > 0 ? [] : correctionLines(answer)), ...main].join('\n')
  const numbered = page > 0 ? [`-# Page ${page + 1} of ${pages}`] : []
  const small = [...smallPrint(answer, cited, years, body), ...numbered].join('\n')
  // Without a picture between them, heading, lines and small print are one text: a phone sets no gap, a reader no pause.
  const blocks = alt === undefined ? [[body, small].filter((block) => block !== '').join('\n')] : [body, small]
  return card(blocks, controls, ephemeral, { alt, accent: accentOf(answer) })
}
