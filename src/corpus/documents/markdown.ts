import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { toString } from 'mdast-util-to-string'
import { frontmatter } from 'micromark-extension-frontmatter'

type Node = ReturnType<typeof fromMarkdown>['children'][number]

/** A paragraph or list item of a document, under its heading. */
export interface Block {
  readonly heading: string
  /** With the source marks, Markdown removed. */
  readonly text: string
  /** 1-based, in the file. */
  readonly line: number
}

/** Markup that a document must not hold, because a chat program would act on it or the reader cannot quote it. */
export interface Foreign {
  readonly type: string
  readonly line: number
}

export interface Markdown {
  /** The text between the `---` lines; absent if there is none. */
  readonly frontMatter?: string
  readonly blocks: readonly Block[]
  readonly foreign: readonly Foreign[]
}

const PLAIN = new Set(['yaml', 'heading', 'paragraph', 'list', 'listItem', 'text', 'emphasis', 'strong', 'break'])

/**
 * Quotes and lists in quotes and lists, deeper than anything that is written to be read: the parser takes a level of
 * its own stack for each. Such a line is left as one quotation, which the check finds.
 */
const ENDLESS = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){50,}/gm

const lineOf = (node: { position?: { start: { line: number } } | undefined }): number => node.position?.start.line ?? 1

const foreignIn = (node: Node): Foreign[] => [
  ...(PLAIN.has(node.type) ? [] : [{ type: node.type, line: lineOf(node) }]),
  ...('children' in node ? node.children.flatMap((child) => foreignIn(child)) : []),
]

/** Parses a document's Markdown into front matter and plain blocks. A heading above level 2 counts as the title. */
export const parseMarkdown = (markdown: string): Markdown => {
  const root = fromMarkdown(markdown.replace(ENDLESS, '> '), {
    extensions: [frontmatter(['yaml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
  })
  const blocks: Block[] = []
  let heading = ''
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.type === 'heading') heading = toString(node)
      else if (node.type === 'paragraph') blocks.push({ heading, text: toString(node), line: lineOf(node) })
      else if (node.type === 'list' || node.type === 'listItem') walk(node.children)
    }
  }
  walk(root.children)
  const first = root.children[0]
  const foreign = root.children.flatMap((node) => foreignIn(node))
  return first?.type === 'yaml' ? { frontMatter: first.value, blocks, foreign } : { blocks, foreign }
}
