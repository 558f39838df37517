import type { Entry } from '@/src/ledger/entry';
import type { Reconsidered } from '@/src/ledger/reconsider';
import { isEmitting, type Totals } from '@/src/ledger/totals';
import type { Interval } from '@/src/quantity/distribution';
import { CHOICE_WORDS } from '../parts/choices';
import { EmptyState } from '../parts/empty-state';
import { axisOf, RangeBar } from '../parts/range-bar';
import { rangeWords, useWords } from '../parts/words';
import { Imagine } from './imagine';
import type { PopupModel } from './popup-model';

/** The running total and the last decisions. */
export function Ledger({ model }: { model: PopupModel }) {
  const { t } = useWords();
  const totals = model.totals.value;
  if (totals === undefined) return null;
  return (
    <section class="block ledger" aria-label={t('uiLedger')}>
      <h2>{t('uiLedger')}</h2>
      {totals.entries === 0 ? <EmptyState sentence={t('uiLedgerEmpty')} /> : <Sums totals={totals} />}
      {model.own.value !== undefined && <Imagine kg={totals.avoidedKg} used={model.own.value.used} />}
      <p>
        <a href="/ledger.html" target="_blank" rel="noopener">
          {t('ledgerOpen')}
        </a>
      </p>
      {model.last.value.length > 0 && (
        <ul class="entries">
          {model.last.value.map((entry) => (
            <EntryRow key={entry.id} entry={entry} model={model} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Emitted and avoided as two labelled columns, each on its own axis, never netted. */
function Sums({ totals }: { totals: Totals }) {
  const { t, money } = useWords();
  const { byChoice, moneyKept, withoutEstimate } = totals;
  return (
    <>
      <div class="columns">
        <Column label={t('uiEmitted')} interval={totals.emittedKg} measures="emitted" />
        <Column label={t('uiAvoided')} interval={totals.avoidedKg} measures="avoided" />
      </div>
      <p class="quiet">
        {t(
          'uiLedgerCounts',
          { number: byChoice['bought-used'] },
          { number: byChoice['bought-new'] },
          { number: byChoice['not-bought'] },
        )}
      </p>
      {moneyKept.length > 0 && <p class="quiet">{t('uiMoneyKept', moneyKept.map(money).join(', '))}</p>}
      {withoutEstimate > 0 && <p class="quiet">{t('uiWithoutEstimate', { number: withoutEstimate })}</p>}
    </>
  );
}

interface ColumnProps {
  readonly label: string;
  readonly interval: Interval;
  readonly measures: 'emitted' | 'avoided';
}

function Column({ label, interval, measures }: ColumnProps) {
  const { t, kg } = useWords();
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      <p class="figure">
        {t('uiAbout', kg(interval.p50))} <small>{t('uiKgCo2e')}</small>
      </p>
      <RangeBar interval={interval} axis={axisOf([interval])} measures={measures} />
    </section>
  );
}

function EntryRow({ entry, model }: { entry: Entry; model: PopupModel }) {
  const { t, date } = useWords();
  const { choice, productName, decidedAt, emittedKg, avoidedKg } = entry;
  return (
    <li class="entry">
      <div>
        <p>{productName}</p>
        <p class="quiet">
          {t(CHOICE_WORDS[choice])} · <time dateTime={new Date(decidedAt).toISOString()}>{date(decidedAt)}</time>
        </p>
        {isEmitting(choice) && (
          <p class="quiet">
            {emittedKg === undefined ? t('uiEntryUnknown') : t('uiEntryEmitted', ...rangeWords(emittedKg))}
          </p>
        )}
        {avoidedKg !== undefined && <p class="quiet">{t('uiEntryAvoided', ...rangeWords(avoidedKg))}</p>}
        <Newer entry={entry} now={model.reconsidered.value.get(entry.id)} />
      </div>
      <button
        type="button"
        class="plain"
        aria-label={t('uiUndoEntry', productName)}
        disabled={model.undoing.value.has(entry.id)}
        onClick={() => void model.undo(entry.id)}
      >
        {t('uiUndo')}
      </button>
    </li>
  );
}

/** What today's numbers would say of an entry: beside what was recorded, never in its place. */
function Newer({ entry, now }: { entry: Entry; now: Reconsidered | undefined }) {
  const { t } = useWords();
  if (now === undefined) return null;
  const ends = ({ p5, p95 }: Interval) => [{ kg: p5 }, { kg: p95 }] as const;
  const why = { message: now.otherRules ? ('uiNewFiguresOrRules' as const) : ('uiNewFigures' as const) };
  return (
    <>
      {entry.emittedKg !== undefined && now.emittedKg !== undefined && (
        <p class="newer">{t('uiEntryNowEmitted', ...ends(entry.emittedKg), ...ends(now.emittedKg), why)}</p>
      )}
      {entry.avoidedKg !== undefined && now.avoidedKg !== undefined && (
        <p class="newer">{t('uiEntryNow', ...ends(entry.avoidedKg), ...ends(now.avoidedKg), why)}</p>
      )}
      <p class="quiet">{t('uiEntryNowKept', entry.versions.factors, now.factors)}</p>
    </>
  );
}
