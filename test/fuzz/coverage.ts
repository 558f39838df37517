// What of `src/` an input runs, told by the engine itself: V8's precise block coverage, asked for in this very thread.
import { OwnCoverage } from '../own-coverage';

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/** Code that has run so far, by script. */
export class Coverage {
  private readonly own = new OwnCoverage();
  private readonly ran = new Map<string, Uint8Array>();
  /** Places that ran for the first time before the last `take`. */
  private last: (readonly [script: Uint8Array, at: number])[] = [];
  /** Characters of compiled code that have run. */
  size = 0;

  start(): Promise<void> {
    return this.own.start({ blocks: true });
  }

  stop(): void {
    this.own.stop();
  }

  /** The scripts in which something ran for the first time since the last call; none when nothing did. */
  async take(): Promise<readonly string[]> {
    const scripts = await this.own.take();
    this.last = [];
    return scripts.flatMap(({ url, functions }) => (this.add(url, functions) ? [url] : []));
  }

  /** Takes back what the last `take` added, to find out which of several inputs it came from. */
  forgetLast(): void {
    for (const [script, at] of this.last) script[at] = 0;
    this.size -= this.last.length;
    this.last = [];
  }

  private add(url: string, functions: readonly { readonly ranges: readonly Range[] }[]): boolean {
    // Outer ranges come before those inside them, and functions before those they contain.
    const ranges = functions.flatMap((each) => each.ranges);
    const end = ranges.reduce((most, { endOffset }) => Math.max(most, endOffset), 0);
    const now = new Uint8Array(end);
    for (const { startOffset, endOffset, count } of ranges) now.fill(count > 0 ? 1 : 0, startOffset, endOffset);
    const script = this.grown(url, end);
    const before = this.last.length;
    for (let at = 0; at < end; at += 1)
      if (now[at] === 1 && script[at] === 0) {
        script[at] = 1;
        this.last.push([script, at]);
      }
    this.size += this.last.length - before;
    return this.last.length > before;
  }

  private grown(url: string, length: number): Uint8Array {
    const known = this.ran.get(url) ?? new Uint8Array(0);
    if (known.length >= length) return known;
    const longer = new Uint8Array(length);
    longer.set(known);
    this.ran.set(url, longer);
    return longer;
  }
}
