// npm run --silent verdict -- --page FILE|URL --feed FILE [--url ADDRESS] [--would-buy-new yes|no] [--region CC] [--json]
//   [--boundary cradle-to-gate|cradle-to-gate+transport|cradle-to-consumer|cradle-to-grave] [--years NUMBER]
// The same pure core as in the browser, over a saved page and a feed: the main job without a browser, and the
// easiest way to see why a verdict is what it is.

import { parseArgs } from 'node:util';
import type { WouldBuyNew } from '@/src/avoided/avoided';
import { BOUNDARIES, type Boundary } from '@/src/footprint/estimate';
import { readSighting } from '@/src/product/read';
import { complete } from '@/src/product/understand';
import { REGIONS } from '@/src/quantity/country-codes';
import { moment } from '@/src/quantity/time';
import { layer } from '@/src/rules/layer';
import { shippedPack } from '@/src/rules/shipped';
import { CANDIDATES, candidateQuery } from '@/src/verdict/candidate-query';
import { judge } from '@/src/verdict/judge';
import { kindOfSighting } from '@/src/verdict/kind-of-sighting';
import { sumNew } from '@/src/verdict/sums';
import { reason } from '@/src/words/reason';
import { say } from '@/src/words/say';
import { openFeed } from './local-feed';
import { localPacks, localTongue } from './local-knowledge';
import { runScript } from './run-script';
import { openPage } from './saved-page';
import { askedText, tallyText, verdictText } from './verdict-text';

const USAGE = `Usage: npm run --silent verdict -- --page FILE|URL --feed FILE [--url ADDRESS] [--would-buy-new yes|no]
   [--region CC] [--json] [--boundary ${BOUNDARIES.join('|')}] [--years NUMBER]`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      page: { type: 'string' },
      feed: { type: 'string' },
      url: { type: 'string' },
      'would-buy-new': { type: 'string', default: 'unknown' },
      region: { type: 'string' },
      json: { type: 'boolean', default: false },
      boundary: { type: 'string' },
      years: { type: 'string' },
    },
  });
  const wouldBuyNew = values['would-buy-new'];
  const { boundary, page: place, feed: file } = values;
  const region = values.region?.toUpperCase();
  const years = values.years === undefined ? undefined : Number(values.years);
  const isAskable =
    (boundary === undefined || isBoundary(boundary)) &&
    (region === undefined || REGIONS.includes(region)) &&
    (years === undefined || years > 0);
  if (place === undefined || file === undefined || !isAnswer(wouldBuyNew) || !isAskable) {
    console.error(USAGE);
    return 2;
  }
  const now = Date.now();
  const [page, feed, packs, tongue] = await Promise.all([
    openPage(place, values.url),
    openFeed(file, now),
    localPacks(),
    localTongue(),
  ]);
  const seen = readSighting(page.document, page.url, moment(now));
  if (seen === undefined) {
    console.log(values.json ? 'null' : say(tongue, reason('cliNoProduct')));
    return 0;
  }
  const sighting = complete(seen);
  const rules = layer([shippedPack]);
  const query = candidateQuery(sighting.product, kindOfSighting(sighting, { ...packs, rules }).guess, rules);
  const { listings, rarity } = await feed.find(query, CANDIDATES);
  const facts = { sighting, candidates: listings, rarity, rules, ...packs, wouldBuyNew, now, region };
  const verdict = judge({ id: 'cli', ...facts });
  const asked =
    boundary === undefined
      ? undefined
      : sumNew(sighting.product, verdict.category, facts, { boundary, ...(years !== undefined && { years }) });
  console.log(
    values.json
      ? JSON.stringify(asked === undefined ? verdict : { ...verdict, asked }, undefined, 2)
      : [
          verdictText(verdict, tongue),
          tallyText(feed.tally, tongue),
          ...(asked === undefined ? [] : [askedText(asked, tongue)]),
        ].join('\n'),
  );
  return 0;
}

function isBoundary(text: string): text is Boundary {
  return BOUNDARIES.some((each) => each === text);
}

function isAnswer(text: string): text is WouldBuyNew {
  return text === 'yes' || text === 'no' || text === 'unknown';
}

await runScript(main, 1);
