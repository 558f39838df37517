import browser from 'webextension-polyfill';

/** The three steps of our content script, each loaded only when the one before it asks for the next. */
export type Script = 'gate' | 'reader' | 'panel';

/** Runs scripts of ours in the top frame of a tab, in order. False where the browser does not let us in. */
export async function runScript(tabId: number, ...scripts: readonly Script[]): Promise<boolean> {
  try {
    const files = scripts.map((script) => `/${script}.js`);
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files });
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs a script that answers, once, in the top frame of a tab: what it returned, a plain value. Undefined where the
 * browser does not let us in, and when the script failed.
 */
export async function runForResult(tabId: number, script: 'fixture'): Promise<unknown> {
  const target = { tabId, frameIds: [0] };
  const results = await browser.scripting.executeScript({ target, files: [`/${script}.js`] }).catch(() => []);
  return results[0]?.result;
}

/**
 * Runs the reader in the top frame of a tab, after the gate, which it builds on, and with what is known of the shop: a
 * plain value. False where the browser does not let us in.
 */
export async function runReader(tabId: number, rule: object | undefined): Promise<boolean> {
  if (rule !== undefined) {
    const target = { tabId, frameIds: [0] };
    await browser.scripting.executeScript({ target, func: leaveRule, args: [rule] }).catch(() => undefined);
  }
  return runScript(tabId, 'gate', 'reader');
}

/** Runs inside the page's isolated world: it may use nothing from around it. */
function leaveRule(rule: object): void {
  (globalThis as { [key: symbol]: unknown })[Symbol.for('reprise.rule')] = rule;
}

const GATE = 'gate';

/** Registers the gate on the given match patterns and nowhere else; survives browser restarts. */
export async function registerGate(patterns: readonly string[]): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [GATE] });
  if (patterns.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GATE] });
    return;
  }
  const script = {
    id: GATE,
    js: ['gate.js'],
    matches: [...patterns],
    runAt: 'document_idle' as const,
    allFrames: false,
  };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}
