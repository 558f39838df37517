import { useRef } from 'preact/hooks';
import { useWords } from '../parts/words';
import { countLines, spanOfLine } from './line-of';
import type { OptionsModel } from './options-model';

/** Lines shown even when the text is shorter. */
const LEAST_LINES = 12;

/** The person's own rule pack as JSON, with what is wrong line by line. */
export function Rules({ model }: { model: OptionsModel }) {
  const { t } = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const goTo = (line: number) => {
    const text = area.current;
    const frame = text?.parentElement;
    if (text === null || frame === null || frame === undefined) return;
    const { start, end } = spanOfLine(text.value, line);
    text.focus({ preventScroll: true });
    text.setSelectionRange(start, end);
    // The line comes to rest a third down its frame.
    frame.scrollTop = line * Number.parseFloat(getComputedStyle(text).lineHeight) - frame.clientHeight / 3;
    frame.scrollIntoView({ block: 'nearest' });
  };
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t('uiRulesTitle')}</h2>
      <p class="quiet">{t('uiRulesWhat')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void model.saveRules();
        }}
      >
        <label for="rules-text">{t('uiRulesLabel')}</label>
        <Editor model={model} area={area} />
        <div class="buttons">
          <button type="submit" class="primary">
            {t('uiRulesSave')}
          </button>
          {model.edited.value && <span class="quiet">{t('uiRulesUnsaved')}</span>}
        </div>
      </form>
      <Verdicts model={model} goTo={goTo} />
    </section>
  );
}

/** The text as high as its lines, beside their numbers; the frame around both scrolls. */
function Editor({ model, area }: { model: OptionsModel; area: { current: HTMLTextAreaElement | null } }) {
  const text = model.rules.value;
  const lines = Math.max(countLines(text), LEAST_LINES);
  const problems = model.ruleProblems.value;
  return (
    <div class="editor">
      <pre class="gutter" aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => index + 1).join('\n')}
      </pre>
      {problems.map(({ line }) => (
        <span key={line} class="mark" aria-hidden="true" style={{ insetBlockStart: `calc(${line - 1} * 1lh)` }} />
      ))}
      <textarea
        id="rules-text"
        ref={area}
        wrap="off"
        rows={lines}
        spellcheck={false}
        aria-invalid={problems.length > 0}
        aria-describedby="rules-verdict"
        value={text}
        onInput={(event) => model.edit(event.currentTarget.value)}
      />
    </div>
  );
}

function Verdicts({ model, goTo }: { model: OptionsModel; goTo: (line: number) => void }) {
  const { t, say } = useWords();
  const problems = model.ruleProblems.value;
  return (
    <div id="rules-verdict" role="status">
      {model.saved.value === 'saved' && <p>{t('uiRulesSaved')}</p>}
      {model.saved.value === 'failed' && <p class="problem">{t('uiFailed')}</p>}
      {problems.length > 0 && (
        <>
          <p class="problem">{t('uiRulesRefused', { number: problems.length })}</p>
          <ol class="rule-problems">
            {problems.map(({ line, reason }) => (
              <li key={`${line} ${say(reason)}`}>
                <button type="button" class="plain" onClick={() => goTo(line)}>
                  {t('uiLine', { number: line })}
                </button>{' '}
                {say(reason)}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
