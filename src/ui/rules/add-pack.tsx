import { useState } from 'preact/hooks';
import { diffPacks } from '@/src/rules/diff';
import { type ParsedPack, parseRulePack } from '@/src/rules/exchange';
import { reason } from '@/src/words/reason';
import { useWords } from '../parts/words';
import { ChangeList } from './change-list';
import { PackHead } from './pack-head';
import type { RulesModel } from './rules-model';

/** Larger files are not read into the page at all. */
const MOST_BYTES = 20_000_000;

/** Brings a pack in: by an address that is asked again, or from a file. */
export function AddPack({ model }: { model: RulesModel }) {
  const { t } = useWords();
  return (
    <details>
      <summary>{t('editAddPack')}</summary>
      <div class="columns">
        <Subscribe model={model} />
        <OpenFile model={model} />
      </div>
    </details>
  );
}

function Subscribe({ model }: { model: RulesModel }) {
  const { t } = useWords();
  const [address, setAddress] = useState('');
  const [pin, setPin] = useState('');
  const subscribe = async () => {
    const hash = pin.trim().toLowerCase();
    const ask = () => model.backend.subscribe(address.trim(), hash === '' ? undefined : hash);
    if (!(await model.attempt(ask, reason('editSubscribed')))) return;
    setAddress('');
    setPin('');
  };
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() !== '') void subscribe();
      }}
    >
      <h3>{t('editSubscribe')}</h3>
      <p class="quiet">{t('editSubscribeWhat')}</p>
      <label for="edit-url">{t('editSubscribeUrl')}</label>
      <input
        id="edit-url"
        type="url"
        placeholder="https://"
        maxLength={2048}
        value={address}
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      <label for="edit-pin">{t('editSubscribePin')}</label>
      <input
        id="edit-pin"
        spellcheck={false}
        maxLength={64}
        aria-describedby="edit-pin-hint"
        value={pin}
        onInput={(event) => setPin(event.currentTarget.value)}
      />
      <p class="quiet" id="edit-pin-hint">
        {t('editSubscribePinHint')}
      </p>
      <div class="buttons">
        <button type="submit">{t('editSubscribeDo')}</button>
      </div>
    </form>
  );
}

function OpenFile({ model }: { model: RulesModel }) {
  const { t } = useWords();
  const [opened, setOpened] = useState<Omit<OpenedProps, 'model' | 'onDone'> | undefined>(undefined);
  const open = (file: File | undefined) =>
    model.attempt(async () => {
      setOpened(undefined);
      if (file === undefined) return undefined;
      if (file.size > MOST_BYTES) return { problem: reason('editFileTooLarge') };
      const text = await file.text();
      setOpened({ name: file.name, text, parsed: parseRulePack(text) });
      return undefined;
    });
  return (
    <div class="fields">
      <h3>{t('editFile')}</h3>
      <p class="quiet">{t('editFileWhat')}</p>
      <label for="edit-file">{t('editFileChoose')}</label>
      <input
        id="edit-file"
        type="file"
        accept=".json,application/json"
        onChange={(event) => void open(event.currentTarget.files?.[0])}
      />
      <div role="status">
        {opened !== undefined && <Opened {...opened} model={model} onDone={() => setOpened(undefined)} />}
      </div>
    </div>
  );
}

interface OpenedProps {
  readonly name: string;
  readonly text: string;
  readonly parsed: ParsedPack;
  readonly model: RulesModel;
  onDone(): void;
}

/** What a file holds, before anything is done with it. */
function Opened({ name, text, parsed, model, onDone }: OpenedProps) {
  const { t, say } = useWords();
  if (!parsed.ok)
    return (
      <>
        <p class="problem">{t('editProblems', { number: parsed.problems.length })}</p>
        <ol class="rule-problems">
          {parsed.problems.map(({ line, reason: why }) => (
            <li key={`${line} ${say(why)}`}>
              {t('editLine', { number: line })}: {say(why)}
            </li>
          ))}
        </ol>
      </>
    );
  const draft = model.packOf(model.draft.text.value);
  const addPack = async () => {
    if (await model.attempt(() => model.backend.importPack(name.slice(0, 200), text), reason('editFileAdded')))
      onDone();
  };
  return (
    <>
      <PackHead about={parsed.pack} pack={parsed.pack} kind="editLayerPack" />
      <details>
        <summary>{t('editFileAgainstDraft')}</summary>
        <ChangeList
          changes={diffPacks(draft.ok ? draft.pack : undefined, parsed.pack)}
          label={t('editFileAgainstDraft')}
        />
      </details>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => void addPack()}>
          {t('editFileAsPack')}
        </button>
        <button
          type="button"
          onClick={() => {
            model.draft.replace(text);
            onDone();
          }}
        >
          {t('editFileAsDraft')}
        </button>
        <button type="button" class="plain" onClick={onDone}>
          {t('uiBack')}
        </button>
      </div>
    </>
  );
}
