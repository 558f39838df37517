// Counts what a reader asks of a document, and lets a test step in at any of these moments. Clocks say how busy the
// machine is; steps say how much work a page can make.

/** What is asked: nodes, not the lists they come in, whose length costs nothing. */
const ASKED = ['Node', 'Element', 'HTMLElement', 'Document', 'DocumentFragment'] as const;

type Realm = { readonly [name in (typeof ASKED)[number]]: { readonly prototype: object } };

/**
 * Runs `read` and calls `onStep` before each method call and property read on a node, with its number from 1. Answers
 * with what `read` answered and the number of steps.
 */
export function stepThrough<Result>(
  realm: Realm,
  read: () => Result,
  onStep: (step: number) => void = () => undefined,
): { readonly result: Result; readonly steps: number } {
  let steps = 0;
  let inside = false;
  const count = () => {
    // What a test does in between is no step.
    if (inside) return;
    steps += 1;
    inside = true;
    try {
      onStep(steps);
    } finally {
      inside = false;
    }
  };
  const restore = ASKED.flatMap((name) => {
    const { prototype } = realm[name];
    return Object.entries(Object.getOwnPropertyDescriptors(prototype)).map(([key, was]) => {
      const { get, value } = was;
      if (get) Object.defineProperty(prototype, key, { ...was, get: asked(get) });
      else if (typeof value === 'function' && key !== 'constructor')
        Object.defineProperty(prototype, key, { ...was, value: asked(value) });
      return () => Object.defineProperty(prototype, key, was);
    });
  });
  function asked(ask: (...args: never[]) => unknown) {
    return function (this: unknown, ...args: never[]): unknown {
      count();
      return ask.apply(this, args);
    };
  }
  try {
    return { result: read(), steps };
  } finally {
    for (const undo of restore) undo();
  }
}
