/**
 * Words that carry a question to another subject, whatever mineral or country stands beside them: "the GDP of China",
 * "silver jewelry", "a joke about cobalt". By theme, so that a missing one is easily added. None of them is a word of
 * the field; a word that an example in scope uses is never taken for one.
 */
const WORDS = `
weather forecast rain raining snow temperature climate sunny humidity
gdp inflation unemployment currency election elections president minister parliament senator king queen government
population inhabitants capital citizens language religion visa passport flag anthem army navy soldiers troops
bitcoin crypto ethereum dogecoin nft stocks shares nasdaq dividend invest investing investment etf portfolio mortgage salary
wage rent loan tax taxes insurance forex lottery casino bet betting
egg eggs milk bread butter cheese meat beef pork chicken fish rice wheat corn maize soy soybeans coffee tea sugar cocoa
banana bananas apple apples orange oranges potato potatoes tomato tomatoes wine beer vodka whisky pizza pasta burger
sandwich cake cookies pancakes recipe recipes cook cooking food foods restaurant restaurants breakfast dinner lunch
vegan calories diet
jewelry jewellery necklace bracelet earrings ring rings pendant watch cutlery spoon fork tableware pan pans dress shirt shoes
clothes perfume cosmetics cream makeup tattoo
hotel hotels flight flights airport travel trip vacation holiday holidays beach beaches tourist tourism museum
movie movies film films song songs lyrics album albums band bands singer singers concert music guitar piano game games pokemon anime book books
novel poem poems poetry story painting paint painter actor actress celebrity netflix youtube tiktok instagram
football soccer basketball tennis cricket hockey rugby olympics olympic medal medals championship league player coach
joke jokes riddle pun funny love girlfriend boyfriend wedding marriage birthday dating
cat cats puppy kitten horse bird birds dinosaur dinosaurs pet pets
doctor medicine symptom symptoms disease cancer flu vaccine headache pregnancy supplement supplements vitamin vitamins
dosage poisoning health healthy toothache workout gym
homework essay math equation calculus python javascript code programming website password email wifi laptop printer
iphone android
oil petroleum gasoline diesel gas crude
mountain mountains river rivers ocean oceans moon stars galaxy astrology horoscope zodiac retrograde religion god church
casualties fatalities
melting boiling freezing density phone email address footprint wages zone
`

/** See above. */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))

/** The same for words that are ours one by one: "which mining stocks to buy", "what time is it". */
export const FOREIGN_PHRASE =
  / (?:(?:buy|buying|sell) .*(?:stock|stocks|shares)|(?:stock|stocks|shares) .*(?:buy|sell)|stock (?:market|price|prices)|(?:what|current|local) (?:is the )?time|atomic (?:mass|weight)|how much water|carbon copy|(?:\{mineral:\d+\}|mining|miner|company) shares (?:look|looks|go|going|gone|went|price|today|worth|up|down|rise|rising|fall|falling|doing|good|bad)) /
