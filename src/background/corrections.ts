import type { ParsedRequestOf, Refusal } from '@/src/messages/messages';
import type { Correctable } from '@/src/product/correctable';
import { asRead, type Correction, withCorrections } from '@/src/product/correction';
import { pageKey } from '@/src/product/page-key';
import type { Sighting } from '@/src/product/sighting';
import { correctionsOf, forgetCorrections, keepCorrections } from '@/src/store/corrections';
import type { Database } from '@/src/store/database';
import { allVerdicts, findVerdict } from '@/src/store/verdicts';
import { kindNamed } from '@/src/verdict/kind-of-sighting';
import { type MessageKey, reason } from '@/src/words/reason';
import { judgeOtherwise } from './judge-page';
import { loadKnowledge } from './knowledge';

const NO_VALUE = {
  name: 'correctNoName',
  brand: 'correctNoValue',
  price: 'correctNoPrice',
  condition: 'correctNoValue',
  mpn: 'correctNoValue',
  category: 'correctNoKind',
} satisfies Record<Correctable, MessageKey>;

/** A sighting with what the person said of its page before. */
export async function withKeptCorrections(db: Database, sighting: Sighting): Promise<Sighting> {
  return apply(db, sighting, await correctionsOf(db, pageKey(sighting.url)));
}

/** Keeps what the person says of a page and judges it anew; refused, and nothing kept, when a field has no such value. */
export async function correctProduct(db: Database, request: ParsedRequestOf<'product.correct'>): Promise<Refusal> {
  const found = await findVerdict(db, request.verdictId);
  if (found === undefined) return { problem: reason('problemPageClosed') };
  const { sighting } = found.verdict;
  const fields = request.corrections.map(({ field }) => field);
  const before = await correctionsOf(db, pageKey(sighting.url));
  const next = [...before.filter(({ field }) => !fields.includes(field)), ...request.corrections];
  const corrected = await apply(db, sighting, next);
  const refused = fields.find((field) => !(corrected.corrected?.fields ?? []).includes(field));
  if (refused !== undefined) return { problem: reason(NO_VALUE[refused]) };
  await keep(db, sighting, next);
  await judgeOtherwise(db, request.verdictId, { sighting: corrected });
  return undefined;
}

/** Takes back what was said of a page, or of one of its fields. */
export async function uncorrectProduct(db: Database, request: ParsedRequestOf<'product.uncorrect'>): Promise<void> {
  const found = await findVerdict(db, request.verdictId);
  if (found === undefined) return;
  const { sighting } = found.verdict;
  const before = await correctionsOf(db, pageKey(sighting.url));
  const { field: taken } = request;
  const next = taken === undefined ? [] : before.filter(({ field }) => field !== taken);
  await keep(db, sighting, next);
  await judgeOtherwise(db, request.verdictId, { sighting: await apply(db, sighting, next) });
}

/** Forgets what was said of a page, also where it is open. */
export async function forgetPageCorrections(db: Database, page: string): Promise<void> {
  await forgetCorrections(db, page);
  for (const { verdict } of await allVerdicts(db)) {
    const { id, sighting } = verdict;
    if (pageKey(sighting.url) === page) await judgeOtherwise(db, id, { sighting: asRead(sighting) });
  }
}

async function keep(db: Database, sighting: Sighting, corrections: readonly Correction[]): Promise<void> {
  const { name } = asRead(sighting).product;
  await keepCorrections(db, { page: pageKey(sighting.url), name, corrections, at: Date.now() });
}

async function apply(db: Database, sighting: Sighting, corrections: readonly Correction[]): Promise<Sighting> {
  if (corrections.length === 0) return asRead(sighting);
  const known = await loadKnowledge(db);
  return withCorrections(sighting, corrections, (words) => kindNamed(words, known));
}
