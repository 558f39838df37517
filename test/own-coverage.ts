import { Session } from 'node:inspector/promises';

/** Counts how often functions of `src/` run in this very thread, as the engine does. While one counts, everything is slower. */
export class OwnCoverage {
  private readonly session = new Session();

  /** @param blocks counts blocks of code within functions too */
  async start({ blocks }: { readonly blocks: boolean }): Promise<void> {
    this.session.connect();
    await this.session.post('Profiler.enable');
    await this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: blocks });
  }

  stop(): void {
    this.session.disconnect();
  }

  /** What ran since the last time. */
  async take() {
    const { result } = await this.session.post('Profiler.takePreciseCoverage');
    return result.filter(({ url }) => url.includes('/src/') && !url.includes('/node_modules/'));
  }
}
