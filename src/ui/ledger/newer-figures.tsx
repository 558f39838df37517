import type { ComponentChildren } from 'preact';
import type { MessageKey } from '@/src/words/reason';
import { rangeWords, useWords } from '../parts/words';
import type { LedgerModel } from './ledger-model';
import type { Settling } from './settle-newer';

/** So many changed lines are shown; the others are counted. */
const MOST_SHOWN = 50;

/** What newer figures would change: shown, and taken over only when the person says so. */
export function NewerFigures({ model }: { model: LedgerModel }) {
  const { t, inTurn } = useWords();
  const newer = model.newer.value;
  const settling = model.settling.value;
  const looking = model.looking.value;
  if (settling !== undefined) return <SettlingThem model={model} settling={settling} />;
  if (looking !== undefined) return <Progress at={looking} words="ledgerNewerLooking" />;
  if (newer === undefined || newer.entries.length === 0) return null;
  const { entries, emittedBy, avoidedBy } = newer;
  return (
    <section class="block" aria-label={t('ledgerNewer')}>
      <h2>{t('ledgerNewer')}</h2>
      <p>
        {inTurn([
          t('ledgerNewerCount', { number: entries.length }),
          ...(emittedBy === undefined ? [] : [t('ledgerNewerEmitted', { percent: emittedBy })]),
          ...(avoidedBy === undefined ? [] : [t('ledgerNewerAvoided', { percent: avoidedBy })]),
        ])}
      </p>
      <details>
        <summary>{t('ledgerNewerSee')}</summary>
        <ul class="entries">
          {entries.slice(0, MOST_SHOWN).map(({ entry, now }) => (
            <li key={entry.id}>
              <p dir="auto">{entry.productName}</p>
              {entry.emittedKg !== undefined && now.emittedKg !== undefined && (
                <p class="quiet">
                  {t('ledgerNewerLineEmitted', ...rangeWords(entry.emittedKg), ...rangeWords(now.emittedKg))}
                </p>
              )}
              {entry.avoidedKg !== undefined && now.avoidedKg !== undefined && (
                <p class="quiet">
                  {t('ledgerNewerLineAvoided', ...rangeWords(entry.avoidedKg), ...rangeWords(now.avoidedKg))}
                </p>
              )}
            </li>
          ))}
        </ul>
        {entries.length > MOST_SHOWN && (
          <p class="quiet">{t('ledgerNewerMore', { number: entries.length - MOST_SHOWN })}</p>
        )}
      </details>
      <div class="buttons">
        <button type="button" onClick={() => void model.settleNewer(true)}>
          {t('ledgerNewerAccept')}
        </button>
        <button type="button" onClick={() => void model.settleNewer(false)}>
          {t('ledgerNewerKeep')}
        </button>
      </div>
    </section>
  );
}

function SettlingThem({ model, settling }: { model: LedgerModel; settling: Settling }) {
  const { t } = useWords();
  return (
    <Progress at={settling} words="ledgerNewerProgress">
      <div class="buttons">
        <button type="button" onClick={() => model.stopSettling()}>
          {t('ledgerNewerStop')}
        </button>
      </div>
    </Progress>
  );
}

interface ProgressProps {
  readonly at: Settling;
  /** A message of two counts. */
  readonly words: MessageKey;
  readonly children?: ComponentChildren;
}

function Progress({ at: { done, of }, words, children }: ProgressProps) {
  const { t, count } = useWords();
  const said = t(words, count(done), count(of));
  return (
    <section class="block" aria-label={t('ledgerNewer')}>
      <h2>{t('ledgerNewer')}</h2>
      <progress value={done} max={of} aria-label={t('ledgerNewer')} aria-valuetext={said} />
      <p class="quiet">{said}</p>
      {children}
    </section>
  );
}
