import { useRef, useState } from 'preact/hooks';
import { diffPacks } from '@/src/rules/diff';
import { reason } from '@/src/words/reason';
import { hostOf } from '../parts/web-link';
import { useWords } from '../parts/words';
import { ChangeList } from './change-list';
import { PackHead } from './pack-head';
import type { StoredPack } from './rules-backend';
import type { RulesModel } from './rules-model';

interface PackRowProps {
  readonly stored: StoredPack;
  readonly model: RulesModel;
  /** Ids of the packs laid right over this one, over that one, and right below. */
  readonly above: string | undefined;
  readonly beyond: string | undefined;
  readonly below: string | undefined;
}

/** A pack of somebody else: what it says of itself, how it stands, and what can be done with it. */
export function PackRow({ stored, model, above, beyond, below }: PackRowProps) {
  const { t, say } = useWords();
  const { id, on, origin, taken, problem, lines = [] } = stored;
  const parsed = taken === undefined || !model.isPainted.value ? undefined : model.packOf(taken.text);
  const name = taken?.about.name ?? (origin.kind === 'policy' ? t('editPolicy') : nameOf(origin));
  const isOfPolicy = origin.kind === 'policy';
  const facts = useFacts(stored);
  const isAsked = isOfPolicy || stored.byPolicy === true;
  const { backend } = model;
  return (
    <li class={on ? undefined : 'is-off'}>
      {taken !== undefined ? (
        <PackHead
          about={taken.about}
          pack={parsed?.ok === true ? parsed.pack : undefined}
          kind={isOfPolicy ? 'editLayerPolicy' : 'editLayerPack'}
          facts={facts}
        />
      ) : (
        <p class="pack-name">{name}</p>
      )}
      {origin.kind === 'url' && (
        <p class="quiet address">
          <bdi>{origin.url}</bdi>
        </p>
      )}
      {problem !== undefined && <p class="problem">{say(problem)}</p>}
      {lines.length > 0 && (
        <ol class="rule-problems">
          {lines.slice(0, MOST_LINES).map(({ line, reason: why }) => (
            <li key={`${line} ${say(why)}`}>
              {t('editLine', { number: line })}: {say(why)}
            </li>
          ))}
        </ol>
      )}
      {stored.pending !== undefined && <Pending stored={stored} name={name} model={model} />}
      <div class="buttons">
        {!isAsked && (
          <label class="check">
            <input
              type="checkbox"
              checked={on}
              aria-label={t('editTold', t('editPackOn'), name)}
              onChange={() => void model.attempt(() => backend.switchPack(id, !on).then(nothing))}
            />
            {t('editPackOn')}
          </label>
        )}
        {!isOfPolicy && <Order model={model} id={id} name={name} above={above} beyond={beyond} below={below} />}
        {origin.kind === 'url' && (
          <button
            type="button"
            class="plain"
            aria-label={t('editTold', t('editPackCheck'), name)}
            onClick={() => void model.attempt(() => backend.checkPack(stored), reason('editPackCheckedNow'))}
          >
            {t('editPackCheck')}
          </button>
        )}
        {!isAsked && <Remove stored={stored} name={name} model={model} />}
      </div>
    </li>
  );
}

function nameOf(origin: Exclude<StoredPack['origin'], { readonly kind: 'policy' }>): string {
  return origin.kind === 'url' ? origin.url : origin.name;
}

function useFacts({ origin, pin, checkedAt, byPolicy }: StoredPack): readonly string[] {
  const { t, time } = useWords();
  return [
    ...(origin.kind === 'url' ? [hostOf(origin.url) ?? origin.url] : []),
    ...(origin.kind === 'file' ? [t('editPackFile', origin.name)] : []),
    ...(checkedAt === undefined ? [] : [t('editPackChecked', time(checkedAt))]),
    ...(pin === undefined ? [] : [t('editPackPinned')]),
    ...(byPolicy === true ? [t('editPackByPolicy')] : []),
  ];
}

/** Which packs it lies over: those laid later count more. */
function Order({ model, id, name, above, beyond, below }: Omit<PackRowProps, 'stored'> & { id: string; name: string }) {
  const { t } = useWords();
  const move = (before: string | undefined) =>
    void model.attempt(() => model.backend.movePack(id, before).then(nothing));
  return (
    <>
      <button
        type="button"
        class="plain"
        disabled={below === undefined}
        aria-label={t('editTold', t('editPackLower'), name)}
        onClick={() => move(below)}
      >
        {t('editPackLower')}
      </button>
      <button
        type="button"
        class="plain"
        disabled={above === undefined}
        aria-label={t('editTold', t('editPackHigher'), name)}
        onClick={() => move(beyond)}
      >
        {t('editPackHigher')}
      </button>
    </>
  );
}

/** A newer version does nothing until its changes were seen. */
function Pending({ stored, name, model }: { stored: StoredPack; name: string; model: RulesModel }) {
  const { t, date } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="pending">
      <p>{t('editPending', stored.pending?.about.version ?? '', date(stored.pending?.at ?? 0))}</p>
      <div class="buttons">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={t('editTold', t('editPendingSee'), name)}
          onClick={() => setOpen(!isOpen)}
        >
          {t('editPendingSee')}
        </button>
        {isOpen && (
          <>
            <button
              type="button"
              class="primary"
              aria-label={t('editTold', t('editPendingAccept'), name)}
              onClick={() => void model.attempt(() => model.backend.acceptPack(stored.id).then(nothing))}
            >
              {t('editPendingAccept')}
            </button>
            <button
              type="button"
              aria-label={t('editTold', t('editPendingKeep'), name)}
              onClick={() => void model.attempt(() => model.backend.dismissPack(stored.id).then(nothing))}
            >
              {t('editPendingKeep')}
            </button>
          </>
        )}
      </div>
      {isOpen && <PendingChanges stored={stored} name={name} model={model} />}
    </div>
  );
}

function PendingChanges({ stored, name, model }: { stored: StoredPack; name: string; model: RulesModel }) {
  const { t } = useWords();
  const [now, next] = [model.packOf(stored.taken?.text ?? ''), model.packOf(stored.pending?.text ?? '')];
  return (
    <ChangeList
      changes={diffPacks(now.ok ? now.pack : undefined, next.ok ? next.pack : undefined)}
      label={t('editTold', t('editPendingSee'), name)}
    />
  );
}

function Remove({ stored, name, model }: { stored: StoredPack; name: string; model: RulesModel }) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!isAsking)
    return (
      <button
        ref={button}
        type="button"
        class="plain"
        aria-label={t('uiRemoveFeed', name)}
        onClick={() => setAsking(true)}
      >
        {t('uiRemove')}
      </button>
    );
  return (
    <fieldset class="buttons" aria-label={t('uiRemoveFeed', name)}>
      <button
        type="button"
        // The question takes the place of the button that had the focus.
        ref={(element) => element?.focus()}
        onClick={() => void model.attempt(() => model.backend.removePack(stored.id).then(nothing))}
      >
        {t('uiRemoveYes')}
      </button>
      <button type="button" class="plain" onClick={() => setAsking(false)}>
        {t('uiRemoveNo')}
      </button>
    </fieldset>
  );
}

/** Of what is wrong in a text that came, so many lines are shown. */
const MOST_LINES = 10;

const nothing = () => undefined;
