import type { FieldHealth, HealthReport } from '@/src/product/health-report';
import { EmptyState } from '../parts/empty-state';
import { FIELD_WORDS, READER_WORDS } from '../parts/field-words';
import { dotted, useWords, type Wording } from '../parts/words';
import type { OptionsModel } from './options-model';

/** How well each shop's pages are read, in a sentence each, and what is failing. */
export function PagesRead({ model }: { model: OptionsModel }) {
  const { t } = useWords();
  const sites = model.health.value;
  return (
    <section aria-labelledby="pages-read">
      <h2 id="pages-read">{t('uiHealthTitle')}</h2>
      <p class="quiet">{t('uiHealthWhat')}</p>
      {sites.length === 0 ? (
        <EmptyState sentence={t('uiHealthNone')} />
      ) : (
        <>
          <table aria-labelledby="pages-read">
            <thead>
              <tr>
                <th scope="col">{t('uiHealthSite')}</th>
                <th scope="col">{t('uiHealthHow')}</th>
                <th scope="col" class="number">
                  {t('uiHealthLast')}
                </th>
              </tr>
            </thead>
            <tbody>
              {sites.map((site) => (
                <Site key={site.host} site={site} />
              ))}
            </tbody>
          </table>
          <div class="buttons">
            <button type="button" onClick={() => void model.clearHealth()}>
              {t('uiHealthClear')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function Site({ site }: { site: HealthReport }) {
  const words = useWords();
  const failing = failures(site, words);
  return (
    <tr>
      <th scope="row">{site.host}</th>
      <td>
        <p>{words.inTurn(sentences(site, words))}</p>
        {failing.length > 0 && (
          <ul>
            {failing.map((sentence) => (
              <li key={sentence} class="problem">
                {sentence}
              </li>
            ))}
          </ul>
        )}
        {site.fields.length > 0 && (
          <details>
            <summary>{words.t('uiHealthFields', site.host)}</summary>
            <ul>
              {site.fields.map((field) => (
                <li key={field.field}>{fieldSentence(field, site.read, words)}</li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td class="number">
        <time dateTime={new Date(site.lastAt).toISOString()}>{words.date(site.lastAt)}</time>
      </td>
    </tr>
  );
}

/** "Pages read: 14 of 15. Price from the visible page on 12. The rule for this shop last worked on 21 Nov 2026." */
function sentences({ pages, read, fields, rule }: HealthReport, { t, date }: Wording): string[] {
  const [most] = fields.find(({ field }) => field === 'price')?.readers ?? [];
  return [
    t('uiHealthRead', { number: read }, { number: pages }),
    ...(read === 0
      ? []
      : [
          most === undefined
            ? t('uiHealthNoPrice')
            : t('uiHealthPrice', { message: READER_WORDS[most.reader] }, { number: most.pages }),
        ]),
    ...(rule === undefined
      ? []
      : [rule.lastAt === undefined ? t('uiHealthRuleNever') : t('uiHealthRule', date(rule.lastAt))]),
  ];
}

function failures(site: HealthReport, { t, date }: Wording): string[] {
  const { falling, mostlyUnread, stopped, ruleIdle, rule } = site;
  return [
    ...(falling ? [t('uiHealthFalling', { percent: falling.lately }, { percent: falling.before })] : []),
    ...(mostlyUnread ? [t('uiHealthUnread')] : []),
    ...(ruleIdle && rule ? [t('uiHealthRuleIdle', { number: rule.since })] : []),
    ...stopped.map(({ field, lastAt, since }) =>
      t('uiHealthStopped', { message: FIELD_WORDS[field] }, date(lastAt), { number: since }),
    ),
  ];
}

function fieldSentence({ field, pages, readers, rule }: FieldHealth, read: number, { t, list, date }: Wording): string {
  const name = t(FIELD_WORDS[field]);
  const from = readers.map((one) => t('uiHealthReader', { message: READER_WORDS[one.reader] }, { number: one.pages }));
  const found = t('uiHealthField', name, { number: pages }, { number: read }, list(from));
  if (rule?.lastAt === undefined) return found;
  const last = t('uiHealthFieldRule', name, date(rule.lastAt));
  return pages === 0 ? last : dotted([found, last]);
}
