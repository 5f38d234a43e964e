type Table = ReadonlyMap<string, string>

/** "cuanto cuanta=how much; quien=who" as a table. */
const table = (text: string): Table =>
  new Map(
    text.split(';').flatMap((pair) => {
      const [from = '', to = ''] = pair.split('=')
      return from
        .trim()
        .split(/\s+/)
        .map((word) => [word, to.trim()] as const)
    }),
  )

const SPANISH = table(
  'cuanto cuanta cuantos cuantas=how much; quien quienes=who; que cual cuales=which; donde=where; pais=country;' +
    'paises=countries; produce producen=produces; extrae extraen mina=mines; refina refinan=refines; tiene tienen=has;' +
    'mas=most; mayor mayores principal principales=largest; productor=producer; productores=producers; del de=of;' +
    'el la los las=the; en=in; y=and; o=or; es=is; mundo mundial=world; cuesta vale precio=price; reservas=reserves;' +
    'porcentaje=percent; toneladas=tons; cuota parte=share; importa=imports; exporta=exports; hay=are;' +
    'cobre=copper; oro=gold; plata=silver; estano=tin; hierro=iron; plomo=lead; grafito=graphite; aluminio=aluminum; germanio=germanium;' +
    'titanio=titanium',
)
const FRENCH = table(
  'combien=how much; qui=who; quel quelle quels quelles=which; est sont=is; pays=country; produit produisent=produces;' +
    'extrait extraient=mines; raffine raffinent=refines; possede=has; plus=most; grand grands=largest;' +
    'producteur=producer; producteurs=producers; de du des=of; le la les=the; en au aux=in; et=and;' +
    'monde mondial mondiale=world; coute prix=price; pourcentage=percent; tonnes=tons; part=share; importe=imports;' +
    'exporte=exports; dans=in; naturel naturelle=natural; terres=earths; or=gold; argent=silver; etain=tin; fer=iron; plomb=lead; chine=China; russie=Russia; inde=India',
)
const GERMAN = table(
  'wird werden=is; gefordert abgebaut=mined; verarbeitet=refined; wieviel wieviele=how much; wie=how; viel=much; wer=who; welches welche welcher welchen=which; wo=where; land=country;' +
    'lander=countries; produziert produzieren fordert fordern=produces; baut=mines; abbau=mining; raffiniert=refines;' +
    'hat haben besitzt=has; meisten meiste=most; grosste grossten groesste=largest; produzent=producer;' +
    'produzenten=producers; der die das den dem=the; von aus=of; und=and; oder=or; ist sind=is; welt weltweit=world;' +
    'kostet preis=price; reserven=reserves; prozent=percent; tonnen=tons; anteil=share; importiert=imports;' +
    'exportiert=exports; im=in; am=the; blei=lead; zinn=tin; zink=zinc; silber=silver; eisen=iron; sambia=Zambia',
)

/** Italian and Portuguese, whose question words are the same. */
const ITALIAN = table(
  'quanto quanta quanti quantas quantos=how much; quale quali qual quais=which; chi quem=who; dove onde=where; paese pais=country; paesi paises=countries;' +
    'produce produz produzem producono=produces; estrae extrai=mines; ha tem=has; piu mais=most; maggiore maior=largest; produttore produtor=producer;' +
    'di del della de do da dos das=of; il lo la i gli le os as=the; in em no na nel=in; mondo mondiale mundo mundial=world; riserve reservas=reserves;' +
    'prezzo preco=price; percentuale=percent; tonnellate toneladas=tons; rame cobre=copper; oro ouro=gold; argento prata=silver; stagno estanho=tin;' +
    'piombo chumbo=lead; ferro=iron; cile=Chile; o=the',
)

/** Words that no English question has, by which a text shows its language. */
const SHOWN: readonly (readonly [RegExp, Table])[] = [
  [
    / (?:quant[oaie]|quantos|quantas|quale|quali|quais|paese|paesi|produz|produzem|producono|produttore|produtor|tonnellate|percentuale) /,
    ITALIAN,
  ],
  [
    / (?:cuant[oa]s?|quien(?:es)?|cual(?:es)?|donde|pais(?:es)?|producen|extraen?|tienen?|productor(?:es)?|toneladas|porcentaje|(?:precio|produccion|reservas|exportaciones) del?) /,
    SPANISH,
  ],
  [
    / (?:combien|quel(?:le)?s?|produisent|extrait|raffinent?|producteurs?|coute|pourcentage|qui (?:produit|extrait|possede)|(?:part|production|reserves|exportations|mines?) (?:de|du|des)(?! beers)) /,
    FRENCH,
  ],
  [
    / (?:wieviele?|wie viele?|welche[srn]?|wer|produziert|produzieren|fordert|raffiniert|besitzt|kostet|prozent|tonnen|produzent|weltweit|gefordert|abgebaut) /,
    GERMAN,
  ],
]

const WORD = /\p{L}[\p{L}\p{M}]*/gu
/** Names that hold an everyday word: "El Salvador", "Costa de Marfil". */
const NAMED = /^(?:el salvador|la paz|los angeles|las bambas|del norte)$/

const plain = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss')

/**
 * The text with the everyday words of Spanish, French, Italian, Portuguese or German told in English: "cuanto litio produce argentina". A
 * text without a word that shows one of these languages stays as it is.
 */
export const inEnglish = (text: string): string => {
  const cut = text.replace(/\b[dl]'(?!ivoire)(?=\p{L})/giu, '')
  const found = [...cut.matchAll(WORD)].map((match) => plain(match[0]))
  const all = ` ${found.join(' ')} `
  const language = SHOWN.find(([shown]) => shown.test(all))?.[1]
  if (!language) return text
  let at = -1
  return cut.replace(WORD, (word) => {
    at++
    if (NAMED.test(`${found[at] ?? ''} ${found[at + 1] ?? ''}`)) return word
    return language.get(plain(word)) ?? word
  })
}
