// Shops that many people in a country buy new things at, to pick from on the welcome page. None is looked at before it is
// picked and the browser has asked. Which ones are "well known" is a judgement; that the host is that shop's is cited, as in
// `listings/links/data/links.csv`: kagi:TRIGGER is a row of the public list of site searches kagisearch/bangs@239b181,
// code:N is the number of excerpts that name it among public repositories. Seen 2026-11-28.

/** By ISO 3166-1 alpha-2: the host of each shop's pages, and where that was seen. */
const ROWS: Readonly<Record<string, readonly (readonly [host: string, evidence: string])[]>> = {
  DE: [
    ['www.amazon.de', 'kagi:amazonde'],
    ['www.otto.de', 'kagi:otto'],
    ['www.mediamarkt.de', 'kagi:mendesah'],
    ['www.saturn.de', 'kagi:saturn'],
    ['www.zalando.de', 'kagi:zalandode'],
    ['www.ikea.com', 'kagi:ikeade'],
    ['www.thalia.de', 'kagi:thalia'],
    ['www.decathlon.de', 'kagi:decde'],
    ['www.notebooksbilliger.de', 'kagi:nbooks'],
    ['www.alternate.de', 'kagi:alternate'],
    ['www.thomann.de', 'kagi:thm'],
    ['www.obi.de', 'kagi:obi'],
  ],
  FR: [
    ['www.amazon.fr', 'kagi:afr'],
    ['www.fnac.com', 'code:10'],
    ['www.darty.com', 'kagi:darty'],
    ['www.cdiscount.com', 'kagi:cdiscount'],
    ['www.boulanger.com', 'kagi:boulanger'],
    ['www.leroymerlin.fr', 'code:10'],
    ['www.decathlon.fr', 'kagi:decathlonfr'],
    ['www.ldlc.com', 'kagi:ldlc'],
    ['www.rueducommerce.fr', 'kagi:rdc'],
    ['www.ikea.com', 'kagi:ikeafr'],
  ],
  GB: [
    ['www.amazon.co.uk', 'kagi:amazonuk'],
    ['www.argos.co.uk', 'kagi:argos'],
    ['www.currys.co.uk', 'code:10'],
    ['www.johnlewis.com', 'kagi:jl'],
    ['www.ebuyer.com', 'kagi:ebuyer'],
    ['www.asos.com', 'kagi:asos'],
    ['www.diy.com', 'kagi:bandq'],
    ['www.screwfix.com', 'kagi:screwfix'],
    ['www.waterstones.com', 'kagi:waterstones'],
    ['www.marksandspencer.com', 'kagi:mands'],
    ['www.ikea.com', 'kagi:ikeauk'],
  ],
  US: [
    ['www.amazon.com', 'kagi:a'],
    ['www.walmart.com', 'kagi:walmart'],
    ['www.target.com', 'kagi:target'],
    ['www.bestbuy.com', 'kagi:bbuy'],
    ['www.homedepot.com', 'kagi:hdx'],
    ['www.lowes.com', 'kagi:lowes'],
    ['www.costco.com', 'kagi:costco'],
    ['www.newegg.com', 'kagi:ne'],
    ['www.macys.com', 'kagi:macys'],
    ['www.rei.com', 'kagi:rei'],
    ['www.ikea.com', 'kagi:ikea'],
  ],
  ES: [
    ['www.amazon.es', 'kagi:a.es'],
    ['www.elcorteingles.es', 'kagi:eci'],
    ['www.mediamarkt.es', 'code:10'],
    ['www.pccomponentes.com', 'kagi:pccomponentes'],
    ['www.zalando.es', 'code:10'],
    ['www.decathlon.es', 'kagi:decathlones'],
    ['www.leroymerlin.es', 'code:10'],
    ['www.zara.com', 'kagi:zara'],
    ['www.worten.es', 'kagi:worten'],
    ['www.ikea.com', 'kagi:ikeaes'],
  ],
  IT: [
    ['www.amazon.it', 'kagi:ait'],
    ['www.mediaworld.it', 'code:10'],
    ['www.unieuro.it', 'code:10'],
    ['www.euronics.it', 'code:10'],
    ['www.zalando.it', 'code:10'],
    ['www.decathlon.it', 'kagi:decathlonit'],
    ['www.leroymerlin.it', 'kagi:leroymerlinit'],
    ['www.ibs.it', 'kagi:ibs'],
    ['www.lafeltrinelli.it', 'kagi:feltrinelli'],
    ['www.ikea.com', 'kagi:ikeait'],
  ],
  NL: [
    ['www.bol.com', 'kagi:bol'],
    ['www.coolblue.nl', 'kagi:cblue'],
    ['www.amazon.nl', 'kagi:amazonnl'],
    ['www.mediamarkt.nl', 'kagi:mediamarktnl'],
    ['www.wehkamp.nl', 'kagi:wehkamp'],
    ['www.alternate.nl', 'kagi:alternatenl'],
    ['www.hema.nl', 'kagi:hema'],
    ['www.gamma.nl', 'kagi:gamma'],
    ['www.fonq.nl', 'kagi:fonqnl'],
    ['www.ikea.com', 'kagi:ikeanl'],
  ],
  PL: [
    ['allegro.pl', 'kagi:allegro'],
    ['www.amazon.pl', 'code:10'],
    ['www.x-kom.pl', 'kagi:xkom'],
    ['www.morele.net', 'code:10'],
    ['www.mediaexpert.pl', 'code:10'],
    ['www.euro.com.pl', 'code:10'],
    ['mediamarkt.pl', 'code:10'],
    ['www.empik.com', 'kagi:empik'],
    ['www.zalando.pl', 'code:10'],
    ['www.decathlon.pl', 'code:10'],
    ['www.ikea.com', 'kagi:ikeapl'],
  ],
  AT: [
    ['www.amazon.de', 'kagi:amazonde'],
    ['www.mediamarkt.at', 'code:10'],
    ['www.universal.at', 'code:10'],
    ['www.zalando.at', 'code:10'],
    ['www.thalia.at', 'code:10'],
    ['www.conrad.at', 'kagi:conradat'],
    ['www.obi.at', 'kagi:obiat'],
    ['www.hornbach.at', 'kagi:hbat'],
    ['www.ikea.com', 'kagi:ikeaat'],
  ],
  CH: [
    ['www.digitec.ch', 'kagi:digitec'],
    ['www.galaxus.ch', 'kagi:galaxus'],
    ['www.brack.ch', 'kagi:brack'],
    ['www.interdiscount.ch', 'code:10'],
    ['www.microspot.ch', 'code:10'],
    ['www.zalando.ch', 'code:10'],
    ['www.coop.ch', 'kagi:coop_de'],
    ['www.exlibris.ch', 'kagi:exlibris'],
    ['www.orellfuessli.ch', 'kagi:orell'],
    ['www.ikea.com', 'kagi:ikeach'],
  ],
};

/** Countries that shops are listed for, ISO 3166-1 alpha-2. */
export const SHOP_COUNTRIES: readonly string[] = Object.keys(ROWS);

/** Hosts of well-known shops of a country; none where nobody has listed any. */
export function knownShops(country: string): readonly string[] {
  return Object.hasOwn(ROWS, country) ? (ROWS[country] ?? []).map(([host]) => host) : [];
}

/** Where each host was seen. */
export function shopEvidence(country: string): readonly string[] {
  return Object.hasOwn(ROWS, country) ? (ROWS[country] ?? []).map(([, evidence]) => evidence) : [];
}
