import { expect, test } from 'vitest';
import { packAddress } from '@/src/rules/pack-address';

test.each([
  ['https://rules.example/pack.json', 'https://rules.example/pack.json'],
  ['  https://rules.example  ', 'https://rules.example/'],
  ['http://localhost:8000/p.json', 'http://localhost:8000/p.json'],
  ['http://127.0.0.1/p.json', 'http://127.0.0.1/p.json'],
  ['http://[::1]:81/p.json', 'http://[::1]:81/p.json'],
  ['http://rules.example/pack.json', undefined],
  ['http://localhost.evil.example/p.json', undefined],
  ['http://127.0.0.1.evil.example/', undefined],
  ['https://me:secret@rules.example/', undefined],
  ['javascript:alert(1)', undefined],
  ['file:///etc/passwd', undefined],
  ['pack.json', undefined],
])('%s', (text, address) => {
  expect(packAddress(text)).toBe(address);
});
