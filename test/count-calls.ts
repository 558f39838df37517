import { OwnCoverage } from './own-coverage';

/** Counts the calls of functions of `src/`: a measure of work that is the same on every machine. */
export class CallCounter {
  private readonly coverage = new OwnCoverage();

  start(): Promise<void> {
    return this.coverage.start({ blocks: false });
  }

  stop(): void {
    this.coverage.stop();
  }

  /** How many calls something takes. */
  async count(run: () => unknown): Promise<number> {
    await this.coverage.take();
    run();
    const scripts = await this.coverage.take();
    return scripts.flatMap(({ functions }) => functions).reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
  }
}
