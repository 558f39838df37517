import type { RulePack } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { useWords } from '../parts/words';
import { AddPack } from './add-pack';
import { PackHead } from './pack-head';
import { PackRow } from './pack-row';
import type { RulesModel } from './rules-model';

/** Whose rules are laid over one another, the lowest first. */
export function LayersSection({ model }: { model: RulesModel }) {
  const { t } = useWords();
  const { packs = [], personal } = model.state.value ?? {};
  // The organisation's own lie over all others, wherever their row stands.
  const others = packs.filter(({ origin }) => origin.kind !== 'policy');
  const own = model.isPainted.value && personal?.text !== undefined ? model.packOf(personal.text) : undefined;
  return (
    <section class="block" aria-labelledby="edit-layers">
      <h2 id="edit-layers">{t('editLayers')}</h2>
      <p class="quiet">{t('editLayersWhat')}</p>
      <ol class="layers">
        <Plain pack={shippedPack} kind="editLayerShipped" />
        {(model.state.value?.brands.length ?? 0) > 0 && (
          <li>
            <p class="pack-name">{t('editFormBrands')}</p>
            <p class="quiet">{t('editLayerLearned')}</p>
          </li>
        )}
        {others.map((pack, at) => (
          <PackRow
            key={pack.id}
            stored={pack}
            model={model}
            above={others[at + 1]?.id}
            beyond={others[at + 2]?.id}
            below={others[at - 1]?.id}
          />
        ))}
        {packs
          .filter((pack) => !others.includes(pack))
          .map((pack) => (
            <PackRow key={pack.id} stored={pack} model={model} above={undefined} beyond={undefined} below={undefined} />
          ))}
        {own?.ok === true && <Plain pack={own.pack} kind="editLayerPersonal" />}
      </ol>
      <AddPack model={model} />
    </section>
  );
}

/** A layer with nothing to press. */
function Plain({ pack, kind }: { pack: RulePack; kind: Parameters<typeof PackHead>[0]['kind'] }) {
  return (
    <li>
      <PackHead about={pack} pack={pack} kind={kind} />
    </li>
  );
}
