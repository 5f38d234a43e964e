/** Patterns over the masked text of a statement (`language/shape`), one place for the words that posts use. */

/** "Mines owned by Chinese companies" are not mines in China: no table here counts owners. */
export const OWNERSHIP =
  /(?<! its| their| our) (?:own|owns|owned|owning|ownership|stake|stakes|shareholder|shareholders|equity|acquired|bought up|subsidiary|subsidiaries) | \{place:\d+\} (?:state |owned |mining |national )*(?:miner|giant|group|conglomerate|champion|companies|firms|company|firm|corporations|interests|investors|entities|state owned|backed|capital|run|controlled|giants?) /
/** What has not happened yet is a projection. */
export const FUTURE =
  / (?:will|would|could|may(?! \{(?:year|number))|might|shall|expected|expects|expect|projected|projects|forecast|forecasts|plans|aims|targets?|predicted|predicts|set to|going to|poised) /
export const NEGATION =
  / (?:(?:is|are|was|were|does|do|did|has|have|had|can|could|it|that) not(?! (?:until|till|before) )|cannot|never|neither|hasnt|havent|wasnt|werent|wont|cant|didnt|no longer)(?! (?:only|just|less|more|even|to mention|quite)\b) /
/** A "not" that stands by no verb: what it denies is not plain. */
export const LOOSE_NOT =
  /(?<! (?:is|are|was|were|does|do|did|has|have|had|can|could|it|that)) not (?!only |just |less |more |until |till )/
/** A reported or written wish, a condition, a measure by heads: nothing that a figure of the world could bear out. */
export const CONDITION =
  / (?:unless|suppose|supposing|imagine|were to|assuming|hypothetically|in case) | if (?!not |any |anything |you (?:ask|will|believe) )/
export const PER_HEAD =
  / per (?:head|capita|person|inhabitant|citizen|worker|resident|square|hectare|acre|dollar|household)| for (?:its|their) size /
/** Turned round by words that no pattern follows. */
export const TURNED =
  / (?:not until|not till|the other way round|the other way around|other way round|vice versa|the reverse|the opposite|conversely|in that order|except|neither here|not always|(?<!for the )record|peaked|bottomed|all time|for the first time|unprecedented|(?:highest|lowest|most|least|biggest|smallest|largest|best|worst) (?:ever|since|in (?:\{number|years|decades|a decade|history))) | only (?:the )?\{place:\d+\} /
/** "On the back of strong prices": why something was so, and no price. */
export const PRICE_AS_REASON =
  / (?:(?:on the back of|thanks to|because of|due to|owing to|amid|despite|in spite of|in the face of|driven by|helped by|spurred by|fueled by|fuelled by|encouraged by|boosted by|buoyed by|in response to) (?:[a-z]+ |\{mineral:\d+\} ){0,4}?|on (?:strong|weak|high|higher|low|lower|rising|falling|soaring|slumping|better|good|poor|firm) (?:\{mineral:\d+\} )?)prices? (?!of usd|of \{number)/
/** A statement of every year of a span. */
export const EVERY_YEAR =
  / (?:every|each) (?:single )?(?:one )?(?:of )?(?:the )?(?:year|years) | (?:all|throughout|consistently|always|every time|year after year|year in|without exception|uninterrupted) | never (?:once )?(?:left|fell|dropped|dipped|went|slipped|sank|exceeded|rose|topped|surpassed|reached|mined|produced|refined|made) /
/** "Does not mine lithium", "has never refined any nickel": nothing at all, where no other word follows. */
export const NONE_OF =
  / (?:not|never|doesnt|didnt) (?:mine|mined|produce|produced|refine|refined|smelt|make|process) (?:any )?\{mineral:\d+\} (?:at all |itself |anymore |any more |domestically |in \{year:\d+\} )?$/
export const NOW = / (?:now|current|currently|today|at present|still|these days|nowadays|as of now|presently) /
export const HOLDS =
  / (?:has|have|had|holds|hold|held|home to|sits on|sit on|sitting on|possesses|possess|boasts|boast|contains|contain) /
export const CONTROLS =
  / (?:controls|control|controlled|dominates|dominate|dominated|dominance|monopoly|monopolizes|supply chain|stranglehold|grip) /

export const UNIT = /\{number:([\d.]+)\} (?:metric |dry |carbonate |of )?\{unit:([A-Za-z-]+)\}/

/** A change by so much, and its direction. */
export const RISE =
  / (?:rose|rise|risen|rises|grew|grow|grown|grows|increased|increase|increases|jumped|jump|soared|surged|climbed|gained|expanded|higher|skyrocketed|ballooned|rocketed|swelled|swollen|multiplied|boomed|leapt|spiked|shot up) | (?<!dig|digs|dug|make|makes|made|sums|adds) up (?:by |about |some |roughly |around |an? |more than |over |nearly |almost )*\{(?:percent|number)| up (?:from )?\{year/
export const FALL =
  / (?:fell|fall|fallen|falls|dropped|drop|drops|decreased|decrease|declined|decline|declines|plunged|plummeted|slumped|shrank|lower|collapsed|slipped|tanked|cratered|nosedived|tumbled|sank|sunk|slid|shriveled|crashed|dwindled|contracted|shrunk|shrinks|shrink|waned|eroded) | down (?:by |about |some |roughly |around |an? |more than |over |nearly |almost )*\{(?:percent|number)| down (?:from )?\{year/
export const TIMES: readonly (readonly [RegExp, number])[] = [
  [/ (?:doubled|doubling|doubles|double|twofold|two fold) /, 100],
  [/ (?:tripled|tripling|trebled|triples|threefold|three fold) /, 200],
  [/ (?:quadrupled|quadrupling|fourfold|four fold) /, 300],
  [/ (?:quintupled|fivefold|five fold) /, 400],
  [/ (?:tenfold|ten fold) /, 900],
  [/ (?:sextupled) /, 500],
  [/ (?:halved|halving|halves) /, -50],
]
/** "Sixfold", "multiplied by six", "increased six times". */
export const FOLD =
  / \{number:([\d.]+)\} fold | (?:multiplied|grew|grown|rose|risen|increased|expanded|swelled|ballooned|up) (?:by (?:a factor of )?)?(?:about |nearly |almost |more than |over )?\{number:([\d.]+)\} (?:times |(?=$))/

/** Verbs by which a place stands before another, or behind it. */
export const BEATS =
  '(?:beats|beat|outstrips|outstripped|outpaces|outpaced|surpasses|surpassed|surpassing|exceeds|exceeded|overtook|overtakes|overtaken|overtaking|eclipsed|eclipses|tops|topped|outranks|outranked|trumps|trumped|dwarfs|dwarfed|outweighs|outdoes|outdid|leads|leapfrogged|pipped|edged out)'
export const TRAILS =
  '(?:trails|trailed|lags|lagged|lags behind|lagged behind|falls behind|fell behind|is behind|was behind|trails behind|is second to|was second to)'

const MOST =
  '(?:largest|biggest|top|leading|main|major|number \\{number:1\\}|no \\{number:1\\}|foremost|greatest|highest|primary|dominant|premier)'
const ACTOR =
  '(?:producer|producers|miner|miners|mine|mines|supplier|suppliers|refiner|refiners|processor|processors|source|sources|maker|makers|manufacturer|smelter|player|reserve|reserves|deposits|output|production|mining|producing|refining|country|holder|share|supply|mine producer|manufacturers|nation|nations|smelting|smelter|smelters|processing|refinery|extractor|digger|grower)'
const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/ first (?:largest|biggest) /, 1],
  [/ \{place:\d+\} (?:comes |came )?(?:in )?first (?:place )?(?=$|in \{|at |with )/, 1],
  [/ \{place:\d+\} (?:comes |came )?(?:in )?second (?:place )?(?=$|in \{|at |with )/, 2],
  [/ \{place:\d+\} (?:comes |came )?(?:in )?third (?:place )?(?=$|in \{|at |with )/, 3],
  [/ (?:second|2nd) (?:largest|biggest|leading|most|highest|top) /, 2],
  [/ (?:third|3rd) (?:largest|biggest|leading|most|highest|top) /, 3],
  [/ (?:fourth|4th) (?:largest|biggest|leading|most|highest|top) /, 4],
  [/ (?:fifth|5th) (?:largest|biggest|leading|most|highest|top) /, 5],
]
const AMONG = new RegExp(
  ` (?:one of|among) (?:the )?(?:{world} |worlds )?(?:few )?${MOST} | (?:a|an) (?:{world} )?(?:leading|major|key|top|main|large|big|significant) (?:{world} )?(?:{mineral:\\d+} )?${ACTOR} `,
)
const TOP = new RegExp(
  ` top (?:\\{number:(\\d+)\\}) | the (?:{world} )?\\{number:(\\d)\\} (?:largest|biggest|leading|top|main|foremost) (?:{mineral:\\d+} )?(?:[a-z]+ )?${ACTOR} `,
)
const FIRST = new RegExp(
  ` ${MOST}(?: single| known| global| {world}| national)? (?:{world} )?(?:[a-z]+ )?(?:{mineral:\\d+} )?(?:[a-z]+ )?${ACTOR} | ${ACTOR} (?:is|are|remains) (?:the )?${MOST} | leads (?:the )?(?:{world}|in|{mineral:\\d+}) | more {mineral:\\d+} than (?:any|every|all) | (?:mines|mined|refines|refined|produces|produced|makes|supplies|smelts|has|holds|extracts) the most | the most {mineral:\\d+} | {mineral:\\d+} (?:mining |refining )?leader | world leader | ranks (?:first|{number:1}) | tops (?:the )?| (?:no country|no other country|no nation|nobody|no one|no other producer|nowhere else) (?:comes|came|gets|is) (?:even |anywhere |remotely )?(?:close|near) to {place| (?:nobody|no one|no country|nowhere) else (?:(?:is|was|comes|came|gets|even|anywhere|remotely) )*(?:close|near) | (?:more|larger|bigger) (?:[a-z]+ |{mineral:\\d+} )*than (?:any|every|all) (?:other|else)| than (?:anywhere|anyone|everyone|everybody) `,
)

/** "Nobody mines more antimony than China": first, said the other way round. */
export const NOBODY =
  / (?:nobody|no one|nowhere|no country|no nation|no other country|no other nation|no other) .* than /

/** Places that a rank only measures by: "second, behind South Africa". */
export const BEHIND =
  / (?:behind|after|ahead of|followed by|trailed by|surpassing|overtaking|overtook|second only to|overtakes|overtaken|topped|topping|surpassed|past|chased by|tailed by|in front of) (?:only )?(?:the )?\{place:(\d+)\}(?! (?:had|has|have|was|were|began|started|[a-z]+ed) )((?: and (?:the )?\{place:\d+\})*)/g

/** "Glencore's Congolese pits": mines of somebody named before a place, or at the head of a sentence. */
export const OWNED_MINES =
  /^ (?:and |but |so |in \{year:\d{4}\} )?(?:the )?(?!world |worlds |global |most |all |some |many |no |what |how )[a-z]+ (?:[a-z]+ )?(?:\{place:\d+\} (?:\{mineral:\d+\} )?(?:mines?|pits?|operations?|quarr(?:y|ies)|smelters?|refiner(?:y|ies)|plants?|assets|unit|units|deposits?)|(?:\{mineral:\d+\} )?(?:mines?|pits?|operations|smelters?|refiner(?:y|ies)|plants?|assets) (?:in|across) (?:the )?\{place:\d+\}) /

/** Words that stand beside an amount and leave what it is of to the sentence before. */
export const BESIDE_AMOUNT: ReadonlySet<string> = new Set(
  'first second third fourth fifth largest biggest next place followed follows trailed contained content metal oxide worldwide globally mined mines produced produces refined refines smelted dug digs made makes output production nearly roughly around almost some'.split(
    ' ',
  ),
)

/** A sentence whose subject is no place and no mineral here: a company, as a rule. */
export const NAMED_SUBJECT =
  /^ (?!no |nowhere |it |its |their |they |this |that |which |who |what |there |here |nobody |everyone |someone |we |he |she |one |country |production |output |mining |refining |supply |most |all |half |nearly |almost |about |over |only |some |none |now |also |and |but |in |of |at |on |by |for |the |a |an |more |less )[a-z]+(?: [a-z]+)? (?:alone )?(?:mined|mines|produced|produces|refined|refines|made|makes|controls|controlled|owns|holds|supplies|supplied|accounts|is|was) /

/**
 * A part of what the rows count, which they cannot tell apart: the cobalt that goes into cars, an average mine, a quarter
 * of a year. Such a claim is never borne out by a figure for the whole.
 */
export const PART_ONLY =
  / (?:\{mineral:\d+\}|the metal|the mineral|the element|the ore) (?:supply |supplies |production )?(?:used|needed|consumed|bought|sold|going|destined|found|inside|for|required) | \{mineral:\d+\} (?:that|which) (?!is |are |was |were |comes? |year )| \{mineral:\d+\} in (?!\{|each |every |the \{|total |all |fact |its |recent |terms )| (?:a|an|one|the|this|single) (?:[a-z]+ ){0,2}(?:mine|refinery|plant|smelter|deposit|project|facility|pit) (?:in|near|at|produces?|holds?|makes?|has|mines?) | (?:largest|biggest|richest|top|leading|main) (?:(?!producer |miner |refiner )(?:[a-z]+|\{mineral:\d+\}) ){0,3}?(?:mines?|smelters?|refiner(?:y|ies)|plants?)(?! (?:production|producers?|output|supply|supplier)) | \{place:\d+\} (?:only |sole |own |main |one )?\{mineral:\d+\} (?:mine|refinery|smelter) (?!production|producers?|output|supply|capacity|and ) | (?:average|typical|(?<!\{place:\d+\} )each(?! year| of| single)|per|daily|monthly|weekly|quarterly) | (?:first|second|third|fourth|last) (?:quarter|half|month) | (?:q1|q2|q3|q4|h1|h2) | (?:january|february|march|april|june|july|august|september|october|november|december) /

/** The rank that is claimed: "second-largest producer" 2–2, "top three" 1–3, "one of the largest" 1–5. */
export const rankIn = (
  shape: string,
): { readonly from: number; readonly to: number; readonly words: string } | undefined => {
  for (const [pattern, rank] of ORDINALS)
    if (pattern.test(shape)) return { from: rank, to: rank, words: `number ${rank}` }
  const top = TOP.exec(shape)
  const size = top?.[1] ?? top?.[2]
  if (size !== undefined) return { from: 1, to: Number(size), words: `among the top ${size}` }
  if (AMONG.test(shape)) return { from: 1, to: 5, words: 'among the top 5' }
  return FIRST.test(shape) || NOBODY.test(shape) ? { from: 1, to: 1, words: 'first' } : undefined
}

export const DOMINATES =
  / (?:dominates|dominate|dominated|dominant|dominance|monopoly|monopolizes|near monopoly|stranglehold|chokehold|lion s share|corner|cornered|powerhouse) | (?:controls|control) (?:the )?(?:{world} )?(?:{mineral:\d+}|supply|market|production|mining|refining|processing)/

/** Measures that no table here has for countries in general. */
export const ELSEWHERE =
  / (?:exports?|exported|exporters?|exporting|imports?|imported|importers?|importing|consumers?|consumption|consumes?|demand|sales|market value|revenue|revenues|gdp|jobs|workers|prices?|stockpiles?|stockpiled|stockpiling|inventories|emissions|recycled|recycling|used in|used for|goes into|go into|goes to|batteries|patents|investment|profits?|earnings|costs?|income|tax|taxes|royalties|voters|workforce|buyers?|customers?|importer|users?) /

const SUPERLATIVE = new RegExp(` ${MOST} `)

/** "The largest consumer": a rank in a measure that no table here has. */
export const ranksElsewhere = (shape: string): boolean => SUPERLATIVE.test(shape) && ELSEWHERE.test(shape)

const WHOLE =
  '(?:{world}|{mineral:\\d+}|worlds|world|all|its|supply|supplies|output|production|global|total|mined|refined|mine|reserves|capacity|market|processing|refining|mining|smelting|those|these|that|it|them|metal|mineral|element|ore|commodity|tons|tonnes|kilos|deposits|{unit:[a-z]+})'
const OF = /\{percent:[\d.]+\} of /
const OF_WHOLE = new RegExp(`\\{percent:[\\d.]+\\} of (?:[a-z]+ ){0,2}${WHOLE}`)

/** What a share or amount is of, where it is of no mineral. */
export const NO_SUPPLY =
  / (?:people|population|gdp|economy|voters|workers|jobs|energy|electricity|power|water|emissions|trade|farmland|cars|vehicles|evs) /

/** "A third of its miners": people, whoever's they are. */
const OF_STAFF =
  /\{percent:[\d.]+\} of (?:(?:[a-z]+|\{place:\d+\}|\{mineral:\d+\}) ){0,3}?(?:miners|staff|employees|villagers|locals|residents|men|women|children) /

/** "80 % of voters": a share of something that is no supply. */
export const ofSomethingElse = (shape: string): boolean =>
  OF.test(shape) && (!OF_WHOLE.test(shape) || NO_SUPPLY.test(shape) || OF_STAFF.test(shape))

/** Words that say an amount is of mines, plants or the ground; without one it could be of anything. */
export const OUTPUT =
  / (?:mine|mines|mined|miners?|mining|dug|digs?|extract|extracts|extracted|extraction|produce|produces|produced|production|producing|output|make|makes|made|manufactured|refine|refines|refined|refining|refinery|smelt|smelts|smelted|smelting|yield|yields|yielded|supply|supplies|supplied|reserves?|deposits|capacity|turned out|came to|total|totaled|totalled|reached|hauled|poured|pulled|pits?|quarry|quarries|quarried|raised|brought up) /

/** Words for what comes of mines and plants as a whole. */
export const SUPPLY = / (?:supply|supplies|production|market|total|{world}|worldwide|globally) /

/** A clause with a verb of its own does not take over the stage of the one before: "refines 91 % and supplies 91 %". */
export const OWN_VERB =
  / (?:suppl(?:y|ies|ied)|controls?|controlled|dominates?|dominated|accounts?|accounted|holds?|held|has|have|had|produces?|produced|makes?|made|provides?|provided|comes?|came|delivers?|sells?|is|are|was|were|owns?|leads?) /

/** Words of the field, for a text that names no mineral. */
export const FIELD =
  /\b(?:(?:critical|battery|strategic|energy transition|raw) (?:minerals?|metals?|materials?)|minerals|metals|mining|miners?|mines|ores?|refiner(?:y|ies)|smelters?|smelting|artisanal|diggers|quarr(?:y|ies)|concentrators?)\b/i
