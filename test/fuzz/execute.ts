import { BrokenPromise, type Target } from './target';
import { unpolluted } from './unpolluted';

/** What went wrong with an input. */
export interface Trouble {
  readonly sentence: string;
  /** The same for inputs that fail for one reason. */
  readonly mark: string;
}

/** Runs one input; undefined when every promise was kept. */
export async function execute(target: Target, input: string): Promise<Trouble | undefined> {
  let trouble: Trouble | undefined;
  try {
    await target.run(input);
  } catch (error) {
    trouble = troubleOf(error);
  }
  try {
    unpolluted();
  } catch (error) {
    trouble ??= troubleOf(error);
  }
  return trouble;
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof BrokenPromise) return { sentence: error.message, mark: plain(error.message) };
  const [name, stack] =
    error instanceof Error ? [`${error.name}: ${error.message}`, error.stack ?? ''] : [String(error), ''];
  const place = /\/(src\/[^\s:?)]+)/.exec(stack)?.[1] ?? '';
  return {
    sentence: `threw ${name.slice(0, 300)}${place && ` in ${place}`}`,
    mark: plain(`${name.slice(0, 60)} ${place}`),
  };
}

/** Without what differs from one input to the next. */
function plain(sentence: string): string {
  return sentence
    .replace(/: .*/s, '')
    .replace(/\d+/g, 'n')
    .replace(/"[^"]*"/g, '"…"')
    .slice(0, 120);
}
