import { expect, test } from 'vitest';
import { wordsAt } from '@/src/product/words-at';
import { stage } from '../ui/stage';

const LINK = 'https://shop.example/p/1';
const PICTURE = 'https://shop.example/p/1.jpg';

function show(html: string): void {
  const root = stage();
  root.append(document.createRange().createContextualFragment(html));
}

test.each([
  ['the text of the link', `<a href="${LINK}">Dyson V11</a>`, 'Dyson V11'],
  ['its label where it has no text', `<a href="${LINK}" aria-label="Dyson V11"><i></i></a>`, 'Dyson V11'],
  ['its title', `<a href="${LINK}" title="Dyson V11"> … </a>`, 'Dyson V11'],
  ['the picture in it', `<a href="${LINK}"><img alt="Dyson V11"></a>`, 'Dyson V11'],
  ['another link to the same place', `<a href="${LINK}"> ★★★ </a><a href="${LINK}">Dyson V11</a>`, 'Dyson V11'],
  ['no other link', `<a href="${LINK}2">Shark</a><a href="${LINK}"></a>`, ''],
  ['nothing where no link is found', '<p>Dyson</p>', ''],
])('of a link: %s', (_what, html, words) => {
  show(html);
  expect(wordsAt(LINK, '').trim()).toBe(words);
});

test.each([
  ['its description', `<img src="${PICTURE}" alt="Dyson V11">`, 'Dyson V11'],
  ['its title', `<img src="${PICTURE}" alt="" title="Dyson V11">`, 'Dyson V11'],
  ['the link around it', `<a href="${LINK}"><img src="${PICTURE}" alt=""> Dyson V11</a>`, 'Dyson V11'],
])('of a picture: %s', (_what, html, words) => {
  show(html);
  expect(wordsAt(LINK, PICTURE).trim()).toBe(words);
});

test('parts of a card are parted, and what is hidden is left out', () => {
  show(`<a href="${LINK}"><div>Dyson</div><div>V11</div><span style="display:none">tracking-4711</span></a>`);
  expect(wordsAt(LINK, '').split(/\s+/)).toEqual(['Dyson', 'V11']);
});

test('a page whose form is called as a function of the document changes nothing', () => {
  show(`<form name="querySelectorAll"></form><img name="querySelectorAll"><a href="${LINK}">Dyson V11</a>`);
  expect(wordsAt(LINK, '')).toBe('Dyson V11');
});

test('it takes nothing from around it, for it is copied into the page, and is bounded', () => {
  show(`<a href="${LINK}">${'word '.repeat(2000)}</a>`);
  const copied = new Function(`return (${wordsAt.toString()})`)() as typeof wordsAt;
  expect(copied(LINK, '')).toHaveLength(1000);
  expect(copied('', '')).toBe('');
});
