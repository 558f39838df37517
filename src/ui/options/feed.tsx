import { useSignal } from '@preact/signals';
import type { MessageKey } from '@/src/words/reason';
import type { FeedView } from '../backend';
import { dotted, useWords } from '../parts/words';
import { CadenceChoice } from './cadence';
import type { OptionsModel } from './options-model';

const STATE_WORDS = {
  waiting: 'uiFeedWaiting',
  fetching: 'uiFeedFetching',
  importing: 'uiFeedImporting',
  ready: 'uiFeedReady',
  failed: 'uiFeedFailed',
} satisfies Record<FeedView['state'], MessageKey>;

/** One source: how far it is, what was kept, what was skipped and why. */
export function Feed({ feed, model }: { feed: FeedView; model: OptionsModel }) {
  const { t, say, time, count } = useWords();
  const busy = feed.state === 'waiting' || feed.state === 'fetching' || feed.state === 'importing';
  const progress = [
    t(STATE_WORDS[feed.state]),
    ...(busy && feed.rowsDone > 0 ? [t('uiFeedRows', { number: feed.rowsDone })] : []),
    ...(feed.refreshedAt === undefined ? [] : [t('uiFeedRefreshed', time(feed.refreshedAt))]),
    ...(feed.failures > 1 ? [t('uiFeedFailures', { number: feed.failures })] : []),
    ...(busy || feed.dueAt === undefined ? [] : [t('uiFeedNext', time(feed.dueAt))]),
  ];
  return (
    <li class="feed">
      <div class="feed-head">
        <div>
          <h3>{feed.title}</h3>
          {feed.origin !== feed.title && <p class="quiet">{feed.origin}</p>}
          <p>{dotted(progress)}</p>
        </div>
        <p class="price">
          {count(feed.kept)}
          <small>{t('uiFeedKept')}</small>
        </p>
      </div>
      {busy && <progress aria-label={t('uiFeedProgress', feed.title)} />}
      {feed.problem !== undefined && <p class="problem">{say(feed.problem)}</p>}
      {feed.state === 'failed' && feed.kept > 0 && feed.refreshedAt !== undefined && (
        <p class="quiet">{t('uiFeedStands', time(feed.refreshedAt))}</p>
      )}
      <Skipped feed={feed} />
      <FeedButtons feed={feed} model={model} busy={busy} />
    </li>
  );
}

function Skipped({ feed: { skipped, skippedWhy, skippedRows } }: { feed: FeedView }) {
  const { t, say, sayAll } = useWords();
  if (skipped === 0) return null;
  return (
    <details>
      <summary>{t('uiFeedSkipped', { number: skipped })}</summary>
      <ul>
        {sayAll(skippedWhy).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {skippedRows.length > 0 && (
        <>
          <p class="quiet">{t('uiFeedExamples')}</p>
          <ul>
            {skippedRows.map(({ row, why }) => (
              <li key={row}>{t('uiFeedExample', { number: row }, say(why))}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

/** Removing is asked twice: a feed from a file cannot be fetched again. */
function FeedButtons({ feed, model, busy }: { feed: FeedView; model: OptionsModel; busy: boolean }) {
  const { t } = useWords();
  const sure = useSignal(false);
  if (sure.value) {
    return (
      <div class="buttons">
        <span>{t('uiRemoveSure')}</span>
        <button type="button" onClick={() => void model.remove(feed.id)}>
          {t('uiRemoveYes')}
        </button>
        <button
          type="button"
          class="plain"
          ref={(button) => button?.focus()}
          onClick={() => {
            sure.value = false;
          }}
        >
          {t('uiRemoveNo')}
        </button>
      </div>
    );
  }
  return (
    <div class="buttons">
      {feed.cadence !== undefined && (
        <CadenceChoice
          id={`cadence-${feed.id}`}
          value={feed.cadence}
          name={t('uiFeedCadenceOf', feed.title)}
          choose={(cadence) => void model.schedule(feed.id, cadence)}
        />
      )}
      {feed.shrunk && (
        <button
          type="button"
          disabled={busy}
          aria-label={t('uiFeedTakeOf', feed.title)}
          onClick={() => void model.refresh(feed, true)}
        >
          {t('uiFeedTake')}
        </button>
      )}
      {feed.kind === 'url' && (
        <button
          type="button"
          disabled={busy}
          aria-label={t('uiRefreshFeed', feed.title)}
          onClick={() => void model.refresh(feed)}
        >
          {t('uiRefresh')}
        </button>
      )}
      <button
        type="button"
        aria-label={t('uiRemoveFeed', feed.title)}
        onClick={() => {
          sure.value = true;
        }}
      >
        {t('uiRemove')}
      </button>
    </div>
  );
}
