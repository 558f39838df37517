import { useId } from 'preact/hooks';
import { CORRECTABLE, type Correctable } from '@/src/product/correctable';
import type { Verdict } from '@/src/verdict/verdict';
import type { CorrectingForm } from './correcting';
import { CORRECTABLE_WORDS } from './field-words';
import { Folded } from './folded';
import { InTurn } from './in-turn';
import { CONDITION_WORDS } from './offer-row';
import { useTrusted } from './trust';
import { useWords } from './words';
import { writtenValue } from './written-value';

interface CorrectFormProps {
  readonly verdict: Verdict;
  readonly correcting: CorrectingForm;
}

/** Boxes with what was read, to write over. What is saved counts at once and stays with this page on this machine. */
export function CorrectForm(props: CorrectFormProps) {
  const { t } = useWords();
  return (
    <Folded class="why correct" summary={t('correctOpen')}>
      {() => <Form {...props} />}
    </Folded>
  );
}

function Form({ verdict, correcting }: CorrectFormProps) {
  const { t, say } = useWords();
  const trusted = useTrusted();
  const stage = correcting.stage.value;
  return (
    <>
      <form
        class="fields"
        // Enter in a box presses the button: a script can make a form submit, but no click of a person.
        onSubmit={(event) => event.preventDefault()}
      >
        {CORRECTABLE.map((field) => (
          <Box key={field} field={field} verdict={verdict} correcting={correcting} />
        ))}
        <p>{t('correctKept')}</p>
        <button
          type="submit"
          disabled={stage.kind === 'saving' || correcting.written.value.size === 0}
          onClick={trusted(() => void correcting.save())}
        >
          {t('correctSave')}
        </button>
      </form>
      {/* Always in the page, so that a screen reader hears it change. */}
      <div role="status">
        {stage.kind === 'saving' && <p>{t('correctSaving')}</p>}
        {stage.kind === 'saved' && <p>{t('correctSaved')}</p>}
        {stage.kind === 'refused' && <p class="differs">{say(stage.problem)}</p>}
      </div>
    </>
  );
}

function Box({ field, verdict, correcting }: CorrectFormProps & { field: Correctable }) {
  const { t, kind } = useWords();
  const id = useId();
  const { product, corrected } = verdict.sighting;
  const isSaid = corrected?.fields.includes(field) === true;
  const { category } = verdict;
  const read = (field === 'category' ? category && kind(category) : writtenValue(product, field)) ?? '';
  const value = correcting.written.value.get(field) ?? read;
  const write = (event: { currentTarget: { value: string } }) => correcting.write(field, event.currentTarget.value);
  return (
    <div class="box">
      <label for={id}>
        <InTurn>
          {t(CORRECTABLE_WORDS[field])}
          {isSaid && <span class="quiet">{t('correctYours')}</span>}
        </InTurn>
      </label>
      {field === 'condition' ? (
        <select id={id} class="right" value={value} onChange={write}>
          <option value="">{t('uiReportNotRead')}</option>
          {Object.entries(CONDITION_WORDS).map(([condition, key]) => (
            <option key={condition} value={condition}>
              {t(key)}
            </option>
          ))}
        </select>
      ) : (
        <input id={id} type="text" class="right" maxLength={500} value={value} onInput={write} />
      )}
    </div>
  );
}
