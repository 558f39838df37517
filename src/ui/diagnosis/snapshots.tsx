import { MOST_SNAPSHOTS, type SnapshotRecord } from '@/src/store/snapshots';
import { useWords } from '../parts/words';
import type { DiagnosisModel } from './diagnosis-model';

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
  const { t, time } = useWords();
  const name = t('diagSnapshot', time(at), { number: lines });
  return (
    <div>
      <p>{name}</p>
      <div class="buttons">
        <button type="button" aria-label={`${t('diagSnapshotSave')}: ${name}`} onClick={() => void model.save(from)}>
          {t('diagSnapshotSave')}
        </button>
        <button
          type="button"
          aria-label={`${t('diagSnapshotRestore')}: ${name}`}
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
  const { t, say } = useWords();
  const outcome = model.restored.value;
  return (
    <p role="status">
      {outcome === 'failed' && t('diagSnapshotFailed')}
      {outcome !== undefined && outcome !== 'failed' && 'problem' in outcome && say(outcome.problem)}
      {outcome !== undefined &&
        outcome !== 'failed' &&
        'restored' in outcome &&
        [
          t('diagSnapshotRestored', { number: outcome.restored }, { number: outcome.unchanged }),
          ...(outcome.unreadable > 0 ? [t('diagSnapshotUnreadable', { number: outcome.unreadable })] : []),
        ].join(' ')}
    </p>
  );
}
