import { z } from 'zod'
import { id, place, text } from './schema-fields.js'

const percent = z.number().min(0).max(100)
const bound = z.enum(['over', 'under', 'at-least', 'at-most'])

/** How much of a mineral goes into one use, in one region and period, by one publication. */
const useShare = z.strictObject({
  /** As the publication calls it, in small letters: "magnets", "fluid cracking catalysts". */
  use: text,
  /** Percent of what the region uses of the mineral. */
  share: percent,
  bound: bound.optional(),
  /** `EU`, `USA`, or `WLD` for the world. */
  region: place,
  /** "2025", or a mean of several years: "2016–2020". */
  period: text,
  source: id,
})
export type UseShare = z.infer<typeof useShare>

/** Whose companion a mineral is, the most important host first. */
const byProduct = z.strictObject({
  /** Whether all of it, most of it or a part comes as a by-product. */
  degree: z.enum(['wholly', 'mainly', 'partly']),
  hosts: z.array(id).min(1),
  source: id,
})
export type ByProduct = z.infer<typeof byProduct>

/** What a mineral note says beyond its text. */
export const mineralNote = {
  use_shares: z.array(useShare).default([]),
  by_product: byProduct.optional(),
}

/** A year's world demand of one technology, metric tons of the mineral. */
const demand = z.strictObject({
  year: z.int().min(2000).max(2100),
  t: z.number().positive(),
  /** What all uses took in that year, where the publication has it: the part of it is the mineral's dependence. */
  of_all: z.number().positive().optional(),
  /** Of a year to come: the IEA's scenario, "STEPS". */
  scenario: text.optional(),
})

/** A mineral of a product: what it does there, and how much of the mineral goes there. */
const ingredient = z.strictObject({
  mineral: id,
  /** Its part in the product, after the mineral's name: "conducts current in the anode foil". */
  role: text,
  /** Percent of the mineral's use that this product takes, not percent of the product. */
  share: percent.optional(),
  bound: bound.optional(),
  /** What the share counts, where that is wider than the product: "batteries of all kinds". */
  use: text.optional(),
  region: place.optional(),
  period: text.optional(),
  demand: z.array(demand).default([]),
  source: id,
})
export type Ingredient = z.infer<typeof ingredient>

/** What a product note says beyond its text; its `names` are the words by which people ask for the product. */
export const product = {
  contains: z.array(ingredient).min(1),
  /** The technology, as tables of demand print it, that the product is counted under: "Electric vehicles". */
  technology: text.optional(),
}
