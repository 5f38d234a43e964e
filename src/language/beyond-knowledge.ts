/** Advice on buying and selling, which no table gives. */
const ADVICE =
  / (?:should|shall|would|could) (?:i|we|you|one|people|investors) (?:[a-z]+ ){0,3}?(?:buy|sell|invest|go|short|hold|hoard|bet|trade|wait|avoid|long|put) | (?:go|going|went|be|stay) (?:long|short) (?:on )?\{mineral|(?:good|right|bad|best|great|smart|wise|safe) (?:time|moment|idea|investment|bet|buy) | (?:smart|wise|safe|worth) (?:buying|investing|to buy|to invest) | (?:is|are) \{mineral:\d+\} an? (?:[a-z]+ )?(?:buy|sell|hold|bet|investment) | (?:buy|sell|hold) or (?:sell|hold|buy) | (?:price|prices) (?:target|targets|prediction|predictions) /
const RISES =
  '(?:(?:go|ris|fall|drop|climb|soar|crash|recover|rebound|spik|peak|bottom|doubl|tripl|halv|hit|reach|moon|increas|decreas|cost|surg|tank|rall|collaps|grow|develop|evolv)[a-z]*|be worth|get cheaper|get more expensive)'
/** What a price or a market will do: "will it go back over 20k", "where is the price headed". */
const FORECAST = new RegExp(
  ` (?:will|gonna|going to|about to|expected to|likely to|set to|wont) (?:[a-z]+ |\\{[a-z]+(?::[^}]*)?\\} ){0,5}?${RISES} | (?:price|prices|it) (?:is |are )?(?:headed|heading|going next)|where (?:is|are) (?:the )?(?:[a-z]+ |\\{mineral:\\d+\\} ){0,2}(?:price|prices) (?:headed|heading|going) `,
)
const AHEAD = / next (?:year|month|quarter|week|decade) /

/**
 * Advice, and forecasts that name no year: neither stands in a published table. A year ahead is looked up among the
 * projections of the outlooks. "Will we run out" asks how long reserves last, "will China ban" of an act.
 */
export const asksBeyondKnowledge = (shape: string): boolean =>
  ADVICE.test(shape) ||
  (!/\{year:/.test(shape) &&
    (FORECAST.test(shape) || (AHEAD.test(shape) && / (?:price|prices|cost|will) /.test(shape))))
