const IT = '(?:it|that|this|they|those|these|things)'

/** "Sorry, alumina I mean", "no, I meant Peru", "my bad, 2022": the name or the year alone is put right. */
export const CORRECTS = / (?:sorry|oops|i mean|i meant|i said|meant|correction|wait|my bad|my mistake|scratch that) /

const VERB =
  '(?:move|evolve|develop|shift|progress|trend|fare|change|grow|vary|moved|evolved|developed|shifted|progressed|trended|fared|changed|grown|varied|been moving|been evolving|been changing|been trending)'

/** "How has that moved", "did it evolve much": the years of what was asked before. "Where does it move to" is not. */
export const MOVED = new RegExp(
  `^ (?:(?:and|so|but|ok|then) )*(?:how (?:much |far |strongly )?|by how much )?(?:has|have|had|did|does|do|is) ${IT} (?:really |actually |much |ever |all )?${VERB} `,
)

const MORE = '(?:more|less|fewer|bigger|larger|higher|lower|smaller|greater|ahead|behind|above|below)(?: than| of)?'
const LIKE =
  '(?:compare|compares|compared|comparing|stack up|stacks up|stack|measure up|hold up|look|looks|rank|a lot|much|big|high|low|small|little|good|bad)(?: (?:to|with|against|vs|v|beside|next to|alongside|compared to|compared with|relative to|when compared to))'

/** "Is that more than Peru", "how does it compare with Chile": what was asked before, beside another. */
export const BESIDE = new RegExp(
  ` ${IT} (?:still |really |even |actually )?(?:${MORE}|${LIKE})(?: the| what| that of| those of| output of| production of| in)* \\{(?:place|mineral):`,
)
