import { useEffect, useState } from 'preact/hooks';
import { BAND_WORDS } from '@/src/match/band-words';
import type { ExampleResult } from '@/src/verdict/examples';
import type { CaseChange, PairChange } from '@/src/verdict/preview';
import type { MessageKey } from '@/src/words/reason';
import { Folded } from '../parts/folded';
import { InTurn } from '../parts/in-turn';
import { useWords } from '../parts/words';
import { useMore } from './more';
import type { PreviewFacts } from './preview-facts';
import { Proposals } from './proposals';
import type { RulesModel } from './rules-model';
import { type Trial, tryExamples, tryRules } from './try-rules';

/**
 * What saving the draft would change of pages seen lately, of labelled pairs and of the draft's own examples. Sets
 * `model.failing` to how many of those do not come out as they say.
 */
export function Preview({ model }: { model: RulesModel }) {
  const { t } = useWords();
  const { layers, draftLayers, draft, failing, backend } = model;
  const { value: now } = layers;
  const { value: then } = draftLayers;
  const [own, setOwn] = useState<readonly ExampleResult[]>([]);
  const [facts, setFacts] = useState<PreviewFacts | undefined>(undefined);
  const [trial, setTrial] = useState<Trial | 'failed' | undefined>(undefined);
  useEffect(() => {
    let isStale = false;
    failing.value = undefined;
    setTrial(undefined);
    const { value: checked } = draft.checked;
    const examples = checked.ok ? (checked.pack.examples ?? []) : [];
    const tryAll = async () => {
      const known = await backend.previewFacts();
      if (isStale) return;
      setFacts(known);
      // First, and at once: whether a reason is asked for must be known before anything is saved.
      const results = tryExamples(examples, then, known);
      setOwn(results);
      failing.value = results.filter(({ passes }) => !passes).length;
      const found = await tryRules([now, then], known, () => isStale);
      if (found !== undefined) setTrial(found);
    };
    tryAll().catch(() => {
      if (isStale) return;
      failing.value ??= 0;
      setTrial('failed');
    });
    return () => {
      isStale = true;
    };
  }, [backend, draft, failing, now, then]);
  return (
    <section class="preview" aria-labelledby="edit-preview">
      <h3 id="edit-preview">{t('previewTitle')}</h3>
      <div role="status">
        {trial === undefined && <p class="quiet">{t('previewWorking')}</p>}
        {trial === 'failed' && <p class="problem">{t('uiFailed')}</p>}
      </div>
      {typeof trial === 'object' && (
        <>
          <Pages trial={trial} />
          <Labelled trial={trial} />
        </>
      )}
      {facts !== undefined && <OwnFailing results={own} facts={facts} model={model} />}
    </section>
  );
}

const COUNTS = [
  ['gained', 'previewGained'],
  ['lost', 'previewLost'],
  ['better', 'previewBetter'],
  ['worse', 'previewWorse'],
  ['probability', 'previewProbability'],
  ['avoided', 'previewAvoided'],
] as const satisfies readonly (readonly [keyof Trial['counts'], MessageKey])[];

function Pages({ trial: { pages, changes, counts } }: { trial: Trial }) {
  const { t } = useWords();
  const { shown, more } = useMore(changes);
  if (pages === 0) return <p class="quiet">{t('previewNoPages')}</p>;
  return (
    <>
      <p>{t('previewPages', { number: pages }, { number: counts.pages })}</p>
      <ul class="counts">
        {COUNTS.map(([name, key]) => counts[name] > 0 && <li key={name}>{t(key, { number: counts[name] })}</li>)}
      </ul>
      {shown.map((change) => (
        <OnePage key={change.of.id} change={change} />
      ))}
      {more}
    </>
  );
}

function OnePage({ change: { of, pairs, avoidedKg } }: { change: CaseChange }) {
  const { t } = useWords();
  const kg = (value: number | undefined) =>
    value === undefined ? t('previewNoFigure') : t('previewKg', { kg: value });
  return (
    <details>
      <summary dir="auto">{of.sighting.product.name}</summary>
      {avoidedKg !== undefined && <p>{t('previewAvoidedOf', kg(avoidedKg.before), kg(avoidedKg.after))}</p>}
      <ul>
        {pairs.map((pair) => (
          <Pair key={pair.after.listing.offerId} pair={pair} />
        ))}
      </ul>
    </details>
  );
}

function Pair({ pair: { kind, before, after } }: { pair: PairChange }) {
  const { t } = useWords();
  const said =
    kind === 'probability'
      ? t('previewChance', { percent: before.probability }, { percent: after.probability })
      : t('previewBand', { message: BAND_WORDS[before.band] }, { message: BAND_WORDS[after.band] });
  return (
    <li>
      <bdi>{after.listing.title}</bdi> <span class="quiet">{said}</span>
    </li>
  );
}

function Labelled({ trial: { labelled } }: { trial: Trial }) {
  const { t } = useWords();
  const { before, after, all, broken } = labelled;
  return (
    <>
      <p>{t('previewLabelled', { number: before }, { number: after }, { number: all })}</p>
      <Failing label={t('previewBroken', { number: broken.length })} results={broken} />
    </>
  );
}

/** The draft's own examples that do not come out as they say, each with rules that might mend it. */
function OwnFailing({
  results,
  facts,
  model,
}: {
  results: readonly ExampleResult[];
  facts: PreviewFacts;
  model: RulesModel;
}) {
  const { t } = useWords();
  const failing = results.filter(({ passes }) => !passes);
  const { value: checked } = model.draft.checked;
  return (
    <>
      <Failing label={t('previewOwn', { number: results.length })} results={failing} />
      {checked.ok &&
        failing.map((result) => (
          <Folded key={result.example.id} summary={t('proposeFor', result.example.id)}>
            {() => <Proposals result={result} pack={checked.pack} facts={facts} model={model} />}
          </Folded>
        ))}
    </>
  );
}

/** Pairs that do not come out as somebody said. */
function Failing({ label, results }: { label: string; results: readonly ExampleResult[] }) {
  const { t } = useWords();
  const { shown, more } = useMore(results);
  if (results.length === 0) return undefined;
  return (
    <>
      <p class="problem">{label}</p>
      <ul>
        {shown.map(({ example, found }) => (
          <li key={example.id}>
            <InTurn>
              <span>
                <bdi>{example.product.name}</bdi> · <bdi>{example.listing.title}</bdi>
              </span>
              <span class="quiet">
                {t('previewSays', { message: BAND_WORDS[example.band] }, { message: BAND_WORDS[found.band] })}
              </span>
            </InTurn>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
