import { type Rule, oneOf } from './mend-rule.js'

/** Words of change over time. */
export const CHANGE =
  / (?:over time|over the years|by year|year by year|year on year|year over year|yoy|each year since|historical|historically|history|trend|trends|trending|evolution|evolve|evolved|trajectory|changed|grow|grows|grew|grown|growing|growth|rising|rise|rose|risen|fall|falling|fell|fallen|decline|declining|declined|increase|increasing|increased|decrease|decreasing|decreased|up or down|(?:go|going|goes|gone|went) (?:up|down)|collapsing|collapsed|plunging|plunged|soaring|soared|slumping|slumped|crashing|crashed|tumbling|tumbled|booming|boomed|shrinking|shrunk|surging|surged|dwindling|dwindled|expanding|expanded|plummeting|plummeted|dying) /

/** "Did Chile mine less copper in 2025": than before, for no other country is named. */
const LESS = /^ (?:did|has|have|is|are) (?!.* than ).* (?:less|more|fewer) \{mineral:/
const ROSE =
  /^ (?:did|has|have|is|are) .* (?:rise|risen|rising|fall|fallen|falling|grow|grown|growing|increase|increased|increasing|decrease|decreased|decline|declined|declining|drop|dropped|dropping|up|down|collapsing|collapsed|plunging|plunged|soaring|soared|slumping|slumped|crashing|crashed|tumbling|tumbled|booming|boomed|shrinking|shrunk|surging|surged|dwindling|dwindled|expanding|expanded|plummeting|plummeted|dying) /
const ASKS_WHO = / (?:who|which (?:country|countries|nation|nations)|what (?:country|countries)) /

/** A span of years makes an amount or a share a trend. */
export const spans: Rule = ({ years, minerals }, intent) =>
  years.kind === 'range' &&
  minerals.length > 0 &&
  oneOf(intent, 'amount', 'world-total', 'share', 'reliance', 'price', 'reserves', 'mineral-profile')
    ? 'trend'
    : undefined

/** Change, by-products and recycling: subjects that their words settle. */
export const topics: Rule = ({ shape: { text }, minerals }, intent) => {
  if (
    minerals.length > 0 &&
    oneOf(intent, 'amount', 'world-total', 'share', 'reserves', 'reliance', 'price', 'ranking', 'mineral-profile') &&
    (CHANGE.test(text) || LESS.test(text)) &&
    !ASKS_WHO.test(text)
  )
    return 'trend'
  if (
    intent === 'claim' &&
    minerals.length > 0 &&
    !/\{(?:percent|number):/.test(text) &&
    (LESS.test(text) || ROSE.test(text))
  )
    return 'trend'
  if (
    intent === 'by-product' &&
    / (?:products|need|needs|contain|use|uses) /.test(text) &&
    !/ by ?products? /.test(text)
  )
    return 'uses'
  if (
    oneOf(intent, 'amount', 'world-total', 'ranking', 'by-product', 'share', 'uses') &&
    / (?:recycle|recycled|recycles|recycling|recyclable) /.test(text)
  )
    return 'recycling'
  if (
    oneOf(intent, 'uses', 'taxonomy', 'definition', 'ranking') &&
    / (?:by product|by products|byproduct|byproducts|coproduct) (?!metal)/.test(text)
  )
    return 'by-product'
  return undefined
}
