import { useEffect, useRef } from 'preact/hooks';
import { EmptyState } from '../parts/empty-state';
import { useWords } from '../parts/words';
import { FollowedProduct } from './followed-product';
import type { WatchModel } from './watch-model';
import { WatchSettingsForm } from './watch-settings';

/** Everything that is followed, with the settings: in the options. */
export function Followed({ model }: { model: WatchModel }) {
  const { t, say } = useWords();
  const followed = model.followed.value;
  const problem = model.problem.value;
  const list = useRef<HTMLUListElement>(null);
  const isKnown = followed !== undefined;
  useEffect(() => {
    if (!isKnown) return;
    model.look();
    // A notification leads to the product it told of.
    const { hash } = location;
    const rows = [...(list.current?.children ?? [])];
    const row = rows.find(({ id }) => id !== '' && `#${id}` === hash);
    if (row instanceof HTMLElement) {
      row.scrollIntoView({ block: 'start' });
      row.focus({ preventScroll: true });
    }
  }, [isKnown, model]);
  return (
    <section aria-labelledby="followed">
      <h2 id="followed">{t('watchTitle')}</h2>
      <p class="quiet">{t('watchWhat')}</p>
      <div role="status">{problem !== undefined && <p class="problem">{say(problem)}</p>}</div>
      {followed !== undefined && (
        <>
          {followed.watches.length > 0 && followed.feeds + followed.sources === 0 && (
            <p class="problem">{t('watchNoPlaces')}</p>
          )}
          {followed.watches.length === 0 ? (
            <EmptyState sentence={t('watchNone')} />
          ) : (
            <ul class="followed-list" ref={list}>
              {followed.watches.map((watch) => (
                <FollowedProduct key={watch.id} watch={watch} model={model} now={Date.now()} />
              ))}
            </ul>
          )}
          <WatchSettingsForm model={model} />
        </>
      )}
    </section>
  );
}
