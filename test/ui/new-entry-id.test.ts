import { expect, test } from 'vitest';
import { z } from 'zod';
import { newEntryId } from '@/src/ui/parts/new-entry-id';

test('an entry id is a UUID of version 4, as the ledger demands', () => {
  expect(z.uuidv4().safeParse(newEntryId()).success).toBe(true);
});

test('a thousand ids are a thousand different ids', () => {
  expect(new Set(Array.from({ length: 1000 }, newEntryId)).size).toBe(1000);
});
