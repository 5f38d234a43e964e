export * from '../tables/select.js'
