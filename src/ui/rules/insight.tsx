import { isUnder } from '@/src/rules/rule-key';
import { COUNTED } from '@/src/verdict/fired';
import { useWords } from '../parts/words';
import type { RulesModel } from './rules-model';

/** How often rules decided something, as a file for whoever writes the pack: no page and no product is in it. */
export function Insight({ model }: { model: RulesModel }) {
  const { t } = useWords();
  const { backend, counts } = model;
  return (
    <details class="insight">
      <summary>{t('insightTitle')}</summary>
      <p class="quiet">{t('insightWhat')}</p>
      <div class="buttons">
        <button type="button" onClick={() => backend.saveFile('reprise-rules-insight.json', insightText(model))}>
          {t('insightSave')}
        </button>
        <button
          type="button"
          class="plain"
          disabled={counts.value.size === 0}
          onClick={() => void model.attempt(() => backend.clearCounts().then(() => undefined))}
        >
          {t('insightClear')}
        </button>
      </div>
    </details>
  );
}

/** Each rule that is counted, with the layers' names and versions: fired on how many pages, switched off or replaced by whom. */
function insightText({ layers, effective, counts }: RulesModel): string {
  const rules = (effective.value ?? []).flatMap(({ key, by, state, over }) =>
    COUNTED.some((kind) => isUnder(key, kind))
      ? [
          {
            key,
            pack: by.id,
            state,
            replaced: over.map((below) => below.by.id),
            pages: counts.value.get(key)?.fired ?? 0,
          },
        ]
      : [],
  );
  const packs = layers.value.map(({ kind, pack: { id, version } }) => ({ kind, id, version }));
  return `${JSON.stringify({ format: 'reprise-rules-insight', packs, rules }, undefined, 2)}\n`;
}
