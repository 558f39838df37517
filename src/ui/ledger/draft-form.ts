import type { Draft } from '@/src/ledger/draft';
import type { Choice, Entry } from '@/src/ledger/entry';
import { dayOf, momentOfDay } from '@/src/ledger/month';
import { readPrice } from '@/src/product/price';
import { amountOf, asMoney, type Money } from '@/src/quantity/money';
import { DAY } from '@/src/quantity/time';
import { type Reason, reason } from '@/src/words/reason';

/** A line as it is being written: texts as typed. */
export interface DraftForm {
  readonly choice: Choice;
  readonly name: string;
  /** An id, '' for "as the name tells", '-' for none. */
  readonly kind: string;
  /** "2026-11-03", as a date field has it. */
  readonly day: string;
  readonly wouldBuyNew: Draft['wouldBuyNew'];
  readonly paid: string;
  readonly priceNew: string;
  readonly received: string;
  /** ISO 4217; '' until one is chosen: then it is that of the person's country. */
  readonly currency: string;
  readonly waitDays: string;
}

/** Decisions for which a price makes sense, by which. */
export const PRICED: Readonly<Record<Choice, readonly ('paid' | 'priceNew' | 'received')[]>> = {
  'bought-used': ['paid', 'priceNew'],
  'bought-new': ['paid'],
  'not-bought': ['priceNew'],
  repaired: ['paid', 'priceNew'],
  borrowed: ['paid', 'priceNew'],
  waiting: ['priceNew'],
  sold: ['received'],
  'given-away': [],
};
/** Decisions for which it matters whether it would have been bought new. */
export const ASKED: ReadonlySet<Choice> = new Set<Choice>(['bought-used', 'repaired', 'borrowed']);

export function emptyForm(now: number, currency = ''): DraftForm {
  return {
    choice: 'bought-used',
    name: '',
    kind: '',
    day: dayOf(now),
    wouldBuyNew: 'unknown',
    paid: '',
    priceNew: '',
    received: '',
    currency,
    waitDays: '30',
  };
}

/** A line as it stands, to be changed. */
export function formOf(entry: Entry, currency: string): DraftForm {
  const typed = (price: Money | undefined) => (price === undefined ? '' : String(amountOf(price)));
  const { pricePaid, priceNew, priceReceived } = entry;
  return {
    choice: entry.choice,
    name: entry.productName,
    kind: entry.category ?? '-',
    day: dayOf(entry.decidedAt),
    wouldBuyNew: entry.wouldBuyNew,
    paid: typed(pricePaid),
    priceNew: typed(priceNew),
    received: typed(priceReceived),
    currency: (pricePaid ?? priceNew ?? priceReceived)?.currency ?? currency,
    waitDays: String(Math.max(1, Math.round(((entry.remindAt ?? entry.decidedAt) - entry.decidedAt) / DAY) || 30)),
  };
}

export type ReadForm = { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly problem: Reason };

/** The draft a form holds, or what is to be corrected. */
export function readForm(form: DraftForm, now: number): ReadForm {
  const refused = (problem: Reason): ReadForm => ({ ok: false, problem });
  const productName = form.name.trim().slice(0, 500).toWellFormed();
  if (productName === '') return refused(reason('ledgerProblemName'));
  const [year = 0, month = 0, day = 0] = form.day.split('-').map(Number);
  // Of today the moment, so that lines of one day keep their order.
  const decidedAt = form.day === dayOf(now) ? now : momentOfDay(year, month, day);
  if (decidedAt === undefined) return refused(reason('ledgerProblemDate'));
  const prices: Partial<Record<'pricePaid' | 'priceNew' | 'priceReceived', Money>> = {};
  for (const field of PRICED[form.choice]) {
    const price = priceOf(form[field], form.currency);
    if (price === 'unread') return refused(reason('ledgerProblemPrice', form[field].slice(0, 40)));
    if (price !== undefined) prices[FIELD[field]] = price;
  }
  const days = Number(form.waitDays);
  if (form.choice === 'waiting' && !(days >= 1 && days <= 3650)) return refused(reason('ledgerProblemDays'));
  return {
    ok: true,
    draft: {
      choice: form.choice,
      productName,
      ...(form.kind !== '' && { category: form.kind === '-' ? null : form.kind }),
      decidedAt,
      wouldBuyNew: ASKED.has(form.choice) ? form.wouldBuyNew : 'unknown',
      ...prices,
      ...(form.choice === 'bought-new' && prices.pricePaid !== undefined && { priceNew: prices.pricePaid }),
      ...(form.choice === 'waiting' && { remindAt: decidedAt + days * DAY }),
    },
  };
}

const FIELD = { paid: 'pricePaid', priceNew: 'priceNew', received: 'priceReceived' } as const;

function priceOf(text: string, currency: string): Money | undefined | 'unread' {
  if (text.trim() === '') return undefined;
  if (/^\s*[-−–]|\d\s*e[+-]?\d/i.test(text)) return 'unread';
  // As a number field would write it; readPrice would take "1.234" for thousands.
  const plain = /^\s*\d+(?:\.\d{1,3})?\s*$/.test(text) ? Number(text) : undefined;
  const read = plain === undefined ? readPrice(text, { currency }) : { amount: plain, currency };
  return read?.currency === undefined ? 'unread' : (asMoney(read.amount, read.currency) ?? 'unread');
}
