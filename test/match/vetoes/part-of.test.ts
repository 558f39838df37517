import { describe, expect, test } from 'vitest';
import { namingPart } from '@/src/match/vetoes/naming';
import { vetoPartOf } from '@/src/match/vetoes/part-of';
import { makeSides } from '../make';

const keyOf = (name: string, title: string) => {
  const [product, listing] = makeSides({ name, brand: 'Vorra' }, title);
  return vetoPartOf(product, listing, namingPart(product, listing))?.key;
};

describe('a part is what the title is about', () => {
  test.each([
    ['Vorra Strada 5 road bike', 'Fourche Vorra Strada 5'],
    ['Vorra Strada 5 road bike', 'Widelec Vorra Strada 5 nowy'],
    ['Vorra Strada 5 road bike', 'Vorra Strada 5 Laufradsatz'],
    ['Vorra Strada 5 road bike', 'Vorra Strada 5 rear derailleur'],
    ['Vorra Kids pushchair', 'Capota Vorra Kids gris'],
    ['Vorra Kids pushchair', 'Vorra Kids reiswieg zwart'],
    ['Vorra Dry 9 tumble dryer washing machine', 'Fartuch do Vorra Dry 9'],
    ['Vorra Dry 9 washing machine', 'Laugenpumpe für Vorra Dry 9'],
    ['Vorra Cool fridge', 'Uszczelka lodówki Vorra Cool'],
    ['Vorra Strat electric guitar', 'Vorra Strat manche'],
    ['Vorra Strat electric guitar', 'Battipenna Vorra Strat'],
    ['Vorra Lounge armchair', 'Ottoman Vorra Lounge'],
    ['Vorra Lounge armchair', 'Repose pieds Vorra Lounge'],
    ['Vorra Office desk', 'Tischgestell Vorra Office'],
    ['Vorra Fly 3 drone', 'Vorra Fly 3 propellers'],
    ['Vorra Racer (game)', 'Lenkrad für Vorra Racer'],
    ['Vorra Trail boots', 'Vorra Trail shoelaces'],
    ['Vorra Play console', 'Façades bleues Vorra Play'],
    ['Vorra Play console', 'Manette Vorra Play'],
    ['Vorra Ordna Kleiderschrank', 'Schiebetüren Vorra Ordna'],
    ['Vorra SL-77MK2 turntable', 'Vorra 77 MK2 platter'],
    ['Vorra One 8GB 256GB', 'Pantalla Vorra One'],
  ])('%j / %j', (name, title) => {
    expect(keyOf(name, title)).toBe('matchPart');
  });
});

describe('a part that tells how the whole is made is none', () => {
  test.each([
    ['Vorra Strada 5 road bike', 'Vorra Strada 5 carbon frame road bike'],
    ['Vorra Strada 5 road bike', 'Vorra Strada 5 mit neuen Reifen'],
    ['Vorra Strat electric guitar', 'Vorra Strat with maple neck'],
    ['Vorra Strat electric guitar', 'Vorra Strat maple neck'],
    ['Vorra Lounge armchair', 'Vorra Lounge armchair oak legs'],
    ['Vorra Kids pushchair', 'Vorra Kids Kinderwagen, Räder wie neu'],
    ['Vorra chest of 4 drawers', 'Vorra Kommode 4 Schubladen'],
    ['Vorra One phone', 'Vorra One display perfect'],
    ['Vorra Cool fridge', 'Vorra Cool Kühlschrank'],
    ['Vorra Tab 9 128GB', 'Tablette Vorra Tab 9 128 Go'],
    ['Vorra Play Pro Controller', 'Manette Vorra Play Pro'],
  ])('%j / %j', (name, title) => {
    expect(keyOf(name, title)).toBeUndefined();
  });
});

describe('a part as the product', () => {
  test('in another language is itself', () => {
    expect(keyOf('Vorra 4711 pump for washing machine', 'Laugenpumpe Vorra 4711')).toBeUndefined();
  });

  test('is not the machine around it', () => {
    expect(keyOf('Vorra 4711 Ablaufpumpe für Geschirrspüler', 'Lavavajillas Vorra con bomba 4711')).toBe(
      'matchOtherKind',
    );
  });
});
