import type { RulePack } from '@/src/rules/rule-pack';
import { shippedPack } from '@/src/rules/shipped';
import { useWords } from '../parts/words';
import { AddPack } from './add-pack';
import { PackHead } from './pack-head';
import { PackRow } from './pack-row';
import type { RulesModel } from './rules-model';

/** Whose rules are laid over one another, the lowest first. */
export function LayersSection({ model }: { model: RulesModel }) {
  const { t, say } = useWords();
  const { packs = [], policy, personal } = model.state.value ?? {};
  const own = personal?.text === undefined ? undefined : model.packOf(personal.text);
  return (
    <section class="block" aria-labelledby="edit-layers">
      <h2 id="edit-layers">{t('editLayers')}</h2>
      <p class="quiet">{t('editLayersWhat')}</p>
      <ol class="layers">
        <Plain pack={shippedPack} kind="editLayerShipped" />
        {model.state.value?.learned !== undefined && <Plain pack={model.state.value.learned} kind="editLayerLearned" />}
        {packs.map((pack, at) => (
          <PackRow
            key={pack.id}
            stored={pack}
            model={model}
            above={packs[at + 1]?.id}
            beyond={packs[at + 2]?.id}
            below={packs[at - 1]?.id}
          />
        ))}
        {policy?.packs.map((pack) => (
          <Plain key={pack.id} pack={pack} kind="editLayerPolicy" />
        ))}
        {own?.ok === true && <Plain pack={own.pack} kind="editLayerPersonal" />}
      </ol>
      {policy?.problems.map((problem) => (
        <p key={say(problem)} class="problem">
          {say(problem)}
        </p>
      ))}
      <AddPack model={model} />
    </section>
  );
}

/** A layer with nothing to press. */
function Plain({ pack, kind }: { pack: RulePack; kind: Parameters<typeof PackHead>[0]['kind'] }) {
  return (
    <li>
      <PackHead pack={pack} kind={kind} />
    </li>
  );
}
