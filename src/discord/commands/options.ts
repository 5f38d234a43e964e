import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord.js'
import { MEASURES, type Measure, STAGES, type Stage } from '../../corpus/types.js'
import { type Given, given } from './command.js'

type Text = Extract<APIApplicationCommandBasicOption, { type: ApplicationCommandOptionType.String }>

/** A name that completes itself from the corpus. */
export const nameOption = (name: string, description: string, required = false): Text => ({
  type: ApplicationCommandOptionType.String,
  name,
  description,
  autocomplete: true,
  max_length: 60,
  ...(required && { required }),
})

export const STAGE_OPTION: Text = {
  type: ApplicationCommandOptionType.String,
  name: 'stage',
  description: 'Mining, refining or manufacturing; every stage if left out',
  choices: [
    { name: 'mining', value: 'mining' },
    { name: 'refining', value: 'refining' },
    { name: 'manufacturing', value: 'manufacturing' },
  ],
}

const MEASURE_NAMES: Partial<Record<Measure, string>> = {
  production: 'production',
  reserves: 'reserves',
  'net-import-reliance': 'US import reliance',
  price: 'price',
  imports: 'US imports',
  exports: 'US exports',
  consumption: 'US consumption',
}

export const measureOption = (...measures: readonly Measure[]): Text => ({
  type: ApplicationCommandOptionType.String,
  name: 'measure',
  description: 'What to look at; production if left out',
  choices: measures.map((measure) => ({ name: MEASURE_NAMES[measure] ?? measure, value: measure })),
})

/** Choices arrive unchecked from old buttons and other clients: anything else counts as not given. */
export const stageOf = (options: Given): { readonly stage?: Stage } => {
  const stage = STAGES.find((known) => known === given(options, 'stage'))
  return stage === undefined ? {} : { stage }
}

export const measureOf = (options: Given): { readonly measure?: Measure } => {
  const measure = MEASURES.find((known) => known === given(options, 'measure'))
  return measure === undefined ? {} : { measure }
}

/** A year between 1900 and 2100. */
export const yearOf = (options: Given, name: string): number | undefined => {
  const year = Number(given(options, name))
  return Number.isInteger(year) && year >= 1900 && year <= 2100 ? year : undefined
}

export const yearOption = (name: string, description: string): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.Integer,
  name,
  description,
  min_value: 1900,
  max_value: 2100,
})
