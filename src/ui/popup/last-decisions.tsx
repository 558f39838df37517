import type { Entry } from '@/src/ledger/entry';
import type { Reconsidered } from '@/src/ledger/reconsider';
import { isEmitting } from '@/src/ledger/totals';
import type { Interval } from '@/src/quantity/distribution';
import { CHOICE_WORDS } from '../parts/choices';
import { rangeWords, useWords } from '../parts/words';
import type { PopupModel } from './popup-model';

/** The newest lines, each with its own undo. */
export function LastDecisions({ model }: { model: PopupModel }) {
  const { t } = useWords();
  if (model.last.value.length === 0) return null;
  return (
    <ul class="entries" aria-label={t('popupLast')}>
      {model.last.value.map((entry) => (
        <EntryRow key={entry.id} entry={entry} model={model} />
      ))}
    </ul>
  );
}

function EntryRow({ entry, model }: { entry: Entry; model: PopupModel }) {
  const { t, date } = useWords();
  const { choice, productName, decidedAt, emittedKg, avoidedKg } = entry;
  return (
    <li class="entry">
      <div>
        <p class="name" dir="auto">
          {productName}
        </p>
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
