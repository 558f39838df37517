import { expect, test } from 'vitest';
import { gigabytesOf } from '@/src/footprint/gigabytes';

test.each([
  ['Phone 256GB, black', 256],
  ['Laptop 16 GB RAM 1 TB SSD', 1000],
  ['Tablette 64 Go', 64],
  ['Memory 8 GB', undefined],
  ['SSD 2 to, noir', 2000],
  ['Tablet for kids, ages 3 to 8, 32 GB', 32],
  ['Phone stand for 12 to 15', undefined],
  ['5 TBX', undefined],
  ['no storage', undefined],
  ['99999GB', undefined],
])('%s', (text, gigabytes) => expect(gigabytesOf(text)).toBe(gigabytes));
