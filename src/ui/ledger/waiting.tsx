import { useEffect, useState } from 'preact/hooks';
import type { Edit } from '@/src/ledger/edit';
import type { Choice, Entry } from '@/src/ledger/entry';
import { DAY } from '@/src/quantity/time';
import { reason } from '@/src/words/reason';
import { CHOICE_WORDS } from '../parts/choices';
import { InTurn } from '../parts/in-turn';
import { Question } from '../parts/question';
import { useWords } from '../parts/words';
import { ASKED } from './draft-form';
import type { LedgerModel } from './ledger-model';

const OUTCOMES: readonly Choice[] = ['not-bought', 'bought-used', 'bought-new', 'borrowed', 'repaired'];
const WAIT_AGAIN_DAYS = 7;

/** What the person waits over: the due first, each to be decided or waited over for a while more. */
export function Waiting({ model }: { model: LedgerModel }) {
  const { t } = useWords();
  const open = model.waiting.value;
  if (open.length === 0) return null;
  return (
    <section class="block no-print" aria-label={t('ledgerWaiting')}>
      <h2>{t('ledgerWaiting')}</h2>
      <ul class="entries">
        {open.map((entry) => (
          <WaitingRow key={entry.id} entry={entry} model={model} />
        ))}
      </ul>
      <Notices model={model} />
    </section>
  );
}

function WaitingRow({ entry, model }: { entry: Entry; model: LedgerModel }) {
  const { t, date } = useWords();
  const { remindAt = 0 } = entry;
  const now = model.backend.now();
  /** A decision whose figures hang on an answer that was not given yet. */
  const [asking, setAsking] = useState<Choice | undefined>(undefined);
  const write = (edit: Edit) => void model.attempt(() => model.backend.edit(entry, edit), reason('ledgerKept'));
  const decide = (choice: Choice) => {
    if (ASKED.has(choice) && entry.wouldBuyNew === 'unknown') setAsking(choice);
    else write({ choice, decidedAt: now });
  };
  return (
    <li>
      <p class="name" dir="auto">
        {entry.productName}
      </p>
      <p class={remindAt <= now ? 'newer' : 'quiet'}>
        {t(remindAt <= now ? 'ledgerDueSince' : 'ledgerDueOn', date(remindAt))}
      </p>
      <div class="buttons">
        {OUTCOMES.map((choice) => (
          <button
            key={choice}
            type="button"
            aria-label={t('ledgerDecide', t(CHOICE_WORDS[choice]), entry.productName)}
            onClick={() => decide(choice)}
          >
            {t(CHOICE_WORDS[choice])}
          </button>
        ))}
        <button
          type="button"
          class="plain"
          aria-label={t('ledgerDecide', t('ledgerWaitAgain'), entry.productName)}
          onClick={() => write({ remindAt: Math.max(now, remindAt) + WAIT_AGAIN_DAYS * DAY })}
        >
          {t('ledgerWaitAgain')}
        </button>
      </div>
      {asking !== undefined && (
        <Question
          given={undefined}
          failed={false}
          onAnswer={(wouldBuyNew) => write({ choice: asking, wouldBuyNew, decidedAt: now })}
        />
      )}
    </li>
  );
}

/** Asked here, where it means something; without it the toolbar button and this list tell. */
function Notices({ model }: { model: LedgerModel }) {
  const { t } = useWords();
  const [may, setMay] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    void model.backend.mayNotify().then(setMay, () => undefined);
  }, [model]);
  if (may === undefined) return null;
  if (may) return <p class="quiet">{t('ledgerNotified')}</p>;
  return (
    <p class="quiet">
      <InTurn>
        {t('ledgerNotifyWhat')}
        <button
          type="button"
          class="plain"
          onClick={() => void model.backend.askToNotify().then(setMay, () => undefined)}
        >
          {t('ledgerNotifyAsk')}
        </button>
      </InTurn>
    </p>
  );
}
