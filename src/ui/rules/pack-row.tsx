import { useRef, useState } from 'preact/hooks';
import { hostOf } from '../parts/web-link';
import { useWords } from '../parts/words';
import { ChangeList } from './change-list';
import { packChanges } from './pack-changes';
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
  const { t, say, time } = useWords();
  const { backend } = model;
  const parsed = model.packOf(stored.text);
  const name = parsed.ok ? parsed.pack.name : (stored.url ?? stored.id);
  const { id, url, on } = stored;
  const facts = [
    url === undefined ? t('editPackFile') : (hostOf(url) ?? url),
    ...(stored.checkedAt === undefined ? [] : [t('editPackChecked', time(stored.checkedAt))]),
    ...(stored.pin === undefined ? [] : [t('editPackPinned')]),
  ];
  const move = (before: string | undefined) => void model.attempt(() => backend.movePack(id, before).then(nothing));
  return (
    <li class={on ? undefined : 'is-off'}>
      {parsed.ok ? <PackHead pack={parsed.pack} kind="editLayerPack" facts={facts} /> : <p class="pack-name">{name}</p>}
      {url !== undefined && (
        <p class="quiet address">
          <bdi>{url}</bdi>
        </p>
      )}
      {stored.problem !== undefined && <p class="problem">{say(stored.problem)}</p>}
      {stored.pending !== undefined && <Pending stored={stored} name={name} model={model} />}
      <div class="buttons">
        <label class="check">
          <input
            type="checkbox"
            checked={on}
            aria-label={t('editTold', t('editPackOn'), name)}
            onChange={() => void model.attempt(() => backend.switchPack(id, !on).then(nothing))}
          />
          {t('editPackOn')}
        </label>
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
        {url !== undefined && (
          <button
            type="button"
            class="plain"
            aria-label={t('editTold', t('editPackCheck'), name)}
            onClick={() => void model.attempt(() => backend.checkPack(stored))}
          >
            {t('editPackCheck')}
          </button>
        )}
        <Remove stored={stored} name={name} model={model} />
      </div>
    </li>
  );
}

/** A newer version does nothing until its changes were seen. */
function Pending({ stored, name, model }: { stored: StoredPack; name: string; model: RulesModel }) {
  const { t, date } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [now, next] = [model.packOf(stored.text), model.packOf(stored.pending?.text ?? '')];
  const changes = packChanges(now.ok ? now.pack : undefined, next.ok ? next.pack : undefined);
  return (
    <div class="pending">
      <p>{t('editPending', next.ok ? next.pack.version : '–', date(stored.pending?.at ?? 0))}</p>
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
      {isOpen && <ChangeList changes={changes} label={t('editTold', t('editPendingSee'), name)} />}
    </div>
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

const nothing = () => undefined;
