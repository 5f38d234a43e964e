export * from '../tables/series.js'
