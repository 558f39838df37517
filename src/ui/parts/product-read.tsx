import type { Correctable } from '@/src/product/correctable';
import type { Verdict } from '@/src/verdict/verdict';
import { CorrectForm } from './correct-form';
import type { CorrectingForm } from './correcting';
import { CORRECTABLE_WORDS } from './field-words';
import { InTurn } from './in-turn';
import { CONDITION_WORDS } from './offer-row';
import { useTrusted } from './trust';
import { dotted, useWords } from './words';

interface ProductReadProps {
  readonly verdict: Verdict;
  /** Absent where nothing can be put right. */
  readonly correcting?: CorrectingForm | undefined;
}

/** The product as the page was read, so that a wrong reading shows, and can be put right on the spot. */
export function ProductRead({ verdict, correcting }: ProductReadProps) {
  const { t, list, kind, money } = useWords();
  const trusted = useTrusted();
  const { category } = verdict;
  const { product, corrected } = verdict.sighting;
  const { name, brand, price, condition } = product;
  const fields = (corrected?.fields ?? []).filter((field): field is Correctable => field in CORRECTABLE_WORDS);
  return (
    <header class="product">
      <div class="offer-head">
        <div>
          <h2>{name}</h2>
          <p class="quiet">{dotted([brand, category && kind(category)].filter((part) => part !== undefined))}</p>
        </div>
        {price !== undefined && (
          <p class="price">
            {money(price)}
            <small>{t(condition === undefined || condition === 'new' ? 'uiNew' : CONDITION_WORDS[condition])}</small>
          </p>
        )}
      </div>
      {correcting !== undefined && fields.length > 0 && (
        <p class="quiet">
          <InTurn>
            {t('correctByYou', list(fields.map((field) => ({ message: CORRECTABLE_WORDS[field] }))))}
            <button
              type="button"
              class="plain"
              aria-label={t('correctUndoAll')}
              onClick={trusted(() => void correcting.undo())}
            >
              {t('uiUndo')}
            </button>
          </InTurn>
        </p>
      )}
      {correcting !== undefined && <CorrectForm verdict={verdict} correcting={correcting} />}
    </header>
  );
}
