import { EmptyState } from '../parts/empty-state';
import { hostOf } from '../parts/web-link';
import { useWords } from '../parts/words';
import type { OptionsModel } from './options-model';

/** Rows shown at once; the log itself is longer. */
const MOST_ROWS = 100;

/** Every request that left the browser on our behalf. */
export function RequestLog({ model }: { model: OptionsModel }) {
  const { t, say, time, bytes } = useWords();
  const requests = model.requests.value;
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{t('uiRequestsTitle')}</h2>
      <p class="quiet">{t('uiRequestsWhat')}</p>
      {requests.length === 0 ? (
        <EmptyState sentence={t('uiRequestsNone')} />
      ) : (
        <>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('uiRequestWhen')}</th>
                <th scope="col">{t('uiRequestWhere')}</th>
                <th scope="col">{t('uiRequestWhat')}</th>
                <th scope="col" class="number">
                  {t('uiRequestBytes')}
                </th>
              </tr>
            </thead>
            <tbody>
              {requests.slice(0, MOST_ROWS).map((request) => (
                <tr key={request.id}>
                  <td>
                    <time dateTime={new Date(request.at).toISOString()}>{time(request.at)}</time>
                  </td>
                  <td title={request.url}>{hostOf(request.url) ?? request.url}</td>
                  <td>{say(request.what)}</td>
                  <td class="number">{bytes(request.bytes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div class="buttons">
            <button type="button" onClick={() => void model.clearRequests()}>
              {t('uiRequestsClear')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
