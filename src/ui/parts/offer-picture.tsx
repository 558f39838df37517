import { type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Listing } from '@/src/listings/listing';
import { parseWebUrl, type WebUrl } from '@/src/product/web-url';

/**
 * False where a picture would tell: what is fetched into a page is seen by the page's scripts, and where its policy forbids
 * it, reported to the page's server.
 */
const Picturing = createContext(true);

/** What is inside shows no pictures. */
export function WithoutPictures({ children }: { children: ComponentChildren }) {
  return <Picturing.Provider value={false}>{children}</Picturing.Provider>;
}

/**
 * The offer's picture in a box of fixed size, so that nothing jumps. It is fetched when its row comes into sight and is not
 * told where it is shown; a picture that is gone leaves the box empty.
 */
export function OfferPicture({ listing }: { listing: Pick<Listing, 'image' | 'url'> }) {
  const [failed, setFailed] = useState<string>();
  const src = useContext(Picturing) ? pictureOf(listing) : undefined;
  if (src === undefined) return null;
  return (
    <div class="picture">
      {failed !== src && (
        <img
          src={src}
          alt=""
          width={56}
          height={56}
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          onError={() => setFailed(src)}
        />
      )}
    </div>
  );
}

/** A picture may come over https, or from the very place the offer leads to; from nowhere else. */
export function pictureOf({ image, url }: Pick<Listing, 'image' | 'url'>): WebUrl | undefined {
  const picture = image === undefined ? undefined : parseWebUrl(image);
  const offer = parseWebUrl(url);
  if (picture === undefined || offer === undefined) return undefined;
  const { protocol, origin } = new URL(picture);
  return protocol === 'https:' || origin === new URL(offer).origin ? picture : undefined;
}
