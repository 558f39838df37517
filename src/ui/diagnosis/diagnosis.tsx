import type { MessageKey } from '@/src/words/reason';
import { About } from '../parts/about';
import { useWords } from '../parts/words';
import type { Step } from './diagnosis-backend';
import type { DiagnosisModel, Tried } from './diagnosis-model';
import { type Section, sectionsOf, textOf } from './sections';
import { Snapshots } from './snapshots';

const STEP_WORDS = {
  open: 'diagTestOpen',
  write: 'diagTestWrite',
  search: 'diagTestSearch',
  judge: 'diagTestJudge',
  background: 'diagTestBackground',
} satisfies Record<Step, MessageKey>;

/** What this program knows of its own state, to be read and copied when something is wrong. */
export function Diagnosis({ model }: { model: DiagnosisModel }) {
  const words = useWords();
  const { t } = words;
  const facts = model.facts.value;
  const sections = facts === undefined ? [] : sectionsOf(facts, words);
  return (
    <div class="options diagnosis">
      <header class="masthead">
        <h1>{t('diagTitle')}</h1>
        <p class="quiet">{t('diagWhat')}</p>
      </header>
      <main>
        <SelfTest model={model} />
        {facts !== undefined && (
          <Copy model={model} text={textOf([...sections, testSection(model, t)], facts.at, words)} />
        )}
        {facts !== undefined && <Snapshots model={model} />}
        {sections.map((section) => (
          <Facts key={section.title} section={section} />
        ))}
      </main>
      <About pages={['ledger', 'options']} />
    </div>
  );
}

function SelfTest({ model }: { model: DiagnosisModel }) {
  const { t, inTurn } = useWords();
  return (
    <section aria-labelledby="test">
      <h2 id="test">{t('diagTest')}</h2>
      <p class="quiet">{t('diagTestWhat')}</p>
      <div class="buttons">
        <button type="button" aria-disabled={model.running.value} onClick={() => void model.test()}>
          {t('diagTestRun')}
        </button>
      </div>
      {/* Always in the page, so that a screen reader hears it change. */}
      <div role="status">
        <ul class="facts">
          {model.tried.value?.map((tried) => (
            <li key={tried.step} class={tried.problem === undefined ? undefined : 'problem'}>
              {inTurn([t('uiLabel', t(STEP_WORDS[tried.step])), outcome(tried, t)])}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

type Words = ReturnType<typeof useWords>['t'];

function outcome({ problem }: Tried, t: Words): string {
  return problem === undefined ? t('diagTestWorks') : t('diagTestFails', problem);
}

function testSection(model: DiagnosisModel, t: Words): Section {
  const rows = model.tried.value?.map((tried) => ({ label: t(STEP_WORDS[tried.step]), value: outcome(tried, t) }));
  return { title: 'diagTest', rows: rows ?? [], none: 'diagTestNotRun' };
}

function Copy({ model, text }: { model: DiagnosisModel; text: string }) {
  const { t } = useWords();
  const copied = model.copied.value;
  return (
    <section aria-labelledby="copy">
      <h2 id="copy">{t('diagCopyTitle')}</h2>
      <p class="quiet">{t('diagCopyWhat')}</p>
      <div class="buttons">
        <button type="button" onClick={() => void model.copy(text)}>
          {t('diagCopy')}
        </button>
      </div>
      <p role="status">{copied !== undefined && t(copied === 'yes' ? 'diagCopied' : 'diagCopyFailed')}</p>
      <details class="why">
        <summary>{t('diagText')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll must be reached by keyboard. */}
        <pre tabIndex={0}>{text}</pre>
      </details>
    </section>
  );
}

function Facts({ section: { title, rows, none } }: { section: Section }) {
  const { t } = useWords();
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{t(title)}</h2>
      {rows === undefined && <p class="problem">{t('diagUnread')}</p>}
      {rows?.length === 0 && <p class="quiet">{t(none)}</p>}
      {rows !== undefined && rows.length > 0 && (
        <dl class="facts">
          {rows.map(({ label, value, own }) => (
            <div key={`${label} ${value}`}>
              <dt>{label}</dt>
              <dd>
                {value}
                {own !== undefined && <p class="quiet">{own}</p>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
