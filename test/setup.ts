import fc from 'fast-check'

// A run that fails must end: shrinking a failure of the larger properties goes on for longer than any CI waits.
fc.configureGlobal({ endOnFailure: true })
