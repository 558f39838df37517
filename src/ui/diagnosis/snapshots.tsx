import { MOST_SNAPSHOTS, type SnapshotRecord } from '@/src/store/snapshots';
import { useWords, type Wording } from '../parts/words';
import type { DiagnosisModel, Restored } from './diagnosis-model';

/** The copies of the ledger that upgrades left: to be saved as a file, or brought back. */
export function Snapshots({ model }: { model: DiagnosisModel }) {
  const { t } = useWords();
  const snapshots = model.facts.value?.snapshots;
  return (
    <section aria-labelledby="snapshots">
      <h2 id="snapshots">{t('diagSnapshots')}</h2>
      <p class="quiet">{t('diagSnapshotsWhat', { number: MOST_SNAPSHOTS })}</p>
      {snapshots === undefined && <p class="problem">{t('diagUnread')}</p>}
      {snapshots?.length === 0 && <p class="quiet">{t('diagSnapshotsNone')}</p>}
      {snapshots?.map((snapshot) => (
        <One key={snapshot.from} snapshot={snapshot} model={model} />
      ))}
      <Outcome model={model} />
    </section>
  );
}

function One({ snapshot: { from, at, lines }, model }: { snapshot: SnapshotRecord; model: DiagnosisModel }) {
  const { t, inTurn, time } = useWords();
  const name = t('diagSnapshot', time(at), { number: lines });
  const labelled = (label: string) => inTurn([t('uiLabel', label), name]);
  return (
    <div>
      <p>{name}</p>
      <div class="buttons">
        <button type="button" aria-label={labelled(t('diagSnapshotSave'))} onClick={() => void model.save(from)}>
          {t('diagSnapshotSave')}
        </button>
        <button
          type="button"
          aria-label={labelled(t('diagSnapshotRestore'))}
          aria-disabled={model.restoring.value}
          onClick={() => void model.restore(from)}
        >
          {t('diagSnapshotRestore')}
        </button>
      </div>
    </div>
  );
}

function Outcome({ model }: { model: DiagnosisModel }) {
  const words = useWords();
  const outcome = model.restored.value;
  // Always in the page, so that a screen reader hears it change.
  return <p role="status">{outcome !== undefined && said(outcome, words)}</p>;
}

function said(outcome: Restored, { t, say, inTurn }: Wording): string {
  if (outcome === 'failed') return t('diagSnapshotFailed');
  if ('problem' in outcome) return say(outcome.problem);
  const { restored, unchanged, unreadable } = outcome;
  const done = t('diagSnapshotRestored', { number: restored }, { number: unchanged });
  return unreadable === 0 ? done : inTurn([done, t('diagSnapshotUnreadable', { number: unreadable })]);
}
