import type { StorageRoom } from '@/src/platform/storage-room';
import type { FeedState } from '@/src/store/feed-record';
import type { MessageKey } from '@/src/words/reason';
import { dotted, type Wording } from '../parts/words';
import type { DiagnosisFacts, FeedHealth, SourceHealth } from './diagnosis-backend';

/** One line: what, and how it is. */
export interface Row {
  readonly label: string;
  readonly value: string;
  /** For the person's eyes: names and sentences that say where they are looking. Not in the text to copy. */
  readonly own?: string;
}

export interface Section {
  readonly title: MessageKey;
  /** Undefined when it could not be read. */
  readonly rows: readonly Row[] | undefined;
  /** What no rows mean. */
  readonly none: MessageKey;
}

const STATE_WORDS = {
  fetching: 'uiFeedFetching',
  importing: 'uiFeedImporting',
  tidying: 'uiFeedReady',
  ready: 'uiFeedReady',
  failed: 'uiFeedFailed',
  removing: 'uiFeedWaiting',
} satisfies Record<FeedState, MessageKey>;

const KEPT_WORDS = {
  promised: 'diagKeptYes',
  spared: 'diagKeptSpared',
} satisfies Record<NonNullable<StorageRoom['kept']>, MessageKey>;

/** What is known, in words. */
export function sectionsOf(facts: DiagnosisFacts, words: Wording): readonly Section[] {
  const section = (title: MessageKey, rows: readonly Row[] | undefined, none: MessageKey = 'diagNone'): Section => ({
    title,
    rows,
    none,
  });
  return [
    section('diagVersions', versionRows(facts, words)),
    section('diagFailures', failureRows(facts, words), 'diagFailuresNone'),
    section('diagStorage', storageRows(facts, words)),
    section('diagTables', tableRows(facts, words)),
    section(
      'diagFeeds',
      facts.feeds?.map((feed, at) => feedRow(feed, at, words)),
    ),
    section(
      'uiAskedTitle',
      facts.sources?.map((source, at) => sourceRow(source, at, words)),
    ),
    section(
      'diagAlarms',
      facts.alarms?.map(({ name, at }) => ({ label: name, value: words.time(at) })),
    ),
    section('diagGranted', grantedRows(facts, words)),
  ];
}

/** The text to copy: nothing in it says which shops, feeds or products a person has. */
export function textOf(sections: readonly Section[], at: number, { t }: Wording): string {
  const parts = sections.map(({ title, rows, none }) => {
    const lines = rows?.map(({ label, value }) => `  ${label}: ${value}`) ?? [`  ${t('diagUnread')}`];
    return [t(title), ...(lines.length === 0 ? [`  ${t(none)}`] : lines)].join('\n');
  });
  return [`${t('name')}, ${new Date(at).toISOString()}`, ...parts].join('\n\n');
}

function versionRows({ running, versions }: DiagnosisFacts, { t }: Wording): Row[] | undefined {
  if (running === undefined && versions === undefined) return undefined;
  return [
    ...(running === undefined
      ? []
      : [
          { label: t('name'), value: running.extension },
          { label: t('diagBrowser'), value: running.browser },
          { label: t('diagSystem'), value: running.system },
        ]),
    ...(versions === undefined
      ? []
      : [
          { label: t('diagMethod'), value: versions.method },
          { label: t('diagFactors'), value: versions.factors },
          { label: t('diagRules'), value: versions.hasOwnRules ? t('diagRulesOwn', versions.rules) : versions.rules },
        ]),
  ];
}

function failureRows({ failures }: DiagnosisFacts, { time }: Wording): Row[] | undefined {
  return failures?.toReversed().map(({ at, where, sentence }) => ({ label: `${time(at)} ${where}`, value: sentence }));
}

function storageRows({ storage, tables = [] }: DiagnosisFacts, { t, bytes }: Wording): Row[] | undefined {
  if (storage === undefined) return undefined;
  const { usedBytes, mostBytes, kept } = storage;
  const isWorth = tables.some(([table]) => table === 'entries' || table === 'feeds');
  const words = kept === undefined ? (isWorth ? 'diagKeptNo' : 'diagKeptUnasked') : KEPT_WORDS[kept];
  return [
    ...(usedBytes === undefined ? [] : [{ label: t('diagUsed'), value: bytes(usedBytes) }]),
    ...(mostBytes === undefined ? [] : [{ label: t('diagMost'), value: bytes(mostBytes) }]),
    { label: t('diagKept'), value: t(words) },
  ];
}

function tableRows({ tables, unsound = 0, damaged = [] }: DiagnosisFacts, { t, count }: Wording): Row[] | undefined {
  return tables
    ?.map(([table, rows]) => ({ label: table, value: count(rows) }))
    .concat(unsound > 0 ? { label: t('diagUnsound'), value: count(unsound) } : [])
    .concat(damaged.map(([table, rows]) => ({ label: t('diagDamaged', table), value: count(rows) })));
}

function feedRow({ title, state, offers, failures, problem }: FeedHealth, at: number, { t, say }: Wording): Row {
  const own = [title, ...(problem === undefined ? [] : [say(problem)])];
  return {
    label: t('diagFeed', { number: at + 1 }),
    // Which sentence tells what is wrong; its words may name the feed.
    value: dotted([
      t(STATE_WORDS[state]),
      ...(problem === undefined ? [] : [problem.key]),
      t('diagFeedHas', { number: offers }, { number: failures }),
    ]),
    own: own.join(': '),
  };
}

function sourceRow(
  { title, kind, on, failures, restsUntil }: SourceHealth,
  at: number,
  { t, inTurn, time }: Wording,
): Row {
  const said = [
    t(on ? 'diagOn' : 'diagOff'),
    t('diagSourceFailed', { number: failures }),
    ...(restsUntil === undefined ? [] : [t('diagRests', time(restsUntil))]),
  ];
  return { label: t('diagSource', { number: at + 1 }, kind), value: inTurn(said), own: title };
}

function grantedRows({ granted }: DiagnosisFacts, { t, count }: Wording): Row[] | undefined {
  if (granted === undefined) return undefined;
  return [
    { label: t('diagGrantedNames'), value: granted.permissions.join(', ') },
    { label: t('diagGrantedHosts'), value: count(granted.hosts) },
  ];
}
