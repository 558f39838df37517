import { plainWords } from '@/src/listings/terms/fold';
import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';

/** Folded nouns of things made to go with another thing; en, de, fr, es, it. */
const ACCESSORIES = new Set(
  `case cases cover covers skin skins sleeve pouch holster bumper protector protectors charger chargers cable cables
   cord adapter adaptor dock stand mount holder bracket strap straps bracelet remote battery batteries grip
   stylus earpads earpad cushions eartips tips hood cap filter filters bag toner brush brushes
   bits blade blades manual guide poster sticker decal decals raincover footmuff insole insoles laces keyring keychain
   tray wheel wheels saddle fender mudguard hinge knob shelf drawer gasket hose seal slipcover slipcovers
   hulle schutzhulle handyhulle tasche panzerglas schutzfolie folie schutzglas ladegerat ladekabel netzteil kabel halterung
   halter stander fernbedienung armband ersatzarmband aufkleber regenschutz fusssack bezug uberzug sofabezug
   anleitung handbuch filterbeutel dichtung korb rad rader reifen sattel
   coque etui housse chargeur cable protection verre trempe support batterie telecommande sangle notice autocollant
   bandouliere pneu roue selle tiroir joint
   funda carcasa cargador protector cristal templado soporte bateria mando correa pegatina rueda cajon
   custodia caricatore caricabatterie pellicola vetro supporto batteria telecomando cinturino adesivo ruota cassetto`
    .trim()
    .split(/\s+/),
);

/** What follows comes with the thing: "with charger", "inkl. Tasche", "avec étui". */
const ALONG = new Set(
  `with w incl including includes included plus and mit inkl inklusive samt und dazu avec et inclus con y e incluso inclusa
   incluye completo complete no without ohne sans sin senza original`
    .trim()
    .split(/\s+/),
);

/** What stands between an accessory and the thing it is for. The longest come first. */
const FOR = [
  'compatible with',
  'compatible avec',
  'compatible con',
  'compatibile con',
  'compatible pour',
  'kompatibel mit',
  'compatible',
  'passend fur',
  'passend zu',
  'original de',
  'originale de',
  'originale per',
  'originale di',
  'dorigine pour',
  'dorigine',
  'to fit',
  'fits',
  'for',
  'fur',
  'pour',
  'para',
  'per',
  'zu',
];

/**
 * Something that goes with the product instead of the product: an accessory's noun that the product lacks, not
 * merely thrown in, or "compatible with", or "for" and then the product.
 */
export function vetoAccessory(product: Traits, listing: Traits): Reason | undefined {
  const words = listing.plain.trim().split(' ');
  const own = new Set(`${product.plain}${product.shelf.toLowerCase()}`.split(/[^\p{L}\p{N}]+/u));
  // An accessory as the product: its own nouns are no accusation, and what is made for it names nothing of it.
  if ([...own].some((word) => ACCESSORIES.has(word) || endsLikeAccessory(word))) {
    const before = madeFor(product, listing.plain, product.words);
    return before === undefined ? undefined : reason('matchAccessory', before);
  }
  const thrownInFrom = words.findIndex((word, i) => i > 0 && ALONG.has(word));
  const head = thrownInFrom < 0 ? words : words.slice(0, thrownInFrom);
  const noun = head.find((word) => ACCESSORIES.has(word) || endsLikeAccessory(word));
  if (noun !== undefined) return reason('matchAccessory', noun);
  const fits = madeFor(product, listing.plain, nameWords(product));
  return fits === undefined ? undefined : reason('matchAccessory', fits);
}

/** "Crisper for Bosch KGN36": the product is named right after "for" and nothing before it is the product's. */
function madeFor(product: Traits, plain: string, own: ReadonlySet<string>): string | undefined {
  const names = nameWords(product);
  for (const joint of FOR) {
    const at = plain.indexOf(` ${joint} `);
    if (at < 1) continue;
    const before = plain.slice(1, at).split(' ');
    const [named = ''] = plain.slice(at + joint.length + 2).split(' ', 1);
    // "Compatible with" says it whatever it names; the short joints need the product's name after them.
    if (!joint.startsWith('compatib') && !joint.startsWith('kompatib') && !names.has(named)) continue;
    if (!before.some((word) => own.has(word) || names.has(word)))
      return joint.length > 4 ? joint : `${before.join(' ')} ${joint} ${named}`;
  }
  return undefined;
}

/** The brand's words, part numbers, and the first two words of the title: what an accessory calls it by. */
function nameWords({ brand, plain, models }: Traits): ReadonlySet<string> {
  return new Set([
    ...plain.trim().split(' ').slice(0, 2),
    ...plainWords(brand ?? '')
      .trim()
      .split(' '),
    ...models,
  ]);
}

/** German and Dutch compounds: Handyhülle, Ladekabel, Sofabezug. */
function endsLikeAccessory(word: string): boolean {
  return (
    word.length > 7 &&
    /(?:hulle|tasche|kabel|bezug|halterung|folie|ladegerat|akku|schublade|dichtung|beutel|deckel|schutz|armband|netzteil)$/.test(
      word,
    )
  );
}
