import { render } from 'preact';
import { expect, test } from 'vitest';
import type { WebUrl } from '@/src/product/web-url';
import { OfferPicture, WithoutPictures } from '@/src/ui/parts/offer-picture';
import { cleanly, stage } from './stage';

function show(image: string, within = false): HTMLElement {
  const root = stage();
  const listing = { image: image as WebUrl, url: `${location.origin}/offers/1` as WebUrl };
  const picture = <OfferPicture listing={listing} />;
  render(within ? <WithoutPictures>{picture}</WithoutPictures> : picture, root);
  cleanly(() => render(null, root));
  return root;
}

test('it is fetched without telling where from, into a box that is there before and stays when it fails', async () => {
  const root = show(`${location.origin}/icon/48.png`);
  const img = root.querySelector('.picture img') as HTMLImageElement;
  expect(img.referrerPolicy).toBe('no-referrer');
  expect(img.loading).toBe('lazy');
  expect(img.alt).toBe('');
  img.dispatchEvent(new Event('error'));
  await expect.poll(() => root.querySelector('.picture img')).toBeNull();
  expect(root.querySelector('.picture')).not.toBeNull();
});

test.each(['http://elsewhere.example/1.jpg', 'data:image/png;base64,AAAA', 'javascript:alert(1)'])(
  'none is shown from %s',
  (image) => {
    expect(show(image).querySelector('.picture')).toBeNull();
  },
);

test('none is shown where it would tell', () => {
  expect(show(`${location.origin}/icon/48.png`, true).querySelector('.picture')).toBeNull();
});
