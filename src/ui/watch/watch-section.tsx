import type { Verdict } from '@/src/verdict/verdict';
import { unseenOf } from '@/src/watch/telling';
import { useWords } from '../parts/words';
import { Follow } from './follow';
import { Best } from './followed-product';
import type { WatchModel } from './watch-model';

interface WatchSectionProps {
  readonly model: WatchModel;
  /** Of the page in front, when it sells something. */
  readonly verdict: Verdict | undefined;
  readonly openOptions: () => void;
}

/** In the popup: following the page's product, and what is followed with the best offer of each. */
export function WatchSection({ model, verdict, openOptions }: WatchSectionProps) {
  const { t, say } = useWords();
  const followed = model.followed.value;
  const problem = model.problem.value;
  if (followed === undefined || (verdict === undefined && followed.watches.length === 0)) return null;
  return (
    <section class="block watch" aria-labelledby="watch-title">
      <h2 id="watch-title">{t('watchTitle')}</h2>
      {verdict !== undefined && <Follow key={verdict.sighting.url} model={model} verdict={verdict} />}
      <div role="status">{problem !== undefined && <p class="problem">{say(problem)}</p>}</div>
      {followed.watches.length > 0 && <ShortList model={model} openOptions={openOptions} />}
    </section>
  );
}

function ShortList({ model, openOptions }: Pick<WatchSectionProps, 'model' | 'openOptions'>) {
  const { t, count } = useWords();
  const { watches = [] } = model.followed.value ?? {};
  const fresh = model.fresh.value;
  const newIn = (id: string) => fresh.get(id)?.size ?? 0;
  const unseen = watches.reduce((sum, watch) => sum + Math.max(unseenOf(watch).length, newIn(watch.id)), 0);
  const newest = watches.toSorted((a, b) => newIn(b.id) - newIn(a.id) || b.madeAt - a.madeAt);
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) model.look();
      }}
    >
      <summary>
        {t('watchPopupList', count(watches.length))}
        {unseen > 0 && <strong class="news">{t('watchNew', count(unseen))}</strong>}
      </summary>
      <ul class="seen-offers">
        {newest.map((watch) => (
          <li key={watch.id}>
            <h3>
              {watch.sighting.product.name}
              {newIn(watch.id) > 0 && <strong class="news">{t('watchNew', count(newIn(watch.id)))}</strong>}
            </h3>
            <Best watch={watch} />
          </li>
        ))}
      </ul>
      <button type="button" class="plain" onClick={openOptions}>
        {t('watchPopupAll')}
      </button>
    </details>
  );
}
