import { useState } from 'preact/hooks';
import type { Effective } from '@/src/rules/layers';
import { isUnder } from '@/src/rules/rule-key';
import type { LayerName } from '@/src/rules/rule-pack';
import { COUNTED } from '@/src/verdict/fired';
import type { MessageKey } from '@/src/words/reason';
import { useWords, type Wording } from '../parts/words';
import { Conflicts } from './conflicts';
import { type Sought, STANDINGS, type Standing, soughtIn, standingsOf, valueText } from './effective-view';
import { Insight } from './insight';
import { LAYER_WORDS } from './layer-words';
import { useMore } from './more';
import { placeOf } from './rule-place';
import type { RulesModel } from './rules-model';

const STANDING_WORDS = {
  on: 'uiOn',
  off: 'uiOff',
  locked: 'editLocked',
  conflict: 'editConflicting',
  refused: 'editRefusedByPolicy',
} satisfies Record<Standing, MessageKey>;

/** Every rule that counts, or would with the draft, and who set it: to be found, and switched off. */
export function AllRules({ model }: { model: RulesModel }) {
  const { t, count } = useWords();
  const [sought, setSought] = useState<Sought>({ words: '', standing: undefined, by: undefined });
  const all = model.effective.value;
  const found = all === undefined ? [] : soughtIn(all, sought);
  const setters = new Map(all?.map(({ by }) => [by.id, by]));
  return (
    <section class="block" aria-labelledby="edit-all">
      <h2 id="edit-all">{t('editAll')}</h2>
      <p class="quiet">{t('editAllWhat')}</p>
      <search class="seek">
        <div>
          <label for="edit-seek">{t('editFind')}</label>
          <input
            id="edit-seek"
            type="search"
            value={sought.words}
            onInput={(event) => setSought({ ...sought, words: event.currentTarget.value })}
          />
        </div>
        <div>
          <label for="edit-standing">{t('editStanding')}</label>
          <select
            id="edit-standing"
            value={sought.standing ?? ''}
            onChange={(event) =>
              setSought({ ...sought, standing: (event.currentTarget.value || undefined) as Standing | undefined })
            }
          >
            <option value="">{t('editAny')}</option>
            {STANDINGS.map((standing) => (
              <option key={standing} value={standing}>
                {t(STANDING_WORDS[standing])}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="edit-by">{t('editSetBy')}</label>
          <select
            id="edit-by"
            value={sought.by ?? ''}
            onChange={(event) => setSought({ ...sought, by: event.currentTarget.value || undefined })}
          >
            <option value="">{t('editAny')}</option>
            {[...setters.values()].map((by) => (
              <option key={by.id} value={by.id}>
                {by.name}
              </option>
            ))}
          </select>
        </div>
      </search>
      <p role="status">
        {all === undefined ? t('editReading') : t('editFound', count(found.length), count(all.length))}
      </p>
      {all !== undefined && <Conflicts rules={all} />}
      <Insight model={model} />
      {/* Another search begins at its first again. */}
      <Found key={JSON.stringify(sought)} rules={found} model={model} />
    </section>
  );
}

function Found({ rules, model }: { rules: readonly Effective[]; model: RulesModel }) {
  const { shown, more } = useMore(rules);
  return (
    <>
      <ul class="rule-list">
        {shown.map((rule) => (
          <RuleRow key={rule.key} rule={rule} model={model} />
        ))}
      </ul>
      {more}
    </>
  );
}

function RuleRow({ rule, model }: { rule: Effective; model: RulesModel }) {
  const words = useWords();
  const { t } = words;
  const standings = standingsOf(rule).filter((standing) => standing !== 'on');
  return (
    <li class={rule.state === 'off' ? 'is-off' : undefined}>
      <p>
        <code class="key">{rule.key}</code>
        {standings.map((standing) => (
          <span key={standing} class="standing">
            {t(STANDING_WORDS[standing])}
          </span>
        ))}
      </p>
      <p dir="auto">{clipped(valueText(rule.value))}</p>
      <p class="quiet">{tellSetters(rule, words)}</p>
      <Decided rule={rule} model={model} />
      <RowButtons rule={rule} model={model} />
    </li>
  );
}

/** On how many pages it decided something, where that is counted. */
function Decided({ rule: { key }, model }: { rule: Effective; model: RulesModel }) {
  const { t, date } = useWords();
  if (!COUNTED.some((kind) => isUnder(key, kind))) return undefined;
  const count = model.counts.value.get(key);
  return (
    <p class="quiet">
      {count === undefined ? t('insightNever') : t('insightDecided', { number: count.fired }, date(count.lastAt))}
    </p>
  );
}

function RowButtons({ rule, model }: { rule: Effective; model: RulesModel }) {
  const { t } = useWords();
  const { draft, shownForm, place } = model;
  const off = offIn(draft.value.value);
  const isOffHere = off.includes(rule.key);
  return (
    <div class="buttons">
      {rule.by.kind === 'personal' && (
        <button
          type="button"
          class="plain"
          aria-label={t('editTold', t('editShow'), rule.key)}
          onClick={() => {
            const own = placeOf(rule.key, draft.value.value);
            if (own === undefined) return;
            shownForm.value = own.form;
            place.value = { path: own.path };
          }}
        >
          {t('editShow')}
        </button>
      )}
      {rule.by.kind !== 'personal' && rule.lockedBy === undefined && (rule.state === 'on' || isOffHere) && (
        <button
          type="button"
          class="plain"
          aria-label={t('editTold', t(isOffHere ? 'editSwitchOn' : 'editSwitchOff'), rule.key)}
          disabled={draft.value.value === undefined}
          onClick={() => (isOffHere ? draft.remove(['off', off.indexOf(rule.key)]) : draft.add(['off'], rule.key))}
        >
          {t(isOffHere ? 'editSwitchOn' : 'editSwitchOff')}
        </button>
      )}
    </div>
  );
}

function offIn(pack: unknown): readonly unknown[] {
  const { off } = Object(pack) as { off?: unknown };
  return Array.isArray(off) ? off : [];
}

/** "Set by Team (a pack) instead of 5 by Reprise. Switched off by you." */
function tellSetters({ by, over, offBy, lockedBy, refused }: Effective, { t, inTurn }: Wording): string {
  const name = (layer: LayerName) => t('editLayerName', layer.name, { message: LAYER_WORDS[layer.kind] });
  return inTurn([
    t('editSetByName', name(by)),
    ...over.map((below) => t('editInstead', clipped(valueText(below.value)), name(below.by))),
    ...(offBy === undefined ? [] : [t('editOffBy', name(offBy))]),
    ...(lockedBy === undefined ? [] : [t('editLockedBy', name(lockedBy))]),
    ...refused.map(({ by: who, value }) =>
      value === undefined
        ? t('editRefusedOff', name(who))
        : t('editRefusedValue', name(who), clipped(valueText(value))),
    ),
  ]);
}

function clipped(text: string): string {
  return text.length > 240 ? `${text.slice(0, 239)}…` : text;
}
