import type { WouldBuyNew } from '@/src/avoided/avoided';
import type { MessageKey } from '@/src/words/reason';
import { useTrusted } from './trust';
import { useWords } from './words';

const ANSWERS = [
  ['yes', 'uiYes'],
  ['no', 'uiNo'],
  ['unknown', 'uiDontKnow'],
] as const satisfies readonly (readonly [WouldBuyNew, MessageKey])[];

interface QuestionProps {
  /** The answer the figures stand on; undefined when nothing is marked yet. */
  readonly given: WouldBuyNew | undefined;
  readonly failed: boolean;
  onAnswer(wouldBuyNew: WouldBuyNew): void;
}

/** "Would you have bought it new?": the person's own answer beats every survey. */
export function Question({ given, failed, onAnswer }: QuestionProps) {
  const { t } = useWords();
  const trusted = useTrusted();
  return (
    <fieldset class="question">
      <legend>{t('uiWouldBuyNew')}</legend>
      <p class="quiet">{t('uiWouldBuyNewWhy')}</p>
      <div class="buttons">
        {ANSWERS.map(([answer, key]) => (
          <button
            key={answer}
            type="button"
            aria-pressed={given === undefined ? undefined : given === answer}
            onClick={trusted(() => onAnswer(answer))}
          >
            {t(key)}
          </button>
        ))}
      </div>
      {failed && <p role="alert">{t('uiNotAnswered')}</p>}
    </fieldset>
  );
}
