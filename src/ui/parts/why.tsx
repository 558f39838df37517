import { licenceSaid } from '@/src/footprint/citations';
import { BOUNDARY_WORDS, type Boundary } from '@/src/footprint/estimate';
import type { Citation } from '@/src/footprint/factor';
import type { Reason } from '@/src/words/reason';
import { Folded } from './folded';
import { InTurn } from './in-turn';
import { WebLink } from './web-link';
import { useWords } from './words';

interface WhyProps {
  readonly summary: string;
  /** How a figure was made, in order. */
  readonly steps: readonly Reason[];
  readonly boundary?: Boundary;
  readonly citations?: readonly Citation[];
}

/** "Why?": a rendering of the reasons a figure carries, one click away. */
export function Why({ summary, steps, boundary, citations = [] }: WhyProps) {
  const { t, sayAll } = useWords();
  return (
    <Folded class="why" summary={summary}>
      {() => (
        <>
          <ol>
            {sayAll(steps).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {boundary !== undefined && <p>{t('uiBoundary', { message: BOUNDARY_WORDS[boundary] })}</p>}
          {citations.length > 0 && (
            <>
              <p>{t('uiSources')}</p>
              <ul>
                {citations.map(({ source, url, year, licence }) => (
                  <li key={source + url}>
                    <InTurn>
                      <WebLink href={url}>{source}</WebLink>
                      {t('uiCitationDetail', { year }, licenceSaid(licence))}
                    </InTurn>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Folded>
  );
}
