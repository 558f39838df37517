import { useSignal } from '@preact/signals';
import { EmptyState } from '../parts/empty-state';
import { useWords } from '../parts/words';
import { AddressField } from './address-field';
import { CadenceChoice } from './cadence';
import { Feed } from './feed';
import type { OptionsModel } from './options-model';

/** Where used offers come from: files and addresses the person gave, and nothing else. */
export function Sources({ model }: { model: OptionsModel }) {
  const { t, say } = useWords();
  const feeds = model.feeds.value;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{t('uiSourcesTitle')}</h2>
      <p class="quiet">{t('uiSourcesWhat')}</p>
      <AddByUrl model={model} />
      <AddFile model={model} />
      <div role="status">{model.adding.value && <p>{t('uiAdding')}</p>}</div>
      {model.sourceProblem.value !== undefined && (
        <p id="source-problem" role="alert">
          {say(model.sourceProblem.value)}
        </p>
      )}
      {feeds?.length === 0 && <EmptyState sentence={t('uiFeedsNone')} />}
      {feeds !== undefined && feeds.length > 0 && (
        <ul class="feeds">
          {feeds.map((feed) => (
            <Feed key={feed.id} feed={feed} model={model} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AddByUrl({ model }: { model: OptionsModel }) {
  const { t } = useWords();
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        void model.addByUrl();
      }}
    >
      <AddressField
        id="feed-url"
        label={t('uiFeedAddress')}
        address={model.address}
        type="url"
        required
        describedBy={model.sourceProblem.value === undefined ? undefined : 'source-problem'}
        button={t('uiFeedAdd')}
        isPrimary
        disabled={model.adding.value}
      />
      <label for="feed-cadence">{t('uiFeedCadence')}</label>
      <CadenceChoice
        id="feed-cadence"
        value={model.cadence.value}
        describedBy="feed-cadence-what"
        choose={model.chooseCadence}
      />
      <p id="feed-cadence-what" class="quiet">
        {t('uiFeedCadenceWhat')}
      </p>
    </form>
  );
}

function AddFile({ model }: { model: OptionsModel }) {
  const { t } = useWords();
  const over = useSignal(false);
  return (
    // The drop is a second way in: the labelled file field below it does the same by keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      class="drop"
      data-over={over.value}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => {
        over.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        void model.addFiles(event.dataTransfer?.files ?? []);
      }}
    >
      <label for="feed-file">{t('uiFeedFile')}</label>
      <input
        id="feed-file"
        type="file"
        multiple
        accept=".xml,.tsv,.csv,.txt,.jsonl,.ndjson,.gz"
        disabled={model.adding.value}
        onChange={(event) => {
          const input = event.currentTarget;
          void model.addFiles([...(input.files ?? [])]);
          input.value = '';
        }}
      />
      <p class="quiet">{t('uiFeedFileHint')}</p>
    </div>
  );
}
