/** Words that make a question of a statement: "Did you know that …?", "Who remembers 2010, when …?". */
const LEAD =
  /^[\s"'(]*(?:(?:did|do) (?:you|we|people) (?:all )?(?:know|realise|realize|remember)(?: that)?|who (?:remembers|knew|would have thought|can forget|could forget|forgets)(?: that)?|(?:do you )?remember(?: that| when)?|(?:is|was)n't it (?:funny|odd|strange|true) (?:that|how)|can you believe(?: that)?|why does (?:nobody|no one) (?:say|mention)(?: that)?|how many (?:people )?know that)\s+/i

/** The statement that a rhetorical question makes; undefined for a real question. */
export const statementIn = (question: string): string | undefined => {
  const match = LEAD.exec(question)
  if (!match) return undefined
  return question.slice(match[0].length).replace(/[\s?]+$/, '')
}
