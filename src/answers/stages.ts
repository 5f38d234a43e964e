export * from '../tables/stages.js'
