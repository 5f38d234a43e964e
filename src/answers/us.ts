export * from '../tables/us.js'
