import { useState } from 'preact/hooks';
import { type Kind, kindSaid } from '@/src/category/kind-said';
import { ruleSetOf } from '@/src/rules/layer';
import type { RulePack } from '@/src/rules/rule-pack';
import { withPieces } from '@/src/rules/with-pieces';
import { type ExampleResult, examplesChange, runExamples } from '@/src/verdict/examples';
import { kindOfSighting } from '@/src/verdict/kind-of-sighting';
import { type Proposal, proposeRules } from '@/src/verdict/propose-rule';
import type { MessageKey } from '@/src/words/reason';
import { useWords } from '../parts/words';
import { valueText } from './effective-view';
import type { PreviewFacts } from './preview-facts';
import type { RulesModel } from './rules-model';

const WORDS = {
  alias: 'proposeAlias',
  veto: 'proposeVeto',
  threshold: 'proposeThreshold',
  off: 'proposeOff',
} satisfies Record<Proposal['kind'], MessageKey>;

/** What is proposed for the kind of the example only, where that is known. */
const OF_KIND: readonly Proposal['kind'][] = ['veto', 'threshold'];

interface ProposalsProps {
  readonly result: ExampleResult;
  readonly pack: RulePack;
  readonly facts: PreviewFacts;
  readonly model: RulesModel;
}

/** What rules might be added so that an example comes out as it says, each with what it does to all others. */
export function Proposals({ result: { example, found }, pack, facts, model }: ProposalsProps) {
  const { t } = useWords();
  const rules = ruleSetOf(model.draftLayers.value);
  const { guess: kind } = kindOfSighting(example, { taxonomy: facts.figures.taxonomy, rules });
  const because = example.note ?? t('proposeBecause');
  const proposals = proposeRules(example, found, { rules, kind, because });
  if (proposals.length === 0) return <p class="quiet">{t('proposeNone')}</p>;
  return (
    <ul>
      {proposals.map((proposal) => (
        <OneProposal
          key={JSON.stringify(proposal)}
          proposal={proposal}
          kind={OF_KIND.includes(proposal.kind) ? kind : undefined}
          pack={pack}
          facts={facts}
          model={model}
        />
      ))}
    </ul>
  );
}

interface Effect {
  readonly fixed: number;
  readonly broken: number;
}

interface OneProposalProps extends Omit<ProposalsProps, 'result'> {
  readonly proposal: Proposal;
  readonly kind: Kind | undefined;
}

function OneProposal({ proposal, kind, pack, facts, model }: OneProposalProps) {
  const { t } = useWords();
  const { draft, layers } = model;
  const [effect, setEffect] = useState<Effect | undefined>(undefined);
  const proposed = withPieces(pack, proposal.pieces);
  const see = () => {
    const others = [...facts.labelled, ...(pack.examples ?? [])];
    const [shipped, ...below] = layers.value;
    const lower = below.filter((layer) => layer.kind !== 'personal');
    const run = (own: RulePack) =>
      runExamples(others, ruleSetOf([shipped, ...lower, { kind: 'personal', pack: own }]), facts.figures.taxonomy);
    const { fixed, broken } = examplesChange(run(pack), run(proposed));
    setEffect({ fixed: fixed.length, broken: broken.length });
  };
  return (
    <li>
      <p>
        {t(WORDS[proposal.kind])} <code dir="auto">{valueText(proposal.pieces)}</code>
      </p>
      {kind !== undefined && <p class="quiet">{t('proposeOfKind', kindSaid(kind))}</p>}
      <p role="status">{effect && t('proposeEffect', { number: effect.fixed }, { number: effect.broken })}</p>
      <div class="buttons">
        <button type="button" onClick={see}>
          {t('proposeSee')}
        </button>
        <button type="button" class="plain" onClick={() => draft.change([], proposed)}>
          {t('editKeep')}
        </button>
      </div>
    </li>
  );
}
