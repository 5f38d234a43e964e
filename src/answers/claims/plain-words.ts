/**
 * Turns of phrase that posts use, in the plain words that the patterns of claims know: "dug out" is mined, "not even
 * half" is less than half, "number two" is second largest. Names and numbers stay as they are.
 */

const PARTS =
  '(?:half|(?:an? |one |two |three |four |five |six |seven |eight |nine )?(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?)'
const VALUE = `(?:about |around |roughly |some )?(?:\\d|${PARTS}\\b|(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of)\\b)`
const PLACED =
  '(?:came|comes|coming|come|ranks|ranked|ranking|rank|placed|places|finished|finishes|runs|ran|took|takes|is|was|holds|remains|sits|stands)'
const FAINT = '(?:distant |poor |close |weak |far |remote |strong |clear )?'

const verb = (stem: string): RegExp => new RegExp(`\\b(?:${stem})\\b`, 'gi')

type Plain = string | ((match: string, first: string | undefined) => string)

const IDIOMS: readonly (readonly [RegExp, Plain])[] = [
  // Interjections with a "not" that denies nothing.
  [/\b(?:believe|like) it or not\b|\b(?:or|whether or|why|if) not\b(?! (?:for|the)\b)/gi, ' '],
  [
    /\bnot (?:surprisingly|least|to mention|to say|so long ago|long ago|by accident|by chance|coincidentally)\b|\b(?:make no mistake|no doubt|no wonder|no surprise|no question|no kidding|no joke|no less,)/gi,
    ' ',
  ],
  // Limits said as a denial.
  [new RegExp(`\\bnot (?:even|quite|so much as) (?=${VALUE})`, 'gi'), 'less than '],
  [
    new RegExp(
      `\\bnot (?:even )?((?:mine|produce|refine|make|smelt|supply|hold|have|reach|provide)s?(?: for)?) even (?=${VALUE})`,
      'gi',
    ),
    '$1 less than ',
  ],
  [
    new RegExp(
      `\\bnot even (account for|mine|produce|refine|make|smelt|supply|hold|have|provide|come to|amount to) (?=${VALUE})`,
      'gi',
    ),
    '$1 less than ',
  ],
  [
    new RegExp(
      `\\b(?:fail(?:s|ed|ing)? to (?:reach|hit|top|exceed|pass|make|crack|clear)|f(?:alls?|ell|alling) (?:well |far |just )?short of|(?:is|was|are|were) (?:well |far |just )?short of|(?:does|did|do) not (?:even )?(?:reach|pass|hit|top|crack|make up))\\s+(?=${VALUE})`,
      'gi',
    ),
    'is less than ',
  ],
  [new RegExp(`\\b(?:does|did|do) not exceed (?=${VALUE})`, 'gi'), 'is at most '],
  [
    new RegExp(`\\b(?:tops|topped|topping|passes|passed|surpasses|surpassed|cracked|eclipses) (?=${VALUE})`, 'gi'),
    'exceeds ',
  ],
  [
    /\b(?:a (?:shade|bit|touch|hair|tad|whisker)|slightly|fractionally|marginally) (?:under|below|less than|shy of|short of)\b/gi,
    'just under',
  ],
  [
    new RegExp(
      `\\b(?:a (?:shade|bit|touch|hair|tad)|fractionally|marginally) (?:over|above|more than) (?=${VALUE})`,
      'gi',
    ),
    'just over ',
  ],
  [/\bjust short of\b|\bnot far (?:off|short of)\b|\bnigh on\b/gi, 'nearly'],
  [
    /\b(?:comfortably|far|way|considerably|substantially|significantly) (over|above|more than|under|below|less than)\b/gi,
    '$1',
  ],
  [/\b(has|have|had|was|were|could|would|did|does|do|is|are)n't\b/gi, '$1 not'],
  [
    /\b(?:barely|hardly|scarcely) (mines?|mined|produces?|produced|refines?|refined|makes?|made|has|holds?|smelts?) any\b/gi,
    '$1 hardly any',
  ],
  // Ranks.
  [
    new RegExp(
      `,?\\s*\\bwith ((?:the )?[\\w' ]{2,30}?) (?:(?:coming|running|trailing|following) )?(?:in )?(?:an? |the )?${FAINT}(?:second|next)(?: largest| place| biggest)?\\b`,
      'gi',
    ),
    ' followed by $1',
  ],
  [
    new RegExp(
      `\\b${PLACED} (?:in |at |an? |the )*${FAINT}(second|third|fourth|fifth)(?: (?:place|spot|position|rank))?(?=\\s*(?:[,.;:!)]|$|in\\b|for\\b|with\\b|behind\\b|after\\b|worldwide\\b|globally\\b|overall\\b))`,
      'gi',
    ),
    '$1 largest',
  ],
  // "And Brazil, third, digs up": between commas, after a name.
  [/(?<=\b[A-Z][\w.]+),? (second|third|fourth|fifth),(?= [a-z])/g, ' as the $1 largest producer'],
  [
    /\b(?:tops?|topped|leads?|led|heads?|headed) the (?:(\d{4}) )?(?:world |global |international )?(?:table|league table|league|rankings?|standings|charts?|podium|leaderboard) (?:for|in|of)\b/gi,
    (_: string, year: string | undefined) => `${year === undefined ? '' : `in ${year} `}was first largest producer of`,
  ],
  [/\bnumber (?:one|1)\b|(?:\bno\.?|#)\s?1\b/gi, 'first largest'],
  [/(?:\bnumber|\bno\.?|#)\s?(?:two|2)\b|\brunner[- ]up\b/gi, 'second largest'],
  [/(?:\bnumber|\bno\.?|#)\s?(?:three|3)\b/gi, 'third largest'],
  [/(?:\bnumber|\bno\.?|#)\s?(?:four|4)\b/gi, 'fourth largest'],
  [/(?:\bnumber|\bno\.?|#)\s?(?:five|5)\b/gi, 'fifth largest'],
  // What is done with the ground.
  [verb('dig(?:ging)? (?:up|out)|digs (?:up|out)'), 'mines'],
  [verb('dug (?:up|out)'), 'mined'],
  [verb('(?:puts?|turns?|churns?|pumps?|cranks?) out(?! to)'), 'produces'],
  [verb('(?:put|turned|churned|pumped|cranked) out(?! to)'), 'produced'],
  [verb('delivers'), 'supplies'],
  [verb('delivered'), 'supplied'],
  [/\bin the hands of\b/gi, 'controlled by'],
  [/\bout-?produc(e|es|ed|ing)\b/gi, 'produc$1 more than'],
  [/\bout-?min(e|es|ed)\b/gi, 'min$1 more than'],
  [/\bout-?refin(e|es|ed)\b/gi, 'refin$1 more than'],
  [/\b(?:from mines )?(?:on|in|from|under|within) its own (?:territory|soil|ground|land|borders|mines)\b/gi, ' '],
  [/\bdigs? ((?:it|them|the stuff)(?: all)?) (?:up|out)\b/gi, 'mines $1'],
  [/\bdug ((?:it|them|the stuff)(?: all)?) (?:up|out)\b/gi, 'mined $1'],
  [
    /\b(?:strip|take|leave|set)(?:ping)? (?:out|aside) ([\w' ]{3,40}?),? and (?:the rest of the world|everyone else|everybody else)\b/gi,
    'outside $1 the world',
  ],
  // Spans without an exception.
  [/\bnever (?:once )?(?:left|leaves|leave) (?:the|a) /gi, 'was always in the '],
  [
    /\bnever (?:once )?(?:fell|dropped|dipped|went|slipped|sank|was|been) (?:below|under|beneath)\b/gi,
    'was always at least',
  ],
  [
    /\bnever (?:once )?(?:exceeded|topped|surpassed|(?:rose|went|climbed|got|was|been) (?:above|over|beyond))\b/gi,
    'was always at most',
  ],
  [/\bnever (?:once )?(mined|produced|refined|made|held|supplied) less than\b/gi, 'always $1 at least'],
  [/\bnever (?:once )?(mined|produced|refined|made|held|supplied) more than\b/gi, 'always $1 at most'],
  // Changes.
  [/\b(?:cut|slashed|chopped) (?:in|by) half\b/gi, 'halved'],
  [/\b(two|three|four|five|six|seven|eight|nine|ten|[\d.]+)[- ]?fold\b/gi, '$1 fold'],
]

/** A statement in plain words. */
export const plainWords = (text: string): string =>
  IDIOMS.reduce(
    (said, [pattern, plain]) =>
      typeof plain === 'string' ? said.replace(pattern, plain) : said.replace(pattern, plain),
    text,
  )
