import browser from 'webextension-polyfill';

/** The three steps of our content script, each loaded only when the one before it asks for the next. */
export type Script = 'gate' | 'reader' | 'panel';

/** Runs one of our scripts in the top frame of a tab. False where the browser does not let us in. */
export async function runScript(tabId: number, script: Script): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [`/${script}.js`] });
    return true;
  } catch {
    return false;
  }
}

const GATE = 'gate';

/** Registers the gate on the given match patterns and nowhere else; survives browser restarts. */
export async function watchSites(patterns: readonly string[]): Promise<void> {
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
