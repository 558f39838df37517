import { expect, test } from 'vitest';
import { freshDatabase } from './make';

/** Every version ever shipped, frozen. A changed schema needs a new version() and a new line here; lines never change. */
const SHIPPED: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: {
    entries: 'id, decidedAt',
    feeds: 'id',
    listings: '[segment+ordinal]',
    postings: '[segment+bucket]',
    requests: '++id, at',
    rules: 'id',
    segments: '++id, feedId',
    spool: '[feedId+part]',
    verdicts: 'tabId, verdict.id',
  },
};

test('the schema is that of its version', async () => {
  const db = freshDatabase();
  await db.open();
  const schema = Object.fromEntries(
    db.tables.map(({ name, schema: { primKey, indexes } }) => [
      name,
      [primKey, ...indexes].map(({ src }) => src).join(', '),
    ]),
  );
  expect(schema).toEqual(SHIPPED[db.verno]);
  await db.delete();
});
