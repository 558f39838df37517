import { useState } from 'preact/hooks';
import type { Edit } from '@/src/ledger/edit';
import type { Entry } from '@/src/ledger/entry';
import { RETURNABLE, type Standing, standingOf } from '@/src/ledger/standing';
import { isEmitting } from '@/src/ledger/totals';
import { type MessageKey, reason } from '@/src/words/reason';
import { CHOICE_WORDS } from '../parts/choices';
import { dotted, rangeWords, useWords } from '../parts/words';
import { EditEntry } from './edit-entry';
import type { LedgerModel } from './ledger-model';

const STANDING_WORDS = {
  provisional: 'ledgerStandingProvisional',
  kept: undefined,
  returned: 'ledgerStandingReturned',
  open: undefined,
} satisfies Record<Standing, MessageKey | undefined>;

/** One line with its figures and what can be done with it. */
export function EntryRow({ entry, model }: { entry: Entry; model: LedgerModel }) {
  const { t, date, money } = useWords();
  const [editing, setEditing] = useState(false);
  const { choice, productName, decidedAt, emittedKg, avoidedKg, pricePaid, priceReceived } = entry;
  const standing = standingOf(entry, { now: model.backend.now(), keepDays: model.settings.value.keepDays });
  const word = STANDING_WORDS[standing];
  const price = pricePaid ?? priceReceived;
  const facts = [
    t(CHOICE_WORDS[choice]),
    date(decidedAt),
    ...(price === undefined ? [] : [money(price)]),
    ...(word === undefined ? [] : [t(word)]),
  ];
  return (
    <li class={standing === 'returned' ? 'entry returned' : 'entry'}>
      <p class="name" dir="auto">
        {productName}
      </p>
      <p class="quiet">{dotted(facts)}</p>
      {isEmitting(choice) && (
        <p class="quiet">
          {emittedKg === undefined ? t('uiEntryUnknown') : t('uiEntryEmitted', ...rangeWords(emittedKg))}
        </p>
      )}
      {avoidedKg !== undefined && <p class="quiet">{t('uiEntryAvoided', ...rangeWords(avoidedKg))}</p>}
      {editing ? (
        <EditEntry entry={entry} model={model} onDone={() => setEditing(false)} />
      ) : (
        <Actions entry={entry} standing={standing} model={model} onEdit={() => setEditing(true)} />
      )}
    </li>
  );
}

interface ActionsProps {
  readonly entry: Entry;
  readonly standing: Standing;
  readonly model: LedgerModel;
  onEdit(): void;
}

function Actions({ entry, standing, model, onEdit }: ActionsProps) {
  const { t } = useWords();
  const change = (edit: Edit) => void model.attempt(() => model.backend.edit(entry, edit));
  const action = (key: MessageKey, run: () => void) => (
    <button type="button" class="plain" aria-label={t('ledgerOf', t(key), entry.productName)} onClick={run}>
      {t(key)}
    </button>
  );
  return (
    <div class="buttons">
      {action('ledgerEdit', onEdit)}
      {standing === 'provisional' && action('ledgerKeepIt', () => change({ kept: true }))}
      {RETURNABLE.has(entry.choice) &&
        (standing === 'returned'
          ? action('ledgerNotReturned', () => change({ returned: false }))
          : action('ledgerReturnIt', () => change({ returned: true })))}
      {action('ledgerDelete', () => void model.attempt(() => model.backend.remove(entry), reason('ledgerDeleted')))}
    </div>
  );
}
