import { expect, test } from 'vitest';
import { vetoBox } from '@/src/match/vetoes/box';
import { makeSides } from '../make';

const console = 'Sega Dreamcast console';

test.each([
  ['en', 'Sega Dreamcast box only', 'matchBoxOnly', 'box only'],
  ['en', 'Sega Dreamcast instruction manual', 'matchManualOnly', 'instruction manual'],
  ['de', 'Sega Dreamcast nur Karton', 'matchBoxOnly', 'nur karton'],
  ['de', 'Bedienungsanleitung Sega Dreamcast', 'matchManualOnly', 'bedienungsanleitung'],
  ['fr', 'Sega Dreamcast boîte vide', 'matchBoxOnly', 'boite vide'],
  ['fr', "Mode d'emploi Sega Dreamcast", 'matchManualOnly', 'mode demploi'],
  ['es', 'Caja vacía Sega Dreamcast', 'matchBoxOnly', 'caja vacia'],
  ['it', 'Sega Dreamcast solo scatola', 'matchBoxOnly', 'solo scatola'],
  ['nl', 'Sega Dreamcast lege doos', 'matchBoxOnly', 'lege doos'],
  ['pl', 'Samo pudełko Sega Dreamcast', 'matchBoxOnly', 'samo pudelko'],
  ['cs', 'Sega Dreamcast prázdná krabice', 'matchBoxOnly', 'prazdna krabice'],
  ['ja', 'セガ Dreamcast 箱のみ', 'matchBoxOnly', '箱のみ'],
  ['zh', '世嘉 Dreamcast 空盒', 'matchBoxOnly', '空盒'],
  ['en', 'Box for Sega Dreamcast', 'matchBoxOnly', 'box for sega'],
  ['de', 'Originalverpackung Sega Dreamcast leer', 'matchBoxOnly', 'originalverpackung sega dreamcast leer'],
  ['de', 'Anleitung Sega Dreamcast', 'matchManualOnly', 'anleitung'],
  ['fr', 'Sega Dreamcast boîte sans console', 'matchBoxOnly', 'boite sans console'],
  ['es', 'Sega Dreamcast caja original sin consola', 'matchBoxOnly', 'caja original sin consola'],
  ['it', 'Scatola Dreamcast vuota', 'matchBoxOnly', 'scatola dreamcast vuota'],
  ['it', 'Confezione Sega Dreamcast soltanto', 'matchBoxOnly', 'confezione sega dreamcast soltanto'],
  ['nl', 'Verpakking Sega Dreamcast leeg', 'matchBoxOnly', 'verpakking sega dreamcast leeg'],
  ['pl', 'Opakowanie Sega Dreamcast puste', 'matchBoxOnly', 'opakowanie sega dreamcast puste'],
  ['pl', 'Instrukcja Sega Dreamcast', 'matchManualOnly', 'instrukcja'],
  ['cs', 'Krabice od Dreamcast', 'matchBoxOnly', 'krabice od dreamcast'],
  ['cs', 'Návod Sega Dreamcast', 'matchManualOnly', 'navod'],
  ['ja', 'セガ Dreamcast 空き箱', 'matchBoxOnly', '空き箱'],
  ['zh', '世嘉 Dreamcast 空包装', 'matchBoxOnly', '空包装'],
])('%s: %j is only paper', (_language, title, key, said) => {
  expect(vetoBox(...makeSides(console, title))).toEqual({ key, args: [said] });
});

test.each([
  ['en', 'Sega Dreamcast boxed with instruction manual'],
  ['en', 'Sega Dreamcast, no disc drive fault'],
  ['de', 'Sega Dreamcast mit OVP und Bedienungsanleitung'],
  ['fr', "Sega Dreamcast avec boîte et mode d'emploi"],
  ['es', 'Sega Dreamcast con caja y manual de instrucciones'],
  ['it', 'Sega Dreamcast con scatola'],
  ['nl', 'Sega Dreamcast met doos en handleiding'],
  ['pl', 'Sega Dreamcast z pudełkiem i instrukcja obsługi'],
  ['cs', 'Sega Dreamcast s krabicí'],
  ['ja', 'Sega Dreamcast 箱付き'],
  ['zh', '世嘉 Dreamcast 带盒'],
  ['en', 'Sega Dreamcast with box, collection only'],
  ['en', 'Sega Dreamcast box included, no controller'],
  ['de', 'Sega Dreamcast, Karton vorhanden, Batterie leer'],
  ['de', 'Sega Dreamcast ohne Karton'],
  ['fr', 'Sega Dreamcast avec boîte, remise en main propre uniquement'],
  ['es', 'Sega Dreamcast, caja original, sin cables'],
  ['it', 'Sega Dreamcast, scatola originale, solo ritiro'],
  ['nl', 'Sega Dreamcast, doos aanwezig, enkel ophalen'],
  ['pl', 'Sega Dreamcast, pudełko jest, bez kabli'],
  ['cs', 'Sega Dreamcast, krabice ano, pouze osobní odběr'],
])('%s: %j is the thing', (_language, title) => {
  expect(vetoBox(...makeSides(console, title))).toBeUndefined();
});

test('a cookbook as the product', () => {
  expect(vetoBox(...makeSides('Ottolenghi Simple cookbook', 'Ottolenghi Simple cookbook'))).toBeUndefined();
});

test('a box as the product', () => {
  expect(vetoBox(...makeSides('IKEA Samla box', 'Box Samla IKEA leer'))).toBeUndefined();
});
