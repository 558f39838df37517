import { Session } from 'node:inspector/promises';

/**
 * Counts the calls of functions of `src/` as the engine does: a measure of work that is the same on every machine. While one
 * counts, everything is slower.
 */
export class CallCounter {
  private readonly session = new Session();

  async start(): Promise<void> {
    this.session.connect();
    await this.session.post('Profiler.enable');
    await this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  }

  stop(): void {
    this.session.disconnect();
  }

  /** How many calls something takes. */
  async count(run: () => unknown): Promise<number> {
    await this.take();
    run();
    return this.take();
  }

  /** Calls since the last time. */
  private async take(): Promise<number> {
    const { result } = await this.session.post('Profiler.takePreciseCoverage');
    const ours = result.filter(({ url }) => url.includes('/src/') && !url.includes('/node_modules/'));
    return ours.flatMap(({ functions }) => functions).reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
  }
}
