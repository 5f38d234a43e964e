import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { suggestionsFor } from './suggest.js'

/** Companies whose own tonnage people ask for. A missing one is no harm where its name is strange to the corpus. */
const COMPANIES =
  'glencore|albemarle|codelco|bhp|rio tinto|freeport(?:[- ]mcmoran)?|sqm|ganfeng|tianqi|cmoc|lynas|nornickel|norilsk nickel|' +
  'norilsk|pilbara minerals|anglo american|antofagasta plc|teck|southern copper|zijin|huayou|tsingshan|eramet|livent|' +
  'arcadium|allkem|mineral resources ltd|iluka|sibanye|implats|amplats|northam|kazatomprom|cameco|orano|alcoa|rusal|' +
  'chalco|norsk hydro|umicore|vsmpo(?:-avisma)?|catl|byd|tesla|mp materials|vale(?: s\\.?a\\.?)?|sumitomo metal mining|' +
  'ivanhoe|first quantum|barrick|newmont|china northern rare earth|iamgold|lundin|south32|cbmm|usiminas|sherritt|' +
  'syrah|sigma lithium|energy fuels|centerra|mosaic|ocp|nutrien|materion|gecamines|eurasian resources'
const NAMED = new RegExp(`\\b(?:${COMPANIES})\\b`, 'i')
/** "Which company", "lithium companies", "the biggest firm"; "company data" is what is withheld. */
const KIND =
  /\b(?:which|what|top|biggest|largest|leading|main|major)\b.*\b(?:compan(?:y|ies)|firms?|corporations?|corporates?)\b(?! data)|\bcompan(?:y|ies)\b(?= (?:mine|produce|refine|make|own|control|sell))/i

const MINE =
  /\b(?:biggest|largest|top|richest|deepest|oldest|number one|main|major|most productive|which|what|name of the)\b(?: [^\s\d,.;:?!]+){0,3} (?:mine|mines|pit|smelter|smelters|refinery|refineries|plant|plants|deposit)\b(?! (?:the|most|more|less|over|at|up|output|production|[^\s\d,.;:?!]+ (?:than|of)\b))/i
/** "Which countries mine …": the verb, which a noun in front makes plain. */
const VERB =
  /\b(?:countr(?:y|ies)|nations?|places|producers|who|does|do|did|they|we|states|regions?|minerals?|metals?) (?:[^\s\d,.;:?!]+ ){0,3}?mine\b|\bmines? (?:more|less|most|the|over|at least)\b/i

/** Mines by name: their metal's figures would be the world's. */
const MINES_NAMED =
  /\b(?:escondida|grasberg|oyu tolgoi|cerro verde|collahuasi|chuquicamata|kamoa|kakula|olympic dam|greenbushes|mountain pass|bayan obo|tenke fungurume|kisanfu|mutanda|weda bay|las bambas|antamina|cobre panama|quellaveco|el teniente|simandou|carajas|voisey'?s bay|thacker pass|silver peak|cigar lake|mcarthur river|kolwezi|pilgangoora|mount weld|mt weld|red dog|balama|moma)\b/i

/** Who owns a mine is another matter than where it lies. */
const OWNED = /\bwho owns\b|\b(?:owned|ownership|owners?)\b/i

const MINES_COUNTED = /\bhow many\b(?: [^\s\d,.;:?!]+){0,3} (?:mines|pits|smelters|refineries|plants)\b/i

const DEATHS =
  /\b(?:died|deaths?|killed|kills|casualt(?:y|ies)|fatalit(?:y|ies)|injured|injuries|buried alive|child (?:labou?r|miners|workers)|children)\b/i

/** What the statistics here do not break down to, if a question asks for it: companies, single mines, people harmed. */
const finerThanCountries = ({ text, intent, measure, stage, unit }: Question): string | undefined => {
  const quantity = measure ?? stage ?? unit
  if (
    intent === 'search' &&
    quantity === undefined &&
    !/\b(?:how (?:much|many)|share|percent|tons|tonnes)\b/i.test(text)
  )
    return undefined
  if (DEATHS.test(text)) return 'accidents, deaths or working conditions'
  if (NAMED.test(text) || KIND.test(text)) return 'single companies'
  if (OWNED.test(text)) return 'owners'
  if (MINES_NAMED.test(text) || MINES_COUNTED.test(text)) return 'single mines or plants'
  if (
    MINE.test(text) &&
    !/\b(?:which|what|how many) (?:countr|nation|place)/i.test(text) &&
    !VERB.test(text) &&
    intent !== 'uses'
  )
    return 'single mines or plants'
  return undefined
}

/**
 * A figure asked of a company, a mine or of people: the tables go down to countries, and the world's figure would pass
 * for the one that was asked for. Undefined for all other questions.
 */
export const notByCountry = (question: Question, corpus: Corpus): Answer | undefined => {
  const what = finerThanCountries(question)
  if (what === undefined) return undefined
  const card = new Card(corpus, question)
  const [mineral] = question.minerals
  if (mineral !== undefined) card.suggest(...suggestionsFor(corpus, mineral, 'none'))
  return card.answer('no-data', question.intent, `The tables here are by country: none has figures of ${what}.`)
}
