export * from '../tables/shares.js'
