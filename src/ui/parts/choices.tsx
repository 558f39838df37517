import type { Choice, Entry } from '@/src/ledger/entry';
import { allOffers } from '@/src/verdict/live';
import type { Offer } from '@/src/verdict/verdict';
import type { MessageKey } from '@/src/words/reason';
import type { Decision } from './decision';
import { offerKey } from './offer-key';
import { OtherChoices } from './other-choices';
import { Question } from './question';
import { useTrusted } from './trust';
import { useWords } from './words';

const CHOICES = [
  ['bought-used', 'uiChooseUsed'],
  ['bought-new', 'uiChooseNew'],
  ['not-bought', 'uiChooseNot'],
] as const satisfies readonly (readonly [Choice, MessageKey])[];

export const CHOICE_WORDS = {
  'bought-used': 'uiBoughtUsed',
  'bought-new': 'uiBoughtNew',
  'not-bought': 'uiNotBought',
  repaired: 'ledgerRepaired',
  borrowed: 'ledgerBorrowed',
  waiting: 'ledgerWaitingFor',
  sold: 'ledgerSold',
  'given-away': 'ledgerGivenAway',
} satisfies Record<Choice, MessageKey>;

/** What the person decided, one question at a time. What comes back is announced politely. */
export function Choices({ decision }: { decision: Decision }) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a button clicks too; this only keeps the focus near
    <section
      class="block choices"
      aria-label={t('uiDecision')}
      tabIndex={-1}
      // The button that was pressed gives way to the next step: without this the keyboard would start over in the page.
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button') !== null)
          event.currentTarget.focus({ preventScroll: true });
      }}
    >
      <h3>{t('uiDecision')}</h3>
      <Step decision={decision} />
      <Outcome decision={decision} />
    </section>
  );
}

function Step({ decision }: { decision: Decision }) {
  const { t } = useWords();
  const trusted = useTrusted();
  const stage = decision.stage.value;
  switch (stage.kind) {
    case 'open':
      return (
        <div class="buttons">
          {CHOICES.map(([choice, key]) => (
            <button key={choice} type="button" onClick={trusted(() => decision.choose(choice))}>
              {t(key)}
            </button>
          ))}
          <button type="button" class="plain" onClick={trusted(() => decision.chooseElse())}>
            {t('uiElse')}
          </button>
        </div>
      );
    case 'else':
      return <OtherChoices decision={decision} />;
    case 'which': {
      const verdict = decision.verdict.value;
      return <Which decision={decision} offers={verdict === undefined ? [] : allOffers(verdict)} />;
    }
    case 'would':
      return (
        <Question
          given={undefined}
          failed={decision.answerFailed.value}
          onAnswer={(answer) => void decision.answer(answer)}
        />
      );
    case 'saving':
    case 'failed':
    case 'recorded':
      return null;
    default:
      return stage satisfies never;
  }
}

function Which({ decision, offers }: { decision: Decision; offers: readonly Offer[] }) {
  const { t, money } = useWords();
  const trusted = useTrusted();
  return (
    <fieldset class="question">
      <legend>{t('uiWhich')}</legend>
      <div class="stack">
        {offers.map((offer) => (
          <button key={offerKey(offer)} type="button" class="which" onClick={trusted(() => decision.pickOffer(offer))}>
            <span>{offer.match.listing.title}</span> <span class="price">{money(offer.match.listing.price)}</span>
          </button>
        ))}
        <button type="button" onClick={trusted(() => decision.pickOffer(undefined))}>
          {t('uiWhichOther')}
        </button>
        <button type="button" class="plain" onClick={() => decision.back()}>
          {t('uiBack')}
        </button>
      </div>
    </fieldset>
  );
}

/** Always in the page, so that a screen reader hears it change. */
function Outcome({ decision }: { decision: Decision }) {
  const { t, say, date } = useWords();
  const trusted = useTrusted();
  const stage = decision.stage.value;
  const noted = ({ choice, remindAt }: Entry) =>
    choice === 'waiting' && remindAt !== undefined
      ? t('uiElseNotedWaiting', date(remindAt))
      : t('uiNoted', t(CHOICE_WORDS[choice]));
  return (
    <div class="outcome" role="status">
      {stage.kind === 'saving' && <p>{t('uiNoting')}</p>}
      {stage.kind === 'recorded' && (
        <>
          <p>{stage.undoFailed === true ? t('uiNotAnswered') : noted(stage.entry)}</p>
          <button type="button" class="plain" onClick={trusted(() => void decision.undo())}>
            {t('uiUndo')}
          </button>
        </>
      )}
      {stage.kind === 'failed' && (
        <>
          <p>{stage.problem === undefined ? t('uiNotNoted') : say(stage.problem)}</p>
          <button type="button" onClick={trusted(() => decision.retry())}>
            {t('uiTryAgain')}
          </button>
        </>
      )}
    </div>
  );
}
