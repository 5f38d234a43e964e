/** x */
export const ENGLISH: ReadonlySet<string> = new Set(``.trim().split(/\s+/))
