export * from '../tables/views.js'
