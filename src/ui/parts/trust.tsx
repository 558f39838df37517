import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Tells a person's own event from one a script made up. */
export type Trusted = (event: Event) => boolean;

export const isTrusted: Trusted = (event) => event.isTrusted;

const TrustContext = createContext<Trusted>(isTrusted);

export function Trusting({ trusted, children }: { trusted: Trusted; children: ComponentChildren }) {
  return <TrustContext.Provider value={trusted}>{children}</TrustContext.Provider>;
}

/** What is inside asks for this too, once an event is a person's own. */
export function TrustingIf({ also, children }: { also: Trusted; children: ComponentChildren }) {
  const trusted = useContext(TrustContext);
  return <TrustContext.Provider value={(event) => trusted(event) && also(event)}>{children}</TrustContext.Provider>;
}

/** Wraps what a decision does, so that it happens only when a person did it: the page around us may fake clicks. */
export function useTrusted(): <Heard extends Event>(act: (event: Heard) => void) => (event: Heard) => void {
  const trusted = useContext(TrustContext);
  return (act) => (event) => {
    if (trusted(event)) act(event);
  };
}
