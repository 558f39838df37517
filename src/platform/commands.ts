import browser from 'webextension-polyfill';

/** The name in the manifest of the command that opens "Find something used". */
const FIND = 'find-used';

export function onFindCommand(run: () => void): void {
  browser.commands.onCommand.addListener((name) => {
    if (name === FIND) run();
  });
}
