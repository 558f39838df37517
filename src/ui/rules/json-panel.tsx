import { effect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { afterPaint } from '../parts/after-paint';
import { InTurn } from '../parts/in-turn';
import { useWords } from '../parts/words';
import type { CodeEditor } from './code-editor';
import { codePhrases } from './code-phrases';
import type { RulesModel } from './rules-model';

/** The draft as JSON. The editor comes when the page is painted. */
export function JsonPanel({ model }: { model: RulesModel }) {
  const words = useWords();
  const { t, say } = words;
  const host = useRef<HTMLDivElement>(null);
  const [isReady, setReady] = useState<boolean | 'failed'>(false);
  useEffect(() => {
    const { draft, place } = model;
    let end: () => void = () => undefined;
    let isGone = false;
    const show = (editor: CodeEditor) => {
      const stops = [
        effect(() => editor.show(draft.text.value)),
        effect(() => {
          const { value: checked } = draft.checked;
          const problems = checked.ok ? [] : checked.problems;
          editor.mark(problems.map(({ line, column, reason }) => ({ line, column, sentence: say(reason) })));
        }),
        effect(() => {
          if (place.value !== undefined) editor.goTo(place.value);
        }),
      ];
      end = () => {
        for (const stop of stops) stop();
        editor.destroy();
      };
      setReady(true);
    };
    const open = async () => {
      await afterPaint();
      const { createCodeEditor } = await import('./code-editor');
      if (isGone || host.current === null) return;
      show(
        createCodeEditor(host.current, {
          text: draft.text.peek(),
          labelledBy: 'edit-json',
          describedBy: 'edit-json-hint edit-problems',
          phrases: codePhrases(words),
          required: t('editRequired'),
          onType: draft.type,
          undo: draft.undo,
          redo: draft.redo,
        }),
      );
    };
    open().catch(() => setReady('failed'));
    return () => {
      isGone = true;
      end();
    };
  }, []);
  return (
    <section class="json" aria-labelledby="edit-json">
      <h3 id="edit-json">{t('editJson')}</h3>
      <p class="quiet" id="edit-json-hint">
        {t('editJsonHint')}
      </p>
      {isReady !== true && <p role="status">{t(isReady === 'failed' ? 'uiFailed' : 'editJsonOpening')}</p>}
      <div ref={host} class="code" />
      <Problems model={model} />
    </section>
  );
}

function Problems({ model }: { model: RulesModel }) {
  const { t, say } = useWords();
  const { value: checked } = model.draft.checked;
  return (
    <div id="edit-problems" role="status">
      {!model.draft.isChecked.value ? (
        <p class="quiet">{t('editReading')}</p>
      ) : checked.ok ? (
        <p class="quiet">{t('editNoProblem')}</p>
      ) : (
        <>
          <p class="problem">{t('editProblems', { number: checked.problems.length })}</p>
          <ol class="rule-problems">
            {checked.problems.map(({ line, reason }) => (
              <li key={`${line} ${say(reason)}`}>
                <InTurn>
                  <button
                    type="button"
                    class="plain"
                    onClick={() => {
                      model.place.value = { line };
                    }}
                  >
                    {t('editLine', { number: line })}
                  </button>
                  {say(reason)}
                </InTurn>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
