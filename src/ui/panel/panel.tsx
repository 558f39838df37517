import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Corner } from '@/src/messages/panel-view';
import { stillAsked } from '@/src/verdict/live';
import type { Verdict } from '@/src/verdict/verdict';
import { directionOf } from '@/src/words/language';
import { ReportForm } from '../parts/report-form';
import { type Summary, summarise } from '../parts/summary';
import { TrustingIf, useTrusted } from '../parts/trust';
import { VerdictBody } from '../parts/verdict-body';
import { useWords } from '../parts/words';
import { createDrag } from './drag';
import { type Keeping, keepClear } from './keep-clear';
import { Leaving } from './leaving';
import { PanelMenu } from './panel-menu';
import type { PanelModel } from './panel-model';
import { beside, isArrow } from './placement';
import { type Sight, watchSight } from './sight';

/** Nothing until there is a verdict; then a quiet dot or one line, which opens in place. */
export function Panel({ model }: { model: PanelModel }) {
  const verdict = model.verdict.value;
  const view = model.view.value;
  if (verdict === undefined || view === undefined) return null;
  if (view.off && !model.leaving.value) return null;
  return <Tag verdict={verdict} model={model} />;
}

function Tag({ verdict, model }: { verdict: Verdict; model: PanelModel }) {
  const words = useWords();
  const trusted = useTrusted();
  const { about, open, leaving } = model;
  const { quietUntil, corner } = model.view.value ?? {};
  const summary = summarise(verdict, words);
  const isOpen = open.value;
  const isDot = !isOpen && !leaving.value && (summary === undefined || quietUntil !== undefined);
  const nothing = words.t(stillAsked(verdict).length > 0 ? 'uiLineAsking' : 'uiNothingFound');
  const tag = useRef<HTMLElement>(null);
  const shown = useClear(tag, model, { open: isOpen, dot: isDot, corner });
  const { covered, inSight } = useSight(tag);
  const drag = useMemo(() => createDrag((line) => line.closest<HTMLElement>('.tag'), model.move), [model]);
  return (
    <section
      ref={tag}
      class={isDot ? 'tag dot' : 'tag'}
      data-open={isOpen}
      lang={words.locale}
      dir={directionOf(words.locale)}
      aria-label={words.t('uiPanel')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (leaving.value) leaving.value = false;
        if (!isOpen) return;
        if (about.comparing.isOpen.value) return about.comparing.close();
        // What had the focus is about to go; the line stays.
        event.currentTarget.querySelector<HTMLElement>('.line')?.focus();
        open.value = false;
      }}
    >
      {leaving.value ? (
        <Leaving model={model} />
      ) : (
        <button
          type="button"
          class="line"
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
          aria-label={isDot ? (summary?.line ?? nothing) : undefined}
          onPointerDown={trusted((event: PointerEvent) => drag.down(event))}
          onKeyDown={trusted((event: KeyboardEvent) => {
            if (!event.altKey || !isArrow(event.key)) return;
            event.preventDefault();
            model.move(beside(shown, event.key));
          })}
          onClick={() => {
            if (!drag.wasDragged()) open.value = !open.value;
          }}
        >
          {!isDot && <Line {...(summary ?? { offers: nothing, line: nothing })} />}
        </button>
      )}
      {covered && (
        <p role="alert" class="covered">
          {words.t('panelCovered')}
        </p>
      )}
      {isOpen && (
        <TrustingIf also={inSight}>
          <div class="sheet">
            <VerdictBody verdict={verdict} model={about} firstOffers={3} onChangeOrder={model.openOptions} />
            <ReportForm report={about.report} />
            <PanelMenu model={model} corner={shown} />
          </div>
        </TrustingIf>
      )}
    </section>
  );
}

/** Keeps the panel off the buy buttons for as long as it stands; gives the corner it stands in. */
function useClear(
  tag: { readonly current: HTMLElement | null },
  model: PanelModel,
  { open, dot, corner }: { open: boolean; dot: boolean; corner: Corner | undefined },
): Corner {
  const [shown, setShown] = useState<Corner>(corner ?? 'bottom-right');
  const keeping = useRef<Keeping | undefined>(undefined);
  useLayoutEffect(() => {
    if (tag.current === null) return;
    keeping.current ??= keepClear(tag.current, model.buyButtons, ({ corner: placed }) => setShown(placed));
    keeping.current.place({ open, dot, corner });
  }, [model, tag, open, dot, corner]);
  useEffect(() => () => keeping.current?.stop(), []);
  return shown;
}

/** Whether the person sees what is clicked: a page may lay something of its own over it. */
function useSight(tag: { readonly current: HTMLElement | null }) {
  const [covered, setCovered] = useState(false);
  const sight = useRef<Sight | undefined>(undefined);
  useEffect(() => {
    if (tag.current === null) return;
    const watching = watchSight(tag.current);
    sight.current = watching;
    return () => watching.stop();
  }, [tag]);
  const inSight = () => {
    const isClear = sight.current?.isClear() ?? true;
    setCovered(!isClear);
    return isClear;
  };
  return { covered, inSight };
}

function Line({ offers, line }: Summary) {
  return (
    <>
      <span class="line-text">
        <b>{offers}</b>
        {line.slice(offers.length)}
      </span>
      <span class="chevron" aria-hidden="true" />
    </>
  );
}
