import { useSignal } from '@preact/signals';
import type { KeyNeed } from '@/src/listings/sources/listing-source';
import type { SourceSettings } from '@/src/listings/sources/source-settings';
import type { SourceView } from '../backend';
import { WebLink } from '../parts/web-link';
import { useWords } from '../parts/words';
import type { SourcesModel } from './sources-model';

/**
 * The person's own keys: they stay on this machine and go to the source alone. A secret that is kept is not put into the
 * page again; an empty field leaves it as it is.
 */
export function Keys({ source, model }: { source: SourceView; model: SourcesModel }) {
  const { t } = useWords();
  const { keys, settings, on } = source;
  const typed = useSignal<Readonly<Record<string, string>>>({});
  const keptOf = ({ name }: KeyNeed) => String((settings as Readonly<Record<string, unknown>>)[name] ?? '');
  const shownOf = (key: KeyNeed) => typed.value[key.name] ?? (key.isOpen ? keptOf(key) : '');
  const save = (wordsOf: (key: KeyNeed) => string) => {
    const given = keys.map((key) => [key.name, wordsOf(key) || undefined]);
    typed.value = {};
    void model.save(source, { ...settings, ...Object.fromEntries(given) } as SourceSettings, on);
  };
  const [page] = keys.flatMap((key) => key.page ?? []);
  return (
    <details>
      <summary>{t('uiKeysOf', source.title)}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save((key) => (shownOf(key).trim() === '' && !key.isOpen ? keptOf(key) : shownOf(key)));
        }}
      >
        {keys.map((key) => (
          <label key={key.name}>
            {key.optional ? t('uiKeyOptional', t(key.label)) : t(key.label)}
            <input
              {...(key.isOpen ? { type: 'text' } : { type: 'password' })}
              autocomplete="off"
              spellcheck={false}
              placeholder={!key.isOpen && keptOf(key) !== '' ? t('uiKeyKept') : undefined}
              value={shownOf(key)}
              onInput={(event) => {
                typed.value = { ...typed.value, [key.name]: event.currentTarget.value };
              }}
            />
          </label>
        ))}
        <div class="buttons">
          <button type="submit">{t('uiKeysKeep')}</button>
          {keys.some((key) => keptOf(key) !== '') && (
            <button type="button" onClick={() => save(() => '')}>
              {t('uiKeysForget')}
            </button>
          )}
          {page !== undefined && <WebLink href={page}>{t('uiKeysWhere')}</WebLink>}
        </div>
      </form>
    </details>
  );
}
