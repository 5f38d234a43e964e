import type { Intent } from '../../language/question.js'
import type { AnswerFunction } from '../context.js'
import { after } from './by-name.js'
import { byProduct } from './by-product.js'
import { definition } from './definition.js'
import { document } from './document.js'
import { event } from './event.js'
import { listContents } from './list-contents.js'
import { listMembership } from './list-membership.js'
import { searchAnswer } from './search.js'
import { sectionAnswer } from './section.js'
import { source } from './source.js'
import { substitutes } from './substitutes.js'
import { taxonomy } from './taxonomy.js'
import { timeline } from './timeline.js'
import { uses } from './uses.js'

const recycling: AnswerFunction = (...asked) => sectionAnswer('recycling', ...asked)

/** Intents that documents answer rather than tables, with what comes before. One is added by its file and its line here. */
export const WORDS = {
  uses: after(uses, { named: 'nameless' }),
  substitutes,
  'by-product': after(byProduct, { named: 'unlisted', needs: ['byprod', 'kind', 'produce', 'source'] }),
  recycling: after(recycling, { named: 'unlisted', needs: ['recycle'] }),
  definition: after(definition, { named: 'always', acts: true }),
  taxonomy: after(taxonomy, { named: 'always', acts: true }),
  'list-membership': listMembership,
  'list-contents': after(listContents, { named: 'unlisted', needs: ['list', 'placeprof', 'all'] }),
  event,
  timeline: after(timeline, { named: 'nameless' }),
  document: after(document, { named: 'nameless' }),
  source: after(source, {
    named: 'unlisted',
    needs: ['sourceq', 'method', 'freshness', 'edition', 'publisher', 'document', 'talk.sure'],
  }),
  search: after(searchAnswer, { named: 'always', acts: true }),
} as const satisfies Readonly<Partial<Record<Intent, AnswerFunction>>>
