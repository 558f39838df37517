import { useEffect, useRef } from 'preact/hooks';
import type { OpenedFind } from '@/src/platform/find-page';
import type { MessageKey } from '@/src/words/reason';
import { About } from '../parts/about';
import { EmptyState } from '../parts/empty-state';
import { VerdictBody } from '../parts/verdict-body';
import { useWords } from '../parts/words';
import type { FindModel } from './find-model';

const FIRST_OFFERS = 5;
const MOST_WORDS = 200;

/** Looks for used things by name: first on this machine, then, when asked to, at the sources that are on. */
export function Find({ model }: { model: FindModel }) {
  const { t } = useWords();
  return (
    <div class="find">
      <header class="masthead">
        <h1>{t('findTitle')}</h1>
        <p class="quiet">{t('findWhat')}</p>
      </header>
      <main>
        <Field model={model} />
        <Origin opened={model.opened.value} />
        <Outcome model={model} />
      </main>
      <About pages={['ledger', 'options']} />
    </div>
  );
}

function Field({ model }: { model: FindModel }) {
  const { t } = useWords();
  const words = useRef<HTMLInputElement>(null);
  // The page is for nothing else, and nothing stands above it that would be skipped.
  useEffect(() => words.current?.focus(), []);
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void model.find();
        }}
      >
        <label for="find-words">{t('findWords')}</label>
        <div class="field">
          <input
            ref={words}
            id="find-words"
            type="text"
            required
            maxLength={MOST_WORDS}
            autocomplete="off"
            spellcheck={false}
            dir="auto"
            value={model.words.value}
            onInput={({ currentTarget: { value } }) => {
              model.words.value = value;
            }}
          />
          <button type="submit" class="primary">
            {t('findButton')}
          </button>
        </div>
      </form>
    </search>
  );
}

const WITH_WORDS = { selection: 'findFromSelection', link: 'findFromLink', picture: 'findFromPicture' } as const;
const WITHOUT = { selection: 'findNothingSelection', link: 'findNothingLink', picture: 'findNothingPicture' } as const;

/** Where the words are from, and what was not done to get them. */
function Origin({ opened }: { opened: OpenedFind | undefined }) {
  const { t } = useWords();
  if (opened === undefined || opened.from === 'typed' || opened.from === 'nowhere') return null;
  const key: MessageKey = (opened.words === '' ? WITHOUT : WITH_WORDS)[opened.from];
  return <p class="quiet">{t(key)}</p>;
}

function Outcome({ model }: { model: FindModel }) {
  const { t, say } = useWords();
  const looking = model.looking.value;
  const found = model.found.value;
  const verdict = model.verdict.value;
  const isFound = looking === 'done' && found !== undefined && found.problem === undefined;
  return (
    <>
      {/* Always in the page, so that a screen reader hears it change. */}
      <div role="status">
        {looking === 'looking' && <p>{t('findNow')}</p>}
        {looking === 'failed' && <p class="problem">{t('findFailed')}</p>}
        {looking === 'done' && found?.problem !== undefined && <p class="problem">{say(found.problem)}</p>}
        {isFound && found.isEmpty && (
          <EmptyState sentence={t('findEmpty')}>
            <button type="button" onClick={() => model.openOptions()}>
              {t('findAddSource')}
            </button>
          </EmptyState>
        )}
      </div>
      {isFound && <AskToo model={model} />}
      {isFound && verdict !== undefined && verdict.id === found.verdictId && (
        <VerdictBody
          verdict={verdict}
          model={{ decision: model.decision }}
          firstOffers={FIRST_OFFERS}
          onChangeOrder={model.openOptions}
        />
      )}
    </>
  );
}

/** What would be sent to whom, before it is sent. */
function AskToo({ model }: { model: FindModel }) {
  const { t, list } = useWords();
  const toAsk = model.found.value?.toAsk;
  if (toAsk === undefined || model.asked.value) return null;
  return (
    <section class="block" aria-labelledby="find-ask">
      <h2 id="find-ask">{t('findAskTitle')}</h2>
      <p>{t('findAskWhat', list(toAsk.titles))}</p>
      <ol class="sent">
        {toAsk.words.map((words) => (
          <li key={words}>
            <bdi>{words}</bdi>
          </li>
        ))}
      </ol>
      <div class="buttons">
        <button type="button" onClick={() => void model.ask()}>
          {t('findAsk')}
        </button>
      </div>
    </section>
  );
}
