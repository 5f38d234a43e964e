/**
 * English words that lie within the allowed edits of a mineral, a place or a word of the example questions, so that they
 * are never taken for a misspelling of one: mail is not Mali, hopper is not copper. Drawn once from the lower-case words
 * of the lexicon of natural's part-of-speech tagger; test/language/typos.test.ts measures what gets past it.
 */
const WORDS = `
able aborning abort abortion abound abstained accidental accidently accidents acclaims accompanies accompany
accordingly accordion accosting account accounted accruing acrimony acrobats acts actually addition addled adoptions
adversarial adversities aeon affected affects affording againt ages agitation aground aide aided aides airports
albicans alderman alight alliance allied along alternate alternates alternating alternation alternatively altogether
amines ammoniac ammonium anatomic angora announced announcer announcers announces annoyance anode anomic answered
answers antibodies antibody antimonide antiques anythin apparency apparently appended appetite appetites application
applicators apportion area areas argot aria arise arising arsenals arsenide arson arterial arteries asbestosis ashare
aside assaying assays atone attained attracted attraction audition auspices averaged averages avian avid avoids baboon
bacterial bade bads bags bake bakeries bakes bale bales balk ball balled balling balloons balls band banded bands bane
bang banged bangs banish banished banishes bank banked banking banks banner barbarian barbarians barbarous bare barge
baritone barns baron barons bars based baser bases bash basil bass bats batter battered batterie battering batters
baying bays beads beak beans bear beard beardown bears beast beat beats became becomed becomes becometh beep bees
befriends begin begining bein belie bells belonged benign beside best bets beverage biannual bicarbonate bicycling bide
billions binational bind bins bite bits bitterly blase blast bleating bleeders bleeding blenders blending bless blight
blink blinkers blob block blocs blot blow boat boats bods bogs bohemian bold bolt bolts bone bongo book boon boos boot
boots bore bores born bosons bourbons bout bouts bows boys bran bread breakdowns brick bricks brie briefs brighter
brisk brown brownies browning browsing bruinish bruising brutish bull bullhorn bullhorns bully bumping buns burgundy
bused buses busing buss buttery cable cabled cacao cain cake cakes calamity calculable calculates calculator calf
caller calling calm calmed came cane canned cans capacitor capsicum captions carbines carbonates care carnality cart
case cast caste celestial cell cells cemented censures centrist chains chair chance chanced changes chant chanted chap
chaps char charge charged charm charts chary chat chaw cheapens cheapest cheat cheater cheaters checks cheek chemcial
chemically chemicals chick chide chill chimps chin chines chinless chins chip chive chole chopper chops chromed chuck
circulars circulate circulated citations cited cites city clad clam clams clan clanged clanking clap claps class
clattery claw claws cleaners cleaning cleans clear clearing cleat cleft clerical climbers clime climes clincher
clinical clinked clips closures clot cloture clover clunker coast coat coats code codes coke colander cold colds cole
collared collars collation collusion coloreds colt columbines coma comas comb combine combines comedian comedians comer
comers comest comet comets comforts command commanded commander commanders commando commandos commends comments
communes communion commuted commuter commutes compacted compaction companions compares comparisons compassion competed
competes compiled completed complied complies comported composed compute computer computers computes concealing
conceding conceiving concentrate concentrates concertina conclude concluded concurring condemning condo condos cone
cones conferring confided confides confined conformation conjoined conniver conpired cons conserving considerin
consoles consomme constrain constrained constructions consumed consumer consumers consumes consummation consumptive
cont contacted contadini contagion container containers contains continued contract contracts contralto contrary
contrasted contrasts contribs contribued contributed contributes contributor contrite contrived convening converging
conversing converting cook cope copes copier copiers coppery coproducer core cores cork corks cornball corps corrected
correctly corrects cortical cosmical coste costly costs cosy cots counters countess countian counties countrey county
couplers court courts cove coverage coverall covering covers covert coves covet cower cowhands cracking crank cranking
crap crate creation creations creek creeks crescent crest crime crimes criminal critically croak croaks cross crowding
crowing crown crowning cruising crust cub cube cubs cull culled cunning curing currant currants currency currently
currents curtained cute cylinder cylinders cyst dabs dada dais dales dame dampened dams dance dances dang dank dare
dares daring dark dart dated dates daze dead deadline deaf deals dealt dean dear dearly dearth decadent decal decedent
decent decide decides declares declined decliners declines decode decontrol decrease decreased decribed deeds deep
deepened defend defendant defended defender defends defenses defensive deference defiance defile defiling defined
defines defining definite definitional definitions definitive deflated deflected deformation deft deleted deletion
deletions delighted dell demanded demander demands demeaned demeaning denominated denounce departed depended dependents
depending depicted depiction deplete depletes deplored deployed deport deported deposit deposited depositor depositors
descendent descends described describes deserve deserved deserves designate designates designed desisted despondency
despondent detained detaining detested detracted developer developers developmental developments develops deviance
deviated devlopments dial diam diatomic dibs dictation dies differences different diffidence diffrunce digger dilation
dime dimes dine dined diner diners dines dining dipotassium dips dire directed director directory disk disks district
districts ditch document documented dogs dole doles dollar dome domes dominance dominantly dominion dominoes donation
done dons dost downs drank dread dreading drinkers drinking droppers dross drown drowning drowsing dual dull dully
dumber dumping dune dunes duplications durin early earn ears earthy ease easement easements easy eat eateries eats
eclectic economic ecstatic editions eduction effect efficient eking electors electrical electron electronic elemental
eleventh embargoed embargoes embargos embraces emigrate emigrated emitting emotions empire enclosure encumber endorsed
enduring enlisted entirety entitles entractes enveloped environment environments eons equivalence equivalents erasures
ere erection erudition escorting espoused essay estancia estate estates estimable estimates estrogen evaluation evens
event evocation examines exceed exceeded exceeding excerpt excerpts excessive exchange exchanged exclaims excluded
exerting exhausts exhort exhorting exhorts exist exits exluding expansive expecting expert experts expiating expired
expires expiring explained explains exploded exploding exploiter exploiters exploiting exploits explored explorer
explorers explores exploring explosive exported expose exposes exposing exposited expressive extensive extinction
extort extorted extorting extracting extractor extracts extradited extradition extruding fable face faces facet facets
faction factions facto fade fail failing failings failures fait fake fakes falls fame fames fanned fans farce farces
fare fares fate fats fatter faulting favorite favorites fear fears feast feat feats features feeds fees fell fellas
felling fend fess fest fetal fiance fickle fide fiend fiendish figger fight fighters fights figured fill filling
fillings filly fin finds fine fined finer fines fining finish finished finishes fins fire fireplace firma fissures fist
fisted fists fits fitting fittings fixation fixtures flag flags flailing flanking flattery flattest flay flee flight
flitting floc flooring florid flourish flourishes flouting fluoride flurries fold folds folly fond food forced forces
fore forecasted forecaster forecasts foreigner foremost forepart forge fork forks formation fort forte forth forts
foully fountain fractional fractions fractious franc francs frank franking freed freer frees freighter freights fret
friction frictions friend friendly frighten frisky from frown frowning fruition fuel fugures function fund funerals
fused fuses fusing futile futures gable gags gain gala gall galled galling galls gals gambit game games gangland gaps
gardenia garments garner gas gate gays gaze gear gears geeks gels gene generals gentians geopolitical geranium germane
germs gets ghost gifted gild gist glanced glances gleaming glean globes gloss glove glowing goad god goitrogen
goitrogens golds golf gonne goods goody gore gorup gown gowns gracious grade grandees granting granules grape graphics
graphs grass grate grave gravely graven graver graves gravitas greed green greens greet greets grenade grenades grief
grinning groan groaning groin grokking grooming groping grossing grounded grounder grounds groundup grouping groups
grousing grovel grovels grow growl growling grows growths growthy grunting gull gully gums gunning gyms habitues hable
hafta halides hall halls halo halt halter halved hampered hand hands hanged hank happen hard hardened hare hast haste
hastened hate hated hatted head heading headings heads heady heal health heap hear heare hears heart hearth hearths
heat heats heave heck heeded heeds heft height held hells hems hepatitis herb herbs herd here hews hide hind hips hire
historian historic historically hits hitting hoard hoist hole holed holes holies holy home homeland homes hone hood
hoods hook hoot hopper hose hoss hoste hosts hover hull humane humanely humanism humanist humanists humanize humans
humidity humility hungry hutch hype hysterical icon ideal imitates imitation immaterial impacted impacts impart
imparted imparts implications implored implores importance importantly importers importing impostor impotent improper
improved inaction incapacity incensed incident inclined inclosed includee includes including incorrect increases
independence independent indifference indirectly industrial industrials industrious industryas industy inexpensive
inference informatics informational informative infraction infuriation inland inns insecurity insiders instructing
instruction instructional instructors insufficient intimate intimated into introduces intruded involution invulnerable
iodinate iodinated ion ions irate irk irons ironworks irony irresponsible iself islander islanders jade jakes jargon
jays jeep jest jigger jillions jingle jist joss jots juju jumping keel keen keeps kelp keystone kind kings kite kits
kneading knitting know knowns knows knuckles konga krona labors labour labs lace laces lad lads lags lain lake lakes
lame laminate laminated lance land landes lands lane lanes laps larder largess largesse lash lass lasted lastest lasts
late latent lats latter lavished laws layers laying lays leaching leader leadings leaf leafing leaguers leak leakers
leaking leaks lean leaning leans leap leaping leaps leapt learners learning learns lease leash leasing leathers leaving
leavings led legs lend lenders lending lends lens lent lesbians lest lets leverage lewd liberals libertie librarian
librarians lice licensed licensee licensees lick lie lies lifelike lifeline lifer lifes lifesize lift lifts lighter
lighters lights like likeness likes lilt lima limb limbs limo limos limp limps line lined liner liners lines lining
links lint lion lions lire lise listen listened live lives load loaders loading loadings loads lobe lock loft logo lone
longs looks loom loon loop loot loss lost lotteries lover lull lumber lumping lunation lung luring lurk lurks lust
lusts macaw macho magnates magnet magnetic magnetics magnetism magnetisms magnetized magnolia mai maid mail mainland
mains majoring majors maker makers maladies male males malign mall malls malt malted mamalian mane manes manned manor
mans mansions manually manuals manzanita mare mares marked marker marketed marketer marketin markets marshalled mart
mast master mate mater materals materialism materially materiel maternal mates matron matte mattered matters maturities
maturity maye mayor maze mazes meal meals meanders meanin meanings measure measured meat meats medal medals mediation
medico melt melting member mementos menacing mend mental mentioned menus merciful mercurial mess mews mice mien might
migrates mile miles militancy militant militarily militate minber mince minced mincing mind minded minds mingle
mingling minin mink minor minority minors mint minted minter minting mints mire mired mist misted mists mite miter
mites mixed mixer mixers mixes mixing moan moaning mode modestly molar mold molds moldy mole monies monuments mood moon
mornings moss most motional mount mountain mounting mounts mourning mover movies mull munitions mused muses musing
mutation mutter myne nail nails named nationalism nationalist nationality nationalized nationally nationals nations
naturally near nearly nears neat neckline need needled needy negation neo nerds nest nets neutrons newt nicer nicked
nickels nigger night nighters nights nigs nise nodes nominate nominated none nook noon north notation notion null
numbed numbered numbness oblivion observes obtaine occluded ocher offers official officials oink olds oleanders omen
omitting opinions option optional optioned orate orations ordained original origins outgained outlined outlooks outputs
outshine outsider outsiders outsized outspend over overage overalls overcame overfill overhaul overkill overstate
overtaken overtakin overtaxed overtime overture owes owls owne pace paces pact pacts padded pages pain painters pajama
palace palaces pale pales pall pane panel panes panned panorama pans pant panthers paot parables paraquat pare
parentage parities park pars parte particle particles partner partnered parts party paso pass pasta paste pastilles
pastness pasty pat pate paternal patio patron patrons pats patter payers paying pays pea peace peaking peaks peaky peal
peals pear pearly pears peas peck peek peeking peep pegs pelts penalize penalizes penalties pensions peopled peoples
percentages percenter perk perking permanant permanence permanently persists pert pertains pertinent pest pests pet
petals petition pets pews phoned phones phoney phonology phony phosphide phosphine phosphines phosphor phosphors pickle
pickles pies pigs pile piles pilot pine pines ping pink pipeline pits pitting placed placement plainest plane planed
planer planes planets planking planners plant planters plasters plate plates platters play player plays plead pleading
pleadings pleads pleasing pleasures pleats plight plod plots plow ploy plumbers plumbing plunkers poeple poet poke
pokes poking pol polar police polices policing polis polished polishes politics polities polity polka poll polls
polluting polo pols pong pope pore pores pork port portions ports pose poses posh position posts potion potions pots
pout praising prancing prank prayers precarious precocious prediction predicts prefixes preparation prescribe preserve
preserved preserves presides pressing prevents previous priced priciest prick pricks pride prides pries primacy
primarily primarly prime primes primping prince princely princes princess prize prizes proceeding procession procured
procurer prodding producin productions productive professing profiled profiles profited progressing project projected
projection projector projectors prominant promises promotion prone propects proportional proportioned proportions
proposition proration prospects protection protects protesting protests provdied provide provided provider providers
provinces provokes prowling publisher publishers publishes pull pulping punished punning punnished purchased purchaser
purchasers purchases purpling quantify quart quarts queasily question questioned questioner questioners quid quite
quitting quotas quotes race rack racking radiance radio rage rain raise raising rake raking rallies rallying rand rang
ranging rankings ranks rant rape rarer rarities rata rated rates ration rational rationale rationalize rationalized
ratios rats rave rays reacquire reaction reactors readable readers reading readings reads ready readying real reap rear
rears reasearch recalculated recalled recalling receives recently recitation reciting reclaims recliner reclining
recoiled recond reconsider reconsidered reconvened reconverting recording recounts recourse recover recoveries recovers
rector recurrent recycler recycles redefine redefined redefining redefinition redevelopment redlining reds reducing
reduction reeds reef reefs reek reel referees refile refilled refinance refiner refineries refitting reformation
refraction refrained refraining refunded refunding refuse refusers refusing regain regained regaining regains reground
reigning reined reining reintroduce reintroduced rejoined rejoining relay relent relevance relevant reliables reliably
relished reliving remained remanding remarking remembers reminded reminders reminding remove removes renationalize rend
rendition renounce rent repainting repairing reparation reparations repealed repeated repent replacements replaces
replanted reply reported reporter reporters reporting reports repriced reproduce reproduced reproduces reproducing
reproduction reps repurchase required requirements requires researched researcher researches resent reserved reset
resides residing residues resigned resigning resisted resolution resolved resolves resort responsibly responsive
restarted restates restraint restraints restricting restriction rests resuspended resuspension retailing retain
retained retainers retaining retains retaliate reticent retirement retiring retort retraced retracted retraction
retraining reusable reused reverses revising reviving revolution revolutions revolved revs rewt rice ride riding rife
rigger right rightist rigs rile rime ring rink rinse rinsing ripe risen rises risking rite road robe rode roles roll
romantic rook rope rosarians rose rotation rote round rounding rouse routines rove rowing rub rubdowns rubles rubs
ruffians ruining rule ruminate ruminated runing runnin ruse rust ruthless sable sac sad sag sage sags said sake sale
sales sallies sallying salted salts salty same samovars sandy sane sang sank sapped saps sat saturation saving sawing
saws sayin sayings scabbard scam scans scarce scarcely scarcest scare scorcher scourges scrape scrapped scraps
screenland scuba seal seals seam seaports sear searched searcher searches seat seats secluded secondarily secondly
seconds sections securely securing securites sedan sedition seeded seeds seep sees seething segments seize selectors
sell selle semen semester semiconductor senators send sends senora sentence separating separations separatist septation
sequenced sequences sera serfs sets setting settings settling severity sews shad shade shag shags shake shalt sham
shame shape shared shares shark sharp sharpened sharpens shave sheen sheep sheer sheeting sheets shelf shelling shells
shelter shelters shelving shies shifting shims shingle shingles shins ship shirt shocks shone shoot shopped shoppers
shops shore shorn shortages shortcake shorts shot shout shunning shutting shying sickle sided sideline sides sidle
sifted sifting sigh sight sighting sights signs silicate silicates silicone silvery simulation sine sing singled
singles singly sink sinking sins sinus site sites siting sittings situations situs sized sizes skate skates skeet skips
skirting skits skittish slab slabs slain slam slams slang slap slapped slaps slat slate slats slaw slaying slayings
sledding sleet sliced slices slick slickers slide slight slighter slime slingers slips slits sliver slog slogs slopped
slot slovenly slug slugs sluice slumping smallish smallness smarted smartest smarting smell smelling smells smelters
smelts smocks smoothing snag snags snake snap snapped snare snips snort soap soar socalled socks sofar sold sole soles
solicits solitary solution solvents some somethin sonar song sonogram sons sooo soot soothing sorption sort sorts soul
sown span spanking spans spare spat spate spats spawn speak speakers speaking specious specter specters spellers
spelling spells spenders spice spin spit spits spitting splice splitting spoon sport sporting spots spotting spout
spraying sputters spying squad stable stabs stacks stadiums stag stage stages stags staid stain stains staked stakes
stale stalk stalling standard standards stands starch starched stare stared stares starred stars starter starters
startled starts startups starved stat stated statistic statistical statue statues statuses statutes stave staves
staying stays steal steals steed steely steep steeples steer steers stepped sticks stinking stippled stirke stock
stockpiled stockpiles stocky stoke stole stomped stoned stony stooped stopper store stores stove stoves strand strap
strapped strategies strategist strategy straying stricken stride strife strikers strikes stripe stripped strive stroke
stropped stumping stunning submarine subpenaed substituting substitutions subtended sued suede sues sufficent
sufficiency sufficiently suing suits sulfuric sulfurous sulphured sulphurous summaries summarily summarized summarizes
summitry sundown sunning supple supplied supposes surcease surmises surname suspected suspender suspenders suspends
suspense suspensions suspensor suture swab swam swami swamp swamped swan swans swaps swat sway swaying sweaters
sweating sweet sweetish swelling swells swims swoon symbolic symbols synce tabled tables tablet tack tact taken taker
takes tale tales talks talky tall tallies tallying tame tank tanking tanned tans tantalized tantrums tape tarnished
tart task taste tear tears teas teats technolology tektites tells tend tenement tenements tens tensions termites test
texts than thanking thar that thaw thaws thei thinkers this threes throwing thrust thumping tide tides ties tiger tight
tighter tile tiles timed timelier timeliness timer timers tines tins tirade tire tires titanic titration tits toad toes
toga togs tole toll tomes tonal tone tones tongs tonics tonnages tony too took topic topped topper tops tort torts toss
totals towns tows toxics toys trace tracking traded trader trades traduced tramples trance travel travels tread
treading treasures tree trees trek treks trench trends trendy trio tropics troup truce truer truest trusts tryst tuba
tuck turban turbinates turbine turf turkeys turn turnings turnkey turns tusk tusks tyke tyme typed types ultimate umber
uncalled unchanged unclouded uncovered uncovering uncritical undeveloped uneasily unheeded unimportant unlisted
unnatural unneeded unofficially unpublished unreliable unrestricted unstapled unsteady untimely upcountry upmarket
uprising urbane urbanism usages user users vague vain valued values valve vane vanish vanishes vans varnishes vase vast
veal vector vectors vehement vehicles venerable vents verb verbs verity versions vest vine vines vise void volition
volumes voume wadded wade wages wake wakes walk walks wall walled walls wand wane wanes ware wares wart wasted wastes
waves ways weak wealthy weaning wear wears weeded weeds weep weigh weighs weighted weights weighty wells went wept wet
wets whales while whips whoppers wide wife wigs wild wiles wince winds windy wine wined wines wing wink wins wire
wireline wise withhold withholds wits wold woman wood word words wore worlds worm worms worn wort worthy would wracking
wree wrench wrest write yank yanking yeah yeard yearn yearning yeast yells zeal zest zillions zone
`

export const ENGLISH: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))
