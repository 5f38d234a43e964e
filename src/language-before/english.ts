/**
 * English words that lie within the allowed edits of a mineral, a place or a word of the example questions, so that they
 * are never taken for a misspelling of one: mail is not Mali, hopper is not copper. Drawn once from the lower-case words
 * of the lexicon of natural's part-of-speech tagger; test/language/typos.test.ts measures what gets past it.
 */
const WORDS = `
able aborning abort abortion abound abounds abstained abusive accents accidental accidently accidents acclaims
accompanies accompany accordingly accordion accosting account accounted accruing acreage acrimony acrobats acts
actually addition addled adoptions adversarial adversities aeon affected affects afflict affording againt ages
agitation aground aide aided aides airports albicans albumin alderman algebra alight alimony alleges alliance allied
alludes along alternate alternates alternating alternation alternatively altogether alumnae alumnus amines ammoniac
ammonium amounts anatomic ancient angora angular announced announcer announcers announces annoyance anode anomic
answered answers anthers antibodies antibody anticus antigen antimonide antique antiques anythin apparat apparel
apparency apparently appended appetite appetites application applicators applies apportion area areas argot aria arise
arising aroused arsenal arsenals arsenide arson arterial arteries asbestosis ashare aside assayed assaying assays
assigns astound atone attained attracted attraction audition auspices averaged averages avian avid avoided avoids
baboon bacterial bade bads bags bailing bake bakeries bakes bale bales balk ball balled balling balloon balloons balls
bananas band banded bandied bands bane bang banged bangs banish banished banishes bank banked banking banks banner
banners barbarian barbarians barbarous bare bargain barge baritone barking barns baron barons bars based baser bases
bash basil bass bathers bats batsman battens batter battered batterie battering batters baying bays beads beak beaming
beans bear beard beardown bearing bears beast beat beating beats became becomed becomes becometh becomin bedding
bedside beefing beep beeping bees befriends begging begin begining bein belie believe bells belonged belting belying
bending benign berated beside best besting bets betters betting beverage biannual bicarbonate bicycling bide bigness
billions binational bind bins bite bits bitterly bitters blase blast bleating bleeders bleeding blenders blending bless
blight blink blinkers blob blog blogs block blocs blot blow boat boatels boaters boats bods bogs bohemian boiling bold bolt bolts
bone bongo book booming boon boos boot boots bore bores born borrows bosons bossman bourbon bourbons bout bouts bovines
bows boys bran branded brasses brazier bread breakdowns bribing brick bricks brie briefed briefer briefly briefs
brighter brisk brocade brown brownies browning browsing bruinish bruises bruising bruited brushes brutish bucking
buggers bulking bull bulldog bullhorn bullhorns bullied bullies bullish bully bumping buns burgundy burning burping
burying bused buses bushels busing buss buttery buttons cabanas cable cabled cacao cackled cain cake cakes calamity
calcium calculable calculates calculator calf caller callers calling callous calm calmed came campers campfire cane
canned cans capacitor capsicum captain captions carbines carbonates care carnality cart case cast caste castoff
celestial cell cells cemented censure censures central centrist cereals certain chads chafing chagrin chained chains
chair chaired chalked chance chanced chancel chances changes channel chant chanted chantey chap chaps chapter char
charge charged charges chargin chariot charity charm charmed charred charted charter charts chary chasing chat chatted
chaw cheapens cheapest cheaply cheat cheated cheater cheaters checked checker checkin checks checkup cheek cheeses
chemcial chemically chemicals chick chide chill chilled chimps chin chines chinked chinless chins chip chipper chive
chole chooses chopped chopper chops chromed chromic chuck cinders ciphers circulars circulate circulated citations
cited cites city clad claimed clam clams clan clanged clanking clap claps class clattery claw claws cleaned cleaner
cleaners cleaning cleanly cleans cleanse cleanup clear clearer clearing cleat cleaver cleft clerical clerics clicked
clients climber climbers clime climes clincher clinical clinked clips closures clot cloture clover clunker coast coat
coats code codes coffers cohorts coke colander cold colds cole collared collars collation collect collusion colored
coloreds colorin colt columbines columns coma comas comb combine combines combing comedian comedians comer comers
comest comet comets comforts comical command commanded commander commanders commando commandos commend commends comment
comments commons communes communion commute commuted commuter commutes compact compacted compaction companions compares
comparisons compass compassion compels compete competed competes compile compiled completed complied complies comport
comported compose composed compote compute computer computers computes comrade concealing conceding conceiving
concentrate concentrates concertina conclude concluded concurring condemning condo condoms condos cone cones conferring
confers confide confided confides confined conformation confuse conjoined conjure connect conniver conpired cons
conserving considerin console consoles consomme constrain constrained constructions consult consumed consumer consumers
consumes consummation consumptive cont contact contacted contadini contagion container containers contains contest
continued contract contracts contralto contrary contrasted contrasts contribs contribued contributed contributes
contributor contrite contrived convening converging conversing convert converting convoys cook cookers coolers cooper
cope copes copier copiers coppery coproducer core cores cork corkers corks cornball corneal corners corps corpses
corrected correctly corrects corrupt cortical cosmical coste costs costume cosy cots counted counter counters countess
countian counties countin countrey county coupler couplers court courtly courts cove coverage coverall covered covering
covers covert coverts coverup coves covet cower cowhands cowpony cracking cradled crank cranked cranking crap crate
crawled creamer creates creation creations creek creeks creeper crescent crest crime crimes criminal crimped cringed
critically critics croak croakin croaks cropped cross crowding crowing crown crowning cruising crupper crust cub cube
cubs cull culled cunning curing currant currants currency currently currents curtain curtained cute cylinder cylinders
cypress cyst dabs dada dais dales dame dampened dams dance dancers dances dang dangers dangles dank dare dares daring
dark darling dart darting dated dates daze dead deadline deaf dealing deals dealt dean dear dearly dearth debates
decadent decal decayed decease decedent deceive decent decide decided decides decking declare declares declined
decliners declines decode decontrol decrease decreased decrees decribed decries deeds deep deepened deepens defaces
defend defendant defended defender defends defenses defensive deference defiance defiant defile defiles defiling
defined defines defining definite definitional definitions definitive deflated deflected deformation deft defying
degrade deleted deletion deletions delighted dell demanded demander demands demeaned demeaning demeans denounce
departed depended dependents depending depicted depiction deplete depletes deplored deployed deport deported deposit
deposited depositor depositors derring descend descendent descends described describes deserve deserved deserves
designate designates designed desisted despondency despondent detained detaining detente detested detracted develop
developer developers developmental developments develops deviance deviated devised devlopments dial diam diatomic dibs
dictation dies differences different diffidence diffrunce digger dilation dime dimes dine dined diner diners dines
dining dipotassium dips dire directed director directory directs disk disks district districts ditch document
documented dogs dole doles dollar dollies dollops dome domes dominance dominantly dominated dominion dominoes donates
donation done dons dost downs drank dread dreading drinkers drinking droppers dross drown drowning drowsing dual
ducking dueling dull dulling dully dumber dumping dune dunes duplications durin dusting early earn ears earthly earthy
ease easement easements easy eat eateries eats eclectic ecology economic ecstatic editing editions eduction effect
efficient efforts eking elation electors electrical electron electronic elegant elemental eleventh eluding elution
embargoed embargoes embargos embarks embraces emerged emigrate emigrated emitting emotion emotions empire empires
enclosure encoded encumber endorsed endured enduring enjoyed enlisted enlists entitles entractes enveloped environment
environments eons equator equivalence equivalents erasures ere erection erudition escorting escorts espoused essay
estancia estate estates estimable estimates estrogen evaluation evens event evocation exacted examine examines exceed
exceeded exceeding excerpt excerpts excessive exchange exchanged excised exclaim exclaims excluded excused exerting
exhausts exhort exhorting exhorts exist existed exits exluding expansive expecting expects expends expense expert
experts expiating expired expires expiring explained explains exploded exploding exploit exploiter exploiters
exploiting exploits explore explored explorer explorers explores exploring explosive exported expose exposes exposing
exposited expressive extends extensive extinction extort extorted extorting extract extracting extractor extracts
extradited extradition extruding fable face faces facet facets faction factions facto factors fade fail failing
failings failure failures fairies fairing fait fake fakes falls falsely fame fames fanned fanning fans farce farces
fare fares farmers farming fate fats fatter faulting favorite favorites fawning fear fears feast feat feats feature
features feeds feeling fees fell fellas felling fend fess fest fetal fiance fiancee ficials fickle fiction fide fiend
fiendish figger fight fighters fightin fights figural figured fill filling fillings filly filming fin finance finds
fine fined finer fines fining finish finished finishes fins fire fireplace firma fissures fist fisted fists fits
fitting fittings fixation fixture fixtures flag flags flailing flaming flanking flaring flattery flattest flay flee
flight flipping flitting floc flooring florid florist flourish flourishes flouting fluoride flurries foiling fold
folding folds folly fond food fooling forced forces forcing fore forecasted forecaster forecasts foreigner foreman
foremost forepart forge forging forgoes fork forking forks formation forming formula fort forte forth forts fouling
foully fountain fractional fractions fractious franc francs frank franked franker franking freed freer frees freighter
freights fret friction frictions friend friendly friezes frighten frisky from frown frowning fruition fuel fueling
fugures function fund funerals furnace furnish fused fuses fusing futile futures gable gadgets gags gain gainers gala
gall galled galling galls gals gambit gambits game games gangland gaps gardenia gardens garment garments garner garoupa
gas gaskets gate gays gaze gear gears geeks gels gene generals gentians geopolitical geranium germane germs gets ghost
gifted gild gist glanced glances gleaming glean globes gloss glottal glove glowing gnawing goad god goitrogen
goitrogens golds golf gonne goods goody goofing gore gorging gorup gown gowns gracious grade graders grading graffiti
grafted grandees granted grantee granting granules grape graphed graphic graphics graphs grass grate grating grave
gravely graven graver graves gravest gravitas gravity graying grazers grazing greed green greener greens greet greeted
greeter greets grenade grenades greying grief grinning griping groan groaned groaning groin grokking grooming groping
grossed grosses grossing grossly grounded grounder grounds groundup grouped grouper grouping groups groused grouses
grousing grovel grovels grow growl growling grows growths growthy grunting gull gully gums gunners gunning gyms gypsies
habitues hable hafta halides hall halls halo halt halter halved hampered hampers hand hands hangars hanged hank hapless
happen hard hardened hare hast haste hastened hastens hate hated hatted haunted head heading headings heads heady heal
health heap hear heare hears heart hearth hearths heat heats heave heavily heck heeded heeds heft height held hells
hems hepatitis herb herbs herd here hews hickory hide hind hips hire historian historic historically hits hitting hoard
hoist holders holdups hole holed holes holies holy home homeland homes hone hood hoods hook hoot hopper hose hoss hoste
hosts hover hull humaine humane humanely humanism humanist humanists humanize humanly humans humidity humility hungry
hutch hyaline hype hyphens hysterical icon ideal imitates imitation immaterial impacted impacts impart imparted imparts
implant implications implore implored implores importance importantly importers importing imposed imposes impostor
impotent improper improved imputed inaction incapacity incense incensed incident incline inclined inclosed includee
includes including incorrect increases independence independent indices indifference indirectly industrial industrials
industrious industryas industy inexpensive inference informatics informational informative infraction infuriation
inland inns insecurity insiders insides instructing instruction instructional instructors insufficient intimate
intimated into introduces intrude intruded involution invulnerable iodinate ion ions irate irk irons ironworks irony
irresponsible iself islander islanders italics jade jakes jargon jays jeep jest jigger jillions jingle jist joss jots
juju jumping keel keen keeps kelp keystone kind kings kite kits kneading knitting know knowing knowns knows knuckles
konga krona labored laborer labors labour labs lace laces lad ladling lads lags lain lake lakes lame laminate lance
land landes landing lands lane lanes laps larder largely largess largesse largish lash lass lasted lastest lasts late
latent lats latter laugher lavished laws layers laying lays leaching leader leadings leaf leafing leaguers leak leakers
leaking leaks lean leaning leans leap leaping leaps leapt learned learners learning learns lease leash leasing leathers
leaving leavings led ledgers leering legs lend lenders lending lends lens lent lesbians lessers lest lets letters
letting leverage levying lewd liberal liberals libertie liberty librarian librarians lice licensed licensee licensees
lick lie lies lifelike lifeline lifer lifes lifesize lift lifters lifts lighted lighten lighter lighters lightly lights
like likeness likes lilt lima limb limbs limited limo limos limp limps line lined liner liners lines lining links lint
lion lions lire lise listen listened listens live lives load loaders loading loadings loads loafers lobe lock loft logo
lone longest longs looks loom loon loop loot loss lost lotions lotteries lover lull lullaby lumber lumping lunation
lung luring lurk lurks lust lusts macaque macaw macho madness magenta maggots magnate magnates magnet magnetic
magnetics magnetism magnetisms magnetized magnolia mai maid mail mailers mailing mailman mainland mains majored
majoring majors maker makers makersa maladies malaise malaria male males malign mall malls malt malted malunya mamalian
mane manes maniacs manned manners manning manor mans mansion mansions manually manuals manzanita marches mare mares
marinas mariner marines marked marker markers marketed marketer marketin markets marking marques marries marring
marshalled marshes mart marvels maskers mast master masters mastery mate mater materals materialism materially materiel
maternal mates matron matte mattered matters matures maturities maturity maye mayor maze mazes meal meals meanders
meanin meanings measles measure measured meat meats medal medals mediation medical medico meeting melanin melding melt
melting member mementos memoirs menacing mend mending mental mentioned mentors menus merciful mercurial mergers merging
mess messing mews mice midwest mien might migrates mile miles militancy militant militarily militate milking milling
minaces minber mince minced mincing mind minded minds mingle mingled mingles mingling minimal minin minions mink minor
minority minors mint minted minter minting mints minuses minutes mire mired missing mist misted mists mite miter mites
mixed mixer mixers mixes mixing moan moaning mocking mode molar mold molding molds moldy mole molting monacle monarch
monies montage monuments mood moon mooring mopping moraine mornings mortals moss most motional motions motives mount
mountain mounting mounts mourning mover movies mull mullets mulling mumbles munitions mused muses musing mutation
mutter mutters myne nail nails named narrows nationalism nationalist nationality nationalized nationally nationals
nations naturally natured natures near nearest nearly nears neat neckline need needled needles needy negation neo nerds
nest nets neutral neutron neutrons newt nicer nicked nickels nigger niggers night nighters nights nigs nimbler nipples
nise nitrous nodes nomadic nominate nominated none nook noon north notation notion notions null numbed numbered
numbness oblivion observes obtaine occluded ocher offered offers officer official officials offside oink olds oleanders
omen omitting opinions option optional optioned orate orations ordained original origins outdoor outgained outline
outlined outlive outlooks outpost outputs outshine outsider outsiders outsized outspend over overage overalls overcame
overfill overhaul overkill overlap overlay overstate overtaken overtakin overtaxed overtime overtly overture owes owls
owne pace paces packing pact pacts padded pages pain painters pajama pajamas palace palaces palates pale pales pall
panacea panders pane panel paneled panes panned panorama pans pant panthers panzers paot parables paraquat parcels pare
parentage parities park parking pars parte particle particles parties partner partnered parts party paso pass pasta
paste pastels pastilles pastness pasty pat pate paternal patio patron patrons pats patter payers paying pays pea peace
peaches peaking peaks peaky peal pealing peals peanuts pear pearly pears peas peck peek peeking peeling peep peeping
peering pegging pegs pelting pelts penalize penalizes penalties pending penning pension pensions peopled peoples
pepping percentages percenter perfect perk perking permanant permanence permanently permits perplex persist persists
persona persons pert pertain pertains pertinent pervert pesatas pest pests pet petals petition pets petting pews phoned
phones phoney phonies phonology phony phosphide phosphine phosphines phosphor phosphors picking pickle pickles pies
pigs pile piles pillars pilot pine pines ping pink pipeline pits pitting placate placebo placed placement plagues
plainer plainest plane planed planer planes planets planking planned planner planners plant planted planter planters
plaques plasters plate plates platters play player plays plead pleading pleadings pleads pleases pleasing pleasures
pleats plight plod plots plow ploy plumage plumbed plumber plumbers plumbing plunkers poaches poeple poet poke pokes
poking pol polar police policed polices policing polis polished polishes politics polities polity polka poll polls
pollute polluting polo pols pong poodles pope popping pore pores pork port portent porters portico portions ports pose
poses posh position posts potion potions pots pout praises praising prancing prank prayers precarious precept
precocious predict prediction predicts prefixes prelate preparation prescribe present preserve preserved preserves
presides pressing prevent prevents previous preying priced pricier priciest prick pricked prickly pricks pride prides
pries primacy primarily primarly prime primers primes primping prince princely princes princess privacy privies prize
prizes proceeding process procession procure procured procurer prodded prodding producin productions productive profane
professing profiled profiles profited profits profuse progressing project projected projection projector projectors
prominant promise promises promotion prone propects proportional proportioned proportions proposition proration
prospects protect protection protects protesting protests prouder provdied provide provided provider providers
provinces provokes prowling proxies publish publisher publishers publishes pudding puffing pull pulling pulping pulsing
pumpkin punished punning punnished purchased purchaser purchasers purchases purging purling purpling purring pushing
putting quality quantify quart quarter quartet quarts queasily question questioned questioner questioners quickie quid
quieted quilted quite quitting quotas quotes race rack racking radiance radiant radio rage ragging raiding railing rain
raining raise raising rake raking rallies rallying ramming rand rang ranging rankings ranks rant rape rapping rapport
rarer rarities rasping rata rated rates ration rational rationale rationalize rationalized rations ratios rats rattles
rave ravines rays reacquire reaction reactors readable readers reading readings reads ready readying reagent real reap
rear rears reasearch recalculated recalled recalling receipt receive receives recently recipes recitation recited
recites reciting reclaims recliner reclining recluse recoiled recond reconsider reconsidered reconvened reconverting
recording recount recounts recourse recover recoveries recovers rector recurrent recused recycler recycles redefine
redefined redefining redefinition redevelopment redlining reds reducing reduction reeds reef reefs reek reeking reel
referee referees refile refilled refinance refiner refineries refitting reformation refraction refrain refrained
refraining refunded refunding refunds refuse refused refusers refuses refusing refuted regain regained regaining
regains regents regimes reground reigned reigning reined reining reintroduce reintroduced rejoined rejoining rejoins
related relaxed relay relayed relent relevance relevant reliables reliably relished relives reliving remained remakes
remanding remarking remarks remembers reminded reminders reminding reminds remnant remoter removal remove removes
renationalize rend rendition renounce rent renting repainting repairing repairs reparation reparations repealed
repeated repent replacements replaces replanted replays replete replica replied reply reported reporter reporters
reporting reports reposed reprice repriced reproduce reproduced reproduces reproducing reproduction reps reptile
repurchase required requirements requires researched researcher researches resent resents reserved reset resided
resides residing residues resigned resigning resisted resolution resolve resolved resolves resort resorts responsibly
responsive restarted restates resting restive restraint restraints restricting restriction rests resuspended
resuspension retailing retails retain retained retainers retaining retains retaliate reticent retinue retired
retirement retires retiring retort retorts retrace retraced retract retracted retraction retrain retraining reusable
reused reusing revered reverie reverse reverses reviled revised revises revising revived revives reviving revoked
revolution revolutions revolved revs reweave rewt ribbies ribbing rice ridding ride riding ridings rife riffing rifling
rigger rigging right righted rightist rightly rigs rile rime ring ringing rink rinse rinsing rioting ripe ripping risen
rises risking rite road robe rocking rode roiling roles roll romance romantic rook rope rosarians rose rotation rote
round rounding rouse rousing routine routines rove rowing rub rubbing rubdowns rubles rubs ruffian ruffians ruffles
ruining rule rumbles ruminate rumored runing runnin ruse rushing rust rusting ruthless sable sac sacking sad sag sage
sagging sags said sailing sake sale sales sallies sallying saloons salted salting salts salty same samovar samovars
sandals sanding sandy sane sang sank sapling sapped sapping saps sassing sat satiate saturation saving savings sawing
saws sayin sayings scabbard scaling scam scamper scanner scans scarce scarcely scarcest scare scaring scarlet scarred
scarves scatter scholar science scooped scorcher scourge scourges scrape scraped scrapes scrapped scrappy scraps
screenland scuba seal sealing seals seam seaports sear searched searcher searches searing seat seating seats secluded
secondarily secondly seconds section sections securely securing securites sedan sedition seeded seeds seep sees
seething segments seize selectors sell selle sellers selling semen semester semiconductor senator senators send sends
seniors senora sensors sensual sentence separating separations separatist septation sequenced sequences sera serfs
serials service servile serving sets setters setting settings settling several severity sews shad shade shading shag
shags shake shaking shalt sham shame shape shaping shared sharers shares sharing shark sharp sharpen sharpened sharpens
sharper shave shaving sheared sheen sheep sheer sheeted sheeting sheets shelf shelling shells shelter shelters shelving
sherbet shies shifting shims shingle shingles shins ship shipped shirt shocks shone shoot shopped shopper shoppers
shops shore shorn shortages shortcake shorted shorten shorter shortly shorts shot shout shunning shutting shying
sibling sickle sided sideline sides sidle sifted sifting sigh sighing sight sighting sights signing signs silence
silicate silicates silicone sillier silvery simulation sincere sine sing singing singled singles singly sink sinking
sinning sins sinus sipping site sites siting sittings situations situs sized sizes skate skates skating skeet skipped
skips skirted skirting skits skittish slab slabs slain slam slams slang slanted slap slapped slaps slat slate slats
slatted slavish slaw slaying slayings sledding sleet sliced slices slick slicker slickers slide slight slighter slime
slingers slipped slips slits sliver slivers slivery slog slogans slogs slopped slot slovenly slug slugs sluice sluiced
sluices slumping smaller smallish smallness smarted smarter smartest smarting smell smelled smelling smells smelters
smelts smiling smocks smolder smoothing snag snags snake snaking snap snapped snapper snare snaring snarled snips snort
snorted soaking soap soar soaring socalled society sockets socks sofar soirees sold sole soles solicits solitary
solution solvent solvents somatic some somethin sonar song sonnets sonogram sons soonest sooo soot soothing sorption
sort sorting sorts soul soulful sown spacing span spangle spaniel spanking spans spare sparing sparked sparred spat
spate spats spatter spawn speak speaker speakers speakin speaking specious specter specters spectre spelled spellers
spelling spells spender spenders spice spin spindle spit spits spitting splice spliced splices splitting sponges spoon
sport sported sporting spots spotting spout sprains spraying spurted sputter sputters spying squad stabbed stable
stabled stables stabs stacked stacker stacks stadium stadiums staffed stag stage stages staging stags staid stain
stained stains staked stakes stale stalk stalked stalled stalling stamens stamped stances standard standards standby
standin stands standup staples starch starched starchy stare stared stares staring starker starlet starred stars
starter starters startin startle startled starts startup startups starved stashed stat stated stately stating station
statism statist statistic statistical statue statues stature statuses statute statutes stave staves staying stays steal
steals steed steeled steely steep steeped steeple steeples steeply steer steers stepped steppes stereos sterile sternum
sticks stilted stinking stippled stirke stirred stock stocked stockpiled stockpiles stocky stoke stole stomped stoned
stony stooges stooped stopper storage store stores storied stories stormed stove stoves strains straits strand strands
strap strapped strategies strategist strategy stratum strayed straying streets stricken stride strides strife strikers
strikes stripe striped stripes stripped strive strived striven strives stroke stroked strokes stropped stumped stumping
stunning stunted styling submarine subpenaed substituting substitutions subtended sued suede sues suffers sufficent
sufficiency sufficiently suing suitors suits sulfuric sulfurous sulphured sulphurous sultans summaries summarily
summarized summarizes summate summers summitry sunburn sundown sunning suppers supple supplied supposes surcease
surfers surmises surname suspect suspected suspender suspenders suspends suspense suspensions suspensor suture swab
swabbed swam swami swamp swamped swan swans swaps swarmed swat swathed sway swaying sweater sweaters sweating sweet
sweeten sweeter sweetish swelling swells swims swoon swooped symbolic symbols synce syringa tableau tabled tables
tablet tablets tack tact taken taker takes tale tales talks talky tall tallies tallying tame tank tanking tanned tans
tantalized tantrum tantrums tape tarnish tarnished tart task taste taxable tear tears teas teats technolology teenage
tektites tells tenable tend tenement tenements tens tensions termites test texts than thanking thar that thaw thaws
thei thinkers this threes thrifts thrones throngs throwing thrust thrusts thumping tide tides ties tiger tight tighter
tile tiles timbers timed timelier timeliness timer timers tines tins tirade tirades tire tires titanic titration tits
toad tobacco toes toga togs tole toll tomes tonal tone tones tongs tongues tonics toniest tonnages tony too took topic
topical topped topper tops tort torts toss totaled totally totals tourney towns tows toxics toys trace tracking traded
trader traders trades traduce traduced tramples trance travel travels tread treading treasures tree trees trek treks
tremors trench trended trends trendy triable trio tropics troup truce truer truest trusted trustee trusts tryst tuba
tuck tunnels turban turbans turbinates turbine turf turkeys turn turnery turnings turnkey turns tusk tusks tyke tyme
typed types ultimate umber uncalled unchanged unclouded uncovered uncovering uncritical undeveloped uneasily unheeded
unimportant unlisted unnatural unneeded unofficially unpublished unreliable unrestricted unstapled unsteady untamed
upcountry upmarket uprising upswing urbane urbanism usages user users vague vain valued values valve vane vanish
vanishes vans varnishes vase vast veal vector vectors vehement vehicles venerable vents verb verbs verity versions vest
vine vines vise void volition voluble volumes voume wadded waddles wade waffles wages wake wakes walk walkers walks
wall walled wallets walls wand wane wanes ware wares warless warming wart wasted wastes wastrel wattles waves ways weak
wealthy weaning wear wears weeded weeds weep weigh weighed weighs weighted weights weighty wells went wept wet wets
whales while whips whoppers whoring wide wife wigs wild wiles wince winds windy wine wined wines wing wink wins wipeout
wire wireline wise withhold withholds wits wold woman wood word words wore workers worldly worlds worm worms worn wort
worthy would wracking wree wrench wrest write yank yanking yeah yearall yeard yearn yearning yeast yells zeal zest
zillions zone
`

export const ENGLISH: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))
