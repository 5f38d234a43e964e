/**
 * Everyday words that a question is full of. A name of the vocabulary that is one of these has to be declared in
 * `wordsToo` (or `symbolIsWord`), so that "who leads", "tell us" and "as in" are not read as lead, the US and arsenic.
 * Not a dictionary: words that occur in questions, and the everyday senses of mineral and country names.
 */
const WORDS = `
a about above account accounts after again all allies almost also am among amount an and annual any anyone are around as
ask at back bad ban be because been before best better between big bigger biggest black both but buy by call came can
capacity car case chad change chart check chili chip clay close coal come company compare control controls cost could
country critical cup current cut data day deal defense did do does done down drop each early earth east end energy
english ever every export exports fact fall far few figure find fire first five for four friends from gem gems get give
go gold good got great green grow had half has have he help her here high him his home hot how i if
import imports in into iron is it its jordan just key kiwi know land large largest last latest law lead leads least led
less let like lime list little long look lot low made main make man many map marble market matter may me mean means
mercury metal might mine mined mines mineral minerals mining month more most much must my name need new news next nickel
no none north not now number of off oil old on once one only or order other our out over own part past people per place
polish pole price prices produce produced producer producers production put quad question range rank rate ratio
recent red refine refined refining report reserve reserves rest right rise risk rock row salt same say says second see
sell sell send set share shares she short should show silver since six small so some source sources south states still stock such supply swede table take tell ten than that the their them then there these they thing think third this
those three time tin to today told too took top total trade trend tried true try turkey two type under unit up us use
used uses very was washington way we week weight well went were west what when where which while white who whose why will
wish with without word work worst would year years yes yet you your georgia
`

export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))
