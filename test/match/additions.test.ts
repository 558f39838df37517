import { describe, expect, test } from 'vitest';
import { differingAddition } from '@/src/match/additions';
import { makeSides } from './make';

const added = (name: string, title: string) => differingAddition(...makeSides(name, title))?.[1];

describe('what comes with it makes another variant', () => {
  test.each([
    ['Vorra D5 cordless drill', 'Vorra D5 + 2 batteries', '+ batteries'],
    ['Vorra D5 Akkuschrauber (ohne Akku)', 'Vorra D5 mit 2 Akkus und Lader', '+ batteries'],
    ['Vorra D5 Bohrhammer', 'Vorra D5 2x4,0Ah', '+ batteries'],
    ['Vorra Z5 camera body', 'Vorra Z5 + 24-70', '+ lens'],
    ['Vorra Z5 camera', 'Vorra Z5 avec objectif 35mm', '+ lens'],
    ['Vorra T6 Tauchsäge', 'Vorra T6 mit Führungsschiene', '+ rail'],
    ['Vorra Z5 zrcadlovka + 18-55', 'Vorra Z5 + 18-55 + 70-300', '18-55 + 70-300'],
    ['Vorra Go hodinky 44mm', 'Vorra Go hodinky LTE 44mm', 'LTE'],
    ['Vorra Tab 11 tablet 128GB', 'Vorra Tab 11 5G 128GB', 'LTE'],
    ['Vorra Alta pánské boty', 'Vorra Alta GTX pánské boty', 'waterproof'],
    ['Vorra Dive computer', 'Vorra Dive diver bundle', 'bundle'],
    ['Vorra Ace 2', 'Vorra Ace 2 Adventure Combo', 'bundle'],
    ['Vorra Pad controller', 'Vorra Pad controller Zorgon 2 edition', 'zorgon'],
    ['Vorra Pad controller', 'Vorra Pad édition limitée', 'limitee'],
    ['Vorra Pad', 'Vorra Pad 限定版', '限定版'],
  ])('%j / %j: %j', (name, title, said) => {
    expect(added(name, title)).toBe(said);
  });
});

describe('what is thrown in, left out or said of both does not', () => {
  test.each([
    ['Vorra D5 cordless drill with 2 batteries', 'Vorra D5 + 2 batteries'],
    ['Vorra D5 cordless drill with 2 batteries', 'Vorra D5'],
    ['Vorra Z5 zrcadlovka + 18-55', 'Vorra Z5 s objektivem 18-55 mm'],
    ['Vorra Sona 5 telefon', 'Vorra Sona 5 5G telefon'],
    ['Vorra Alta GTX pánské boty', 'Vorra Alta pánské'],
    ['Vorra Alta Jacket', 'Vorra Alta jacket gore-tex'],
    ['Vorra Z5 camera body', 'Vorra Z5 body with charger'],
    ['Vorra Z5 camera body', 'Vorra Z5 body only, 3 batteries'],
    ['Vorra combo amp', 'Vorra combo'],
    ['Vorra Pods earphones', 'Vorra Pods + case'],
    ['Vorra Pad controller', 'Vorra Pad controller latest edition'],
    ['Anatomy', 'Anatomy 2nd edition'],
    ['Vorra watch 44 mm', 'Vorra watch with 22 mm strap'],
  ])('%j / %j', (name, title) => {
    expect(added(name, title)).toBeUndefined();
  });
});
