import type { ComponentChildren } from 'preact';
import { EmptyState } from '../parts/empty-state';
import { CORRECTABLE_WORDS } from '../parts/field-words';
import { hostOf, WebLink } from '../parts/web-link';
import { DOT, useWords } from '../parts/words';
import type { KeptModel } from './kept-model';

/** "What you said on pages": corrections, wrong matches and sites without a panel, each with its way back. */
export function KeptFromPages({ model }: { model: KeptModel }) {
  const { t, list } = useWords();
  const { corrections, wrongMatches, panelOff } = model.kept.value;
  const isEmpty = corrections.length + wrongMatches.length + panelOff.length === 0;
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t('keptTitle')}</h2>
      {isEmpty && <EmptyState sentence={t('keptNone')} />}
      <List
        title={t('keptCorrections')}
        rows={corrections.map(({ page, name, corrections: said }) => ({
          key: page,
          name,
          what: (
            <>
              <WebLink href={page}>{hostOf(page) ?? page}</WebLink>
              {DOT}
              {list(said.map(({ field, right }) => t('keptSaid', { message: CORRECTABLE_WORDS[field] }, right)))}
            </>
          ),
          undo: () => model.forgetCorrections(page),
        }))}
      />
      <List
        title={t('keptWrong')}
        rows={wrongMatches.map(({ id, title, productName }) => ({
          key: id,
          name: title,
          what: t('keptNot', productName),
          undo: () => model.restoreOffer(id),
        }))}
      />
      <List
        title={t('keptOff')}
        rows={panelOff.map(({ host }) => ({ key: host, name: host, what: undefined, undo: () => model.panelOn(host) }))}
      />
      {model.failed.value && <p role="alert">{t('uiFailed')}</p>}
    </section>
  );
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly what: ComponentChildren;
  undo(): Promise<void>;
}

function List({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="plain-list">
        {rows.map(({ key, name, what, undo }) => (
          <li key={key} class="kept">
            <div>
              <p>{name}</p>
              {what !== undefined && <p class="quiet">{what}</p>}
            </div>
            <button type="button" class="plain" aria-label={t('keptUndo', name)} onClick={() => void undo()}>
              {t('uiUndo')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
