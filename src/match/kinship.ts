import type { Rarity } from '@/src/listings/index/rarity';
import { remembered } from '@/src/listings/terms/remembered';
import { type Token, termsIn, tokenize } from '@/src/listings/terms/tokens';
import { kindsIn } from './kind-words';
import { once } from './once';
import type { Traits } from './traits';
import { isVariantWord } from './variant-words';

/** Words that describe things of every kind, and what companies are, in en, de, fr, es, it, nl, pl, cs; sharing one makes nothing similar. Folded, without plural s. */
const DESCRIBING = new Set(
  `leather leder cuir cuero pelle cotton baumwolle coton algodon cotone wood holz bois madera legno metal steel wool wolle
   laine lana plastic glass vintage retro modern classic sport small large big mini men women kid herren damen homme
   femme size edition series version model set home digital wireless cordless akku accu aku portable electric smart high quality premium
   color colour pack gen generation slim pro max plus ultra inch stainless edelstahl design style fit
   inc llc ltd gmbh corp
   mens womens lady unisex adult boy girl junior left right handed official
   montura monture mount bajonett attacco vatting bagnet mocowanie bajonet
   gross klein kabellos elektrisch tragbar jungen madchen kinder linkshander unterwegs modell
   grand petit electrique portatif fille garcon enfant sans fil modele bois
   grande pequeno inalambrico electrico mujer hombre nino nina madera modelo caballero senora
   piccolo elettrico uomo donna bambino bambina modello
   leer hout wol katoen groot klein draadloos elektrisch draagbaar dame dames heer heren kinderen jongen meisje
   skora drewno welna bawelna duzy maly bezprzewodowy elektryczny przenosny damska damski damskie meska meski meskie
   dzieciecy dzieciece chlopiecy uzywana uzywany uzywane sprawna sprawny sprawne
   kuze drevo vlna bavlna velky maly bezdratovy elektricky prenosny damska damsky damske panska pansky panske
   detska detsky detske pouzivany pouzite predem vrchem shora plnena plneni plnenim prednim hornim volne stojici vestavby
   zabudowy wolnostojacy wolnostojaca`
    .trim()
    .split(/\s+/),
);

/** Stems of Czech and Polish adjectives that say what things of every kind are like; their endings follow the noun. */
const STEMS =
  `hern chytr bezdratov automatick digitaln elektrick prenosn dotykov sportovn bezeck turistick zimn letn vodotesn
  vodeodoln nepromokav kompaktn mobiln multifunkcn laserov inkoustov kombinovan robotick tycov sackov bezsackov parn
  kuchynsk rychlovarn horkovzdusn mikrovln trekov trekkingov trailov bezdrotov cernobil stoln vestavn vestaven univerzaln profesionaln originaln mal velk lehk nov
  bezprzewodow inteligentn automatyczn cyfrow sportow biegow gamingow wodoodporn kompaktow przenosn zimow letn uniwersaln
  laserow atramentow wielofunkcyjn kuchenn trekkingow`
    .trim()
    .split(/\s+/);
const ENDINGS = ['y', 'a', 'e', 'i', 'ich', 'ych'];
const INFLECTED = new Set(STEMS.flatMap((stem) => ENDINGS.map((ending) => stem + ending)));

/** Words said of things of every kind. */
export function isKindless(word: string): boolean {
  return DESCRIBING.has(word) || INFLECTED.has(word);
}

/** Least share of listings with a word that names a kind; rarer words are names. */
const LEAST_SHARE = 0.0005;

/**
 * What shows that two things are of one kind: `title` a word both titles have, `shelf` one that at least one side
 * only has on its innermost shelf. Two shelves without a common word are two kinds, whatever the titles share.
 */
export function sharedKind(product: Traits, listing: Traits, rarity: Rarity): 'title' | 'shelf' | undefined {
  if (share(product.ownKinds, listing.ownKinds) || share(kindsIn(product), kindsIn(listing))) return 'title';
  const brand = termsIn(`${product.brand ?? ''} ${listing.brand ?? ''}`);
  const own = (words: readonly string[]) => new Set(words.filter((word) => !brand.has(word)));
  const ours = own(titleWords(product));
  const theirs = own(titleWords(listing));
  const ourShelf = own(shelfWords(product));
  const theirShelf = own(shelfWords(listing));
  const onShelf = share(ourShelf, theirShelf) || share(ours, theirShelf) || share(ourShelf, theirs);
  if (!onShelf && ourShelf.size > 0 && theirShelf.size > 0) return undefined;
  for (const word of ours) if (theirs.has(word) && (rarity.get(word) ?? 1) >= LEAST_SHARE) return 'title';
  return onShelf ? 'shelf' : undefined;
}

const titleWords = once(({ tokens }) => kindWords(tokens));
const shelfWords = ({ shelf }: Traits) => wordsOfShelf(shelf);
const wordsOfShelf = remembered((shelf) => kindWords(tokenize(shelf)));

function kindWords(tokens: readonly Token[]): readonly string[] {
  return tokens
    .filter(({ kind, text }) => kind === 'pair' || (kind === 'word' && text.length >= 3 && !/\d/.test(text)))
    .map(({ text }) => text)
    .filter((text) => !DESCRIBING.has(text) && !isVariantWord(text));
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}
