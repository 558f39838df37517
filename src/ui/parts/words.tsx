import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { type Kind, kindSaid } from '@/src/category/kind-said';
import type { Interval } from '@/src/quantity/distribution';
import type { Money } from '@/src/quantity/money';
import { dateFormat, numberFormat } from '@/src/words/formats';
import { type MessageKey, type Reason, reason, type Said } from '@/src/words/reason';
import { say, sayCountry, sayKg, sayList, sayMoney, sayValue, type Tongue } from '@/src/words/say';

/** Everything a component needs to speak the person's language. */
export interface Wording {
  t(key: MessageKey, ...args: Said[]): string;
  say(reason: Reason): string;
  /** Each sentence once, in order. */
  sayAll(reasons: readonly Reason[]): readonly string[];
  /** What a kind of thing is called. */
  kind(kind: Kind): string;
  /** "a, b and c". */
  list(parts: readonly Said[]): string;
  /** Sentences one after the other. */
  inTurn(sentences: readonly string[]): string;
  kg(value: number): string;
  money(price: Money): string;
  count(value: number): string;
  date(ms: number): string;
  time(ms: number): string;
  bytes(value: number): string;
  /** "DE" → "Germany". */
  country(code: string): string;
  /** The order of names in the person's language, as `Array.sort` asks it. */
  compare(a: string, b: string): number;
  /** BCP 47. */
  readonly locale: string;
}

export function wordingOf(tongue: Tongue): Wording {
  const { locale } = tongue;
  let collator: Intl.Collator | undefined;
  return {
    t: (key, ...args) => say(tongue, reason(key, ...args)),
    say: (given) => say(tongue, given),
    sayAll: (reasons) => [...new Set(reasons.map((given) => say(tongue, given)))],
    kind: (kind) => sayValue(tongue, kindSaid(kind)),
    list: (parts) => sayList(tongue, parts),
    inTurn: ([first = '', ...others]) =>
      others.reduce((said, next) => say(tongue, reason('uiInTurn', said, next)), first),
    kg: (value) => sayKg(tongue, value),
    money: (price) => sayMoney(tongue, price),
    count: (value) => numberFormat(locale).format(value),
    date: (ms) => dateFormat(locale, { dateStyle: 'medium' }).format(ms),
    time: (ms) => dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(ms),
    bytes: (value) => numberFormat(locale, { style: 'unit', ...byteScale(value) }).format(scaled(value)),
    country: (code) => sayCountry(tongue, code),
    compare: (a, b) => {
      collator ??= new Intl.Collator(locale);
      return collator.compare(a, b);
    },
    locale,
  };
}

function byteScale(bytes: number): Intl.NumberFormatOptions {
  const unit = bytes < 1000 ? 'byte' : bytes < 1e6 ? 'kilobyte' : 'megabyte';
  return { unit, unitDisplay: 'short', maximumSignificantDigits: 3 };
}

function scaled(bytes: number): number {
  return bytes < 1000 ? bytes : bytes < 1e6 ? bytes / 1000 : bytes / 1e6;
}

/** Between facts on one line, in any language: a mark of layout and no word. It stays with what it follows when the line breaks. */
export const DOT = '\u00a0· ';

/** Facts on one line. */
export function dotted(facts: readonly string[]): string {
  return facts.join(DOT);
}

/** About, low, high: the order of every message that words a range. */
export function rangeWords({ p5, p50, p95 }: Interval): [Said, Said, Said] {
  return [{ kg: p50 }, { kg: p5 }, { kg: p95 }];
}

const WordingContext = createContext<Wording | undefined>(undefined);

export function Speaking({ tongue, children }: { tongue: Tongue; children: ComponentChildren }) {
  const wording = useMemo(() => wordingOf(tongue), [tongue]);
  return <WordingContext.Provider value={wording}>{children}</WordingContext.Provider>;
}

/** @throws Error outside `<Speaking>`. */
export function useWords(): Wording {
  const wording = useContext(WordingContext);
  if (wording === undefined) throw new Error('A component that speaks was rendered outside <Speaking>.');
  return wording;
}
