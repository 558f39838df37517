import type { Signal } from '@preact/signals';
import type { HTMLAttributes } from 'preact';
import type { MessageKey } from '@/src/words/reason';
import { useWords } from '../parts/words';
import type { TeamModel } from './team-model';

/** Adds a team's own index: where it is, and who asks. */
export function AddTeam({ model }: { model: TeamModel }) {
  const { t, say } = useWords();
  const told = model.told.value;
  return (
    <details class="add-team">
      <summary>{t('uiTeamAdd')}</summary>
      <form
        class="add"
        onSubmit={(event) => {
          event.preventDefault();
          void model.add();
        }}
      >
        <p class="quiet">{t('uiTeamWhat')}</p>
        <Field
          id="team-address"
          label="uiTeamAddress"
          value={model.address}
          required
          inputMode="url"
          placeholder="https://clickhouse.example:8443"
          aria-describedby="team-told"
        />
        {model.isPlain.value && (
          <label class="tick">
            <input
              type="checkbox"
              checked={model.plainHttp.value}
              onChange={(event) => {
                model.plainHttp.value = event.currentTarget.checked;
              }}
            />
            {t('uiTeamPlain')}
          </label>
        )}
        <Field id="team-database" label="uiTeamDatabase" value={model.database} required />
        <Field id="team-user" label="sourceKeyUser" value={model.user} />
        <Field id="team-password" label="sourceKeyPassword" value={model.password} isSecret />
        <div class="buttons">
          <button type="submit" class="primary" disabled={model.asking.value}>
            {t('uiTeamKeep')}
          </button>
        </div>
        {/* Always in the page, so that a screen reader hears it change. */}
        <div id="team-told" role="status">
          {model.asking.value && <p>{t('uiTeamAsking')}</p>}
          {told !== undefined && <p class={told.ok ? undefined : 'problem'}>{say(told.sentence)}</p>}
        </div>
      </form>
    </details>
  );
}

interface FieldProps extends Pick<HTMLAttributes<HTMLInputElement>, 'inputMode' | 'aria-describedby'> {
  readonly id: string;
  readonly label: MessageKey;
  readonly value: Signal<string>;
  readonly isSecret?: boolean;
  readonly required?: boolean;
  readonly placeholder?: string;
}

function Field({ id, label, value, isSecret = false, ...more }: FieldProps) {
  const { t } = useWords();
  return (
    <>
      <label for={id}>{t(label)}</label>
      <input
        id={id}
        {...(isSecret ? { type: 'password' } : { type: 'text' })}
        autocomplete="off"
        spellcheck={false}
        {...more}
        value={value.value}
        onInput={(event) => {
          value.value = event.currentTarget.value;
        }}
      />
    </>
  );
}
