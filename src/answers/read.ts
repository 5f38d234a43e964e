export * from '../tables/read.js'
