import { describe, expect, test } from 'vitest';
import { differingEdition } from '@/src/match/editions';
import { makeSides } from './make';

const differing = (name: string, title: string) => differingEdition(...makeSides(name, title));

describe('one thing in two editions', () => {
  test.each([
    ['Hades video game PS5', 'Hades Nintendo Switch', 'PS5', 'Switch'],
    ['Hades Xbox One', 'Hades PlayStation 4', 'Xbox', 'PS4'],
    ['Radiohead OK Computer vinyl', 'Radiohead OK Computer CD', 'vinyl', 'CD'],
    ['Radiohead OK Computer LP', 'Radiohead OK Computer DVD', 'vinyl', 'DVD'],
    ['PRS SE Custom guitar', 'PRS SE Custom Linkshänder', 'right', 'left'],
    ['Ibanez guitare gaucher', 'Ibanez guitare', 'left', 'right'],
    ['Lenovo Tab P11 WiFi', 'Lenovo Tab P11 LTE', 'Wi-Fi only', 'cellular'],
    ['PlayStation 5 Digital Edition', 'PS5 mit Laufwerk', 'digital', 'disc drive'],
    ['QNAP TS-364 NAS', 'QNAP TS-364 incl. 3x 8TB', 'without drives', 'with drives'],
    ['Azul board game deutsch', 'Azul board game English edition', 'German', 'English'],
    ['Dune paperback novel', 'Dune novel hardcover', 'paperback', 'hardcover'],
    ['Vans Old Skool shoes', 'Vans Old Skool kids', 'adults', 'kids'],
    ['Vans Old Skool shoes', 'Vans Old Skool junior shoes', 'adults', 'kids'],
    ['Vans Old Skool Schuhe Kinder', 'Vans Old Skool dames schoenen', 'kids', 'adults'],
    ['Marmot Precip jacket', 'Marmot Precip Jacke mit Kapuze', 'without a hood', 'hooded'],
    ['Metabo drill body only', 'Metabo drill with 2 batteries', 'bare', 'kit'],
    ['Pentax K-70 camera body', 'Pentax K-70 Kamera mit 18-135 Objektiv', 'bare', 'kit'],
    ['Pentax K-70 boîtier nu', 'Pentax K-70 kit', 'bare', 'kit'],
    ['Metabo Bohrschrauber ohne Akku', 'Metabo wiertarka z 2 akumulatorami', 'bare', 'kit'],
    ['Tokina 11-16mm f/2.8 lens Nikon F mount', 'Tokina 11-16mm f/2.8 lens Canon EF mount', 'Nikon F', 'Canon EF'],
    ['Tokina 11-16mm レンズ ニコン用', 'Tokina 11-16mm レンズ キヤノン用', 'Nikon F', 'Canon EF'],
    ['QNAP TS-233 NAS', 'QNAP TS-233 with 2x 8 TB hard drives', 'without drives', 'with drives'],
    ['QNAP TS-233', 'QNAP TS-233 mit 2 x 4 TB Festplatten', 'without drives', 'with drives'],
    ['LP ジャズ レコード', 'ジャズ CD', 'vinyl', 'CD'],
    ['YONEX 左利き グローブ', 'YONEX グローブ', 'left', 'right'],
  ])('%j / %j', (name, title, ours, theirs) => {
    expect(differing(name, title)).toEqual([ours, theirs]);
  });
});

describe('no other edition', () => {
  test.each([
    ['Hades PS5', 'Hades', 'a side that says nothing'],
    ['Hades PS4 PS5', 'Hades PS5', 'one of two platforms'],
    ['PS5 825GB', 'PS4 500GB', 'a console is another model instead'],
    ['Lenovo Tab P11 LTE', 'Lenovo Tab P11 wifi + LTE', 'mobile radio beside Wi-Fi'],
    ['The Left Hand of Darkness', 'Left Hand of Darkness paperback', 'a name that says left'],
    ['Vans Old Skool shoes', 'Vans Old Skool shoes women', 'adults of either kind'],
    ['Canyon Grail bike', 'Canyon Grail kids bike', 'a bicycle for children is another model'],
    ['Metabo drill', 'Metabo drill with 2 batteries', 'a product that does not say it is bare'],
    ['English oak table', 'Tisch Eiche deutsch', 'languages of books and games only'],
    ['QNAP TS-233 NAS', 'QNAP TS-233 NAS with box', 'no drives thrown in'],
    ['Tokina 11-16mm f/2.8 lens Nikon F mount', 'Tokina 11-16mm lens', 'a lens that does not name its mount'],
    ['Vanguard case for Canon', 'Vanguard case for Nikon', 'no lens at all'],
    ['Pentax K-70 camera body', 'Pentax K-70 body with strap', 'thrown in'],
  ])('%j / %j: %s', (name, title) => {
    expect(differing(name, title)).toBeUndefined();
  });
});
