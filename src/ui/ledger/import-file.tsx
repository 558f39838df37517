import { useState } from 'preact/hooks';
import type { MergePlan } from '@/src/ledger/archive/plan';
import { siteName } from '@/src/product/site-pattern';
import { type MessageKey, reason } from '@/src/words/reason';
import { useWords } from '../parts/words';
import type { BroughtIn } from './ledger-backend';
import type { LedgerModel } from './ledger-model';

/** A file is shown before it is brought in; then the sites it names are to be allowed in one click. */
export function ImportFile({ model }: { model: LedgerModel }) {
  const { t } = useWords();
  const { backend } = model;
  const [opened, setOpened] = useState<{ readonly file: File; readonly plan: MergePlan } | undefined>(undefined);
  const [asking, setAsking] = useState<BroughtIn | undefined>(undefined);
  const open = (file: File | undefined) =>
    model.attempt(async () => {
      setOpened(undefined);
      setAsking(undefined);
      if (file === undefined) return undefined;
      const read = await backend.planImport(await file.text());
      if (!read.ok) return { problem: read.problem };
      if ('plan' in read) setOpened({ file, plan: read.plan });
      return undefined;
    });
  const bring = async ({ file, plan }: { readonly file: File; readonly plan: MergePlan }) => {
    if (!(await model.attempt(() => backend.importArchive(file), reason('ledgerImported')))) return;
    setOpened(undefined);
    if (plan.sitesAdded.length + plan.feedsAdded.length > 0) setAsking(plan);
  };
  return (
    <>
      <label>
        {t('ledgerImport')}{' '}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
      </label>
      <div role="status">{opened !== undefined && <Changes plan={opened.plan} />}</div>
      {opened !== undefined && (
        <div class="buttons">
          <button type="button" class="primary" onClick={() => void bring(opened)}>
            {t('ledgerImportDo')}
          </button>
          <button type="button" class="plain" onClick={() => setOpened(undefined)}>
            {t('uiBack')}
          </button>
        </div>
      )}
      {asking !== undefined && <AllowAgain model={model} asking={asking} done={() => setAsking(undefined)} />}
    </>
  );
}

/** What the file would change: lines always, every other kind where there is something of it. */
function Changes({ plan }: { plan: MergePlan }) {
  const { t, count } = useWords();
  const kinds: readonly (readonly [MessageKey, number])[] = [
    ['ledgerImportSources', plan.sourcesAdded.length],
    ['ledgerImportSaved', plan.saved],
    ['ledgerImportCorrections', plan.corrections],
    ['ledgerImportWrong', plan.wrongMatches],
    ['ledgerImportPanel', plan.panel],
    ['ledgerImportWatches', plan.watches.length],
    ['ledgerImportFeeds', plan.feedsAdded.length],
    ['ledgerImportPacks', plan.packsAdded.length],
    ['ledgerImportSites', plan.sitesAdded.length],
  ];
  return (
    <>
      <p>{t('ledgerImportCounts', count(plan.added.length), count(plan.changed.length), count(plan.unchanged))}</p>
      {kinds.map(([key, number]) => number > 0 && <p key={key}>{t(key, count(number))}</p>)}
      {plan.rules && <p>{t('ledgerImportRules')}</p>}
      {plan.settings && <p>{t('ledgerImportSettings')}</p>}
      {plan.telling && <p>{t('ledgerImportTelling')}</p>}
    </>
  );
}

interface AllowAgainProps {
  readonly model: LedgerModel;
  readonly asking: BroughtIn;
  done(): void;
}

function AllowAgain({ model, asking, done }: AllowAgainProps) {
  const { t, list } = useWords();
  const hosts = new Set([
    ...asking.sitesAdded.map(({ pattern }) => siteName(pattern) ?? pattern),
    ...asking.feedsAdded.map(({ url }) => new URL(url).host),
  ]);
  const allow = async () => {
    if (await model.attempt(() => model.backend.allowBroughtIn(asking), reason('ledgerAllowed'))) done();
  };
  return (
    <fieldset class="question">
      <legend>{t('ledgerAllow')}</legend>
      <p class="quiet">
        <bdi>{t('ledgerAllowWhat', list([...hosts]))}</bdi>
      </p>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => void allow()}>
          {t('ledgerAllowDo')}
        </button>
        <button type="button" class="plain" onClick={done}>
          {t('ledgerAllowNot')}
        </button>
      </div>
    </fieldset>
  );
}
