import { z } from 'zod';
import { makeSource } from '../call/make-source';
import type { ListingSource } from '../listing-source';
import { at, list, maybe } from '../offer/lenient';
import { type OfferDraft, textOf } from '../offer/offer';

/** Messages asked for at once. */
const MOST_MESSAGES = 30;

/** One message, without place and people: coordinates, postcode, sender and replies are never read. */
const Message = z.object({
  id: z.number().int().positive(),
  subject: z.string(),
  type: maybe(z.string()),
  textbody: maybe(z.string()),
  attachments: list,
  availablenow: maybe(z.number()),
  promised: maybe(z.boolean()),
  successful: maybe(z.boolean()),
  outcomes: list,
});

/** Freegle: things given away in the United Kingdom. What people write is kept for the session only. */
export function freegle(): ListingSource {
  return makeSource(
    {
      id: 'freegle',
      title: 'Freegle',
      section: 'shared',
      keep: 'session',
      cacheFor: { for: 'session' },
      marketplace: true,
      covers: { countries: ['GB'] },
      sends: ['words'],
      hosts: ['api.ilovefreegle.org'],
      keys: [],
      links: ['www.ilovefreegle.org'],
      images: ['ilovefreegle.org'],
    },
    async ({ words, country }, call) => {
      if (country !== 'GB') return call.fail('not-there');
      if (words === undefined) return;
      const search = new URL(`https://api.ilovefreegle.org/apiv2/message/search/${encodeURIComponent(words)}`);
      search.search = new URLSearchParams({ messagetype: 'Offer' }).toString();
      const hits = call.list((await call.json({ url: search })) ?? []);
      const ids = [
        ...new Set(hits.map((hit) => at(hit, 'id')).filter((id) => Number.isSafeInteger(id) && (id as number) > 0)),
      ];
      if (ids.length === 0) return hits.length === 0 ? undefined : call.fail('changed-format');
      const url = new URL(`https://api.ilovefreegle.org/apiv2/message/${ids.slice(0, MOST_MESSAGES).join(',')}`);
      const answer = await call.json({ url });
      // One id alone is answered by the message itself.
      const messages = at(answer, 'id') === undefined ? call.list(answer) : [answer];
      call.offers.take(messages, Message, draftOf);
    },
  );
}

function draftOf(message: z.infer<typeof Message>): OfferDraft {
  const gone = message.promised === true || message.successful === true || message.outcomes.length > 0;
  return {
    id: message.id,
    // "OFFER: Standing lamp (Lancaster LA1)": the place is left out, as it says where somebody lives.
    title: message.subject.replace(/^\s*offer(?:ed)?\s*:\s*/i, '').replace(/\s*\([^()]{0,80}\)\s*$/, ''),
    link: `https://www.ilovefreegle.org/message/${message.id}`,
    price: { minor: 0, currency: 'GBP' },
    free: true,
    condition: 'used',
    available: !gone && (message.availablenow ?? 1) > 0 && (message.type ?? 'Offer') === 'Offer',
    image: at(message.attachments, 0, 'path'),
    country: 'GB',
    description: withoutContacts(textOf(message.textbody)),
  };
}

/** E-mail addresses, telephone numbers and postcodes are for those who answer there. */
function withoutContacts(text: string): string {
  return text
    .replace(/\S+@\S+/g, '…')
    .replace(/\+?\d[\d ()-]{7,}\d/g, '…')
    .replace(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi, '…');
}
