import { describe, expect, test } from 'vitest';
import { claimsIn } from './claims';

describe('claims', () => {
  test.each([
    ['en', 'You saved 12 kg!'],
    ['en', '12 kg CO2e saved'],
    ['en', 'Saves the planet'],
    ['en', 'An eco-friendly choice'],
    ['en', 'Carbon-neutral delivery'],
    ['de', '12 kg CO2e gespart'],
    ['de', 'Du sparst CO2'],
    ['de', 'spart etwa $1 kg CO2e'],
    ['de', 'eine umweltfreundliche Wahl'],
    ['de', 'klimaneutral'],
    ['de', 'eine CO2-Einsparnis'],
    ['fr', '12 kg de CO2e économisés'],
    ['fr', 'Un choix écologique'],
    ['fr', 'compense vos émissions'],
    ['es', 'Has ahorrado 12 kg de CO2e'],
    ['es', 'Una opción sostenible'],
    ['it', 'Hai risparmiato 12 kg di CO2e'],
    ['it', 'una scelta sostenibile'],
    ['zh_CN', '节省了12千克CO2e'],
    ['zh_CN', '环保选择'],
    ['en', 'Offset your purchase'],
    ['en', 'Net-zero shopping'],
    ['en', 'A climate-friendly phone'],
    ['en', 'Used phones 🌱'],
    ['de', 'CO2-frei einkaufen'],
    ['de', 'gleicht Emissionen aus: Ausgleich für Emissionen'],
    ['fr', 'neutre pour le climat'],
    ['fr', 'un achat zéro carbone'],
    ['es', 'climáticamente neutro'],
    ['es', 'compras con cero emisiones'],
    ['it', 'a impatto zero'],
    ['it', 'neutro per il clima'],
    ['zh_CN', '零排放购物'],
    ['zh_CN', '二手 ♻️'],
  ])('%s: "%s" is one', (directory, sentence) => {
    expect(claimsIn(directory, sentence)).not.toEqual([]);
  });

  test.each([
    ['en', 'Saved by you'],
    ['en', 'Could avoid about $1 ($2 to $3) kg CO2e, if it replaces buying new'],
    ['de', 'Könnte etwa $1 kg CO2e vermeiden, wenn es einen Neukauf ersetzt'],
    ['de', 'Sparsam mit Worten'],
    ['fr', 'Pourrait éviter environ $1 kg de CO2e'],
    ['fr', 'Leurs erreurs ne se compensent pas.'],
    ['es', 'Podría evitar unos $1 kg de CO2e'],
    ['it', 'Potrebbe evitare circa $1 kg di CO2e'],
    ['zh_CN', '可能避免约$1千克CO2e'],
  ])('%s: "%s" is none', (directory, sentence) => {
    expect(claimsIn(directory, sentence)).toEqual([]);
  });

  test('a language without a list of them is refused', () => {
    expect(() => claimsIn('tlh', 'x')).toThrow(/claims\.ts/);
  });
});
