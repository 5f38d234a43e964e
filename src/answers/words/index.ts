import type { Intent } from '../../language/question.js'
import type { AnswerFunction } from '../context.js'
import { orByName, orNamed, orSearch } from './by-name.js'
import { byProduct } from './by-product.js'
import { definition } from './definition.js'
import { document } from './document.js'
import { event } from './event.js'
import { listContents } from './list-contents.js'
import { listMembership } from './list-membership.js'
import { source } from './source.js'
import { substitutes } from './substitutes.js'
import { taxonomy } from './taxonomy.js'
import { timeline } from './timeline.js'
import { searchAnswer } from './search.js'
import { sectionAnswer } from './section.js'
import { uses } from './uses.js'

/** Intents that documents answer rather than tables. An intent is added by adding its file and its line here. */
export const WORDS = {
  uses: orNamed(uses),
  substitutes,
  'by-product': orSearch(byProduct, 'byprod', 'kind', 'produce', 'source'),
  recycling: orSearch((question, corpus, context) => sectionAnswer('recycling', question, corpus, context), 'recycle'),
  definition: orByName(definition),
  taxonomy: orByName(taxonomy),
  'list-membership': listMembership,
  'list-contents': orSearch(listContents, 'list', 'placeprof'),
  event,
  timeline: orNamed(timeline),
  document: orNamed(document),
  source: orSearch(source, 'sourceq', 'method', 'freshness', 'edition', 'publisher', 'document', 'talk.sure'),
  search: orByName(searchAnswer),
} as const satisfies Readonly<Partial<Record<Intent, AnswerFunction>>>
