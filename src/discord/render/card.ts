import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js'
import type { Answer } from '../../answers/answer.js'
import { label } from './escape.js'
import { LIMITS } from './limits.js'
import { askedLine, citationLines } from './lines.js'
import { bodyOf, citedBy } from './pages.js'

/*
 * Components V2 rather than embeds. An embed is dropped without a word where the channel (or, for a user-installed
 * reply, the member) lacks Embed Links, and for readers who switched embeds off; a container's text always arrives, in
 * the normal size on a phone, is read out as text, has small print for citations, puts alt text on pictures, and never
 * unfurls a link. The price: no `content`, so a notification shows no preview. Nothing here depends on colour.
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
  /** The Sources button shows every row, so a long list may end early here. */
  readonly brief?: boolean
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
const separator: APIComponentInContainer = { type: ComponentType.Separator, spacing: SeparatorSpacingSize.Small }

/** Wraps blocks of text and rows of buttons into the one message format. Empty blocks are left out. */
export const card = (
  blocks: readonly string[],
  controls: readonly Row[] = [],
  ephemeral = false,
  alt?: string,
): Card => ({
  flags: MessageFlags.IsComponentsV2 | (ephemeral ? MessageFlags.Ephemeral : 0),
  components: [
    {
      type: ComponentType.Container,
      components: [
        ...blocks
          .filter((block) => block !== '')
          .flatMap((block, i) => (i === 0 ? [text(block)] : [separator, text(block)])),
        ...(alt === undefined ? [] : [gallery(alt)]),
        ...controls,
      ],
    },
  ],
})

/**
 * Lines that fit in `budget` characters together, whole lines only; `more` tells of the ones left out, `hidden` of which
 * were left out before.
 */
const fit = (
  lines: readonly string[],
  budget: number,
  more: (left: number) => string,
  hidden = 0,
): readonly string[] => {
  const kept: string[] = []
  let left = budget - 80
  for (const line of lines) {
    left -= line.length + 1
    if (left < 0) break
    kept.push(line)
  }
  const out = lines.length - kept.length + hidden
  return out === 0 ? kept : [...kept, more(out)]
}

const CAVEAT_BUDGET = 1000
/** Citations on a card whose others are one press away; more would push the answer off a phone's screen. */
const BRIEF = 6

/** An answer as a message: headline, details, caveats, numbered citations, controls; one format for every intent. */
export const renderAnswer = (answer: Answer, options: CardOptions = {}): Card => {
  const { page, pages, main, caveats } = bodyOf(answer, options.page ?? 0)
  const asked = options.asked === undefined ? [] : [askedLine(options.asked)]
  const numbered = pages > 1 ? [`-# Page ${page + 1} of ${pages}`] : []
  const body = [...asked, ...main, ...numbered].join('\n')
  const warnings = fit(caveats, CAVEAT_BUDGET, (n) => `⚠ ${n} more ${n === 1 ? 'caveat' : 'caveats'} under Sources.`)
  const budget = LIMITS.messageText - body.length - warnings.join('\n').length - 20
  const all = citedBy(answer, [...main, ...warnings])
  const cited = options.brief === true ? all.slice(0, BRIEF) : all
  const quoted = citationLines(answer.citations, cited)
  const lines = quoted.join('\n').length + 80 > budget ? citationLines(answer.citations, cited, 'none') : quoted
  const sources = fit(lines, budget, (n) => `-# ${n} more under Sources.`, all.length - cited.length)
  return card([body, warnings.join('\n'), sources.join('\n')], options.controls, options.ephemeral, options.alt)
}
