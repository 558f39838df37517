import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireBrowser } from '../find-browser';
import { DEMO_ORIGIN, FIREFOX_BUILD } from './extension';

/** Pinned by a preference, so that tests know the address of the extension's pages. */
const UUID = '6f9b0c1e-2d57-4a3b-9d6f-0c7b1d1e5a10';
const EXTENSION = 'reprise@reprise.example';

/** What Firefox asks for by itself, off: settings, lists of bad sites, updates, news, messages pushed to it. */
const ASKS_NOTHING = {
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.newtabpage.activity-stream.feeds.section.topstories': false,
  'browser.region.network.url': '',
  'browser.search.update': false,
  'app.normandy.enabled': false,
  'dom.push.connection.enabled': false,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'toolkit.telemetry.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.prefetch-next': false,
  'network.dns.disablePrefetch': true,
  'network.trr.mode': 5,
};

interface RemoteNode {
  readonly type: string;
  readonly sharedId?: string;
  readonly value?: {
    readonly nodeType: number;
    readonly nodeValue?: string;
    readonly localName?: string;
    readonly attributes?: Record<string, string>;
    readonly children?: RemoteNode[];
    readonly shadowRoot?: RemoteNode | null;
  };
}

/** A request that was kept from leaving. */
export interface HeldRequest {
  readonly url: string;
  readonly headers: readonly { readonly name: string }[];
}

interface Message {
  readonly id?: number;
  readonly type: string;
  readonly method?: string;
  readonly params?: { readonly isBlocked: boolean; readonly request: HeldRequest };
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** Shows an element and waits until it stays where it is: what comes into sight above it moves it. */
const INTO_SIGHT = `async (element) => {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (let [before, rests, looks] = [NaN, 0, 0]; rests < 2 && looks < 100; looks++) {
    await new Promise((drawn) => setTimeout(drawn, 20));
    const { y } = element.getBoundingClientRect();
    rests = y === before ? rests + 1 : 0;
    before = y;
  }
}`;

/** A real Firefox with the demo build installed, driven by WebDriver BiDi. */
export class Firefox {
  private next = 0;
  private readonly held: HeldRequest[] = [];
  private readonly waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();

  private readonly process: ChildProcess;
  private readonly socket: WebSocket;
  private readonly profile: string;

  private constructor(process: ChildProcess, socket: WebSocket, profile: string) {
    this.process = process;
    this.socket = socket;
    this.profile = profile;
    socket.addEventListener('message', ({ data }) => this.hear(JSON.parse(String(data))));
  }

  /**
   * @param proxy a port of this machine that https goes through, whatever certificates it shows; with `everything` all else
   * too, also what is asked of this machine, and the browser is told to ask nothing of its own.
   * @param languages those a person prefers, which sites are told: "en-US,de".
   */
  static async launch(
    build: string,
    proxy?: number,
    { everything = false, languages }: { readonly everything?: boolean; readonly languages?: string } = {},
  ): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'reprise-firefox-'));
    const prefs = {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'app.update.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      // What is saved goes into the profile, unasked, and is gone with it.
      'browser.download.folderList': 2,
      'browser.download.dir': profile,
      ...(languages !== undefined && { 'intl.accept_languages': languages }),
      ...(proxy !== undefined && {
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy,
        'network.proxy.no_proxies_on': everything ? '' : 'localhost, 127.0.0.1',
      }),
      ...(everything && {
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy,
        'network.proxy.allow_hijacking_localhost': true,
        ...ASKS_NOTHING,
      }),
    };
    writeFileSync(
      join(profile, 'user.js'),
      Object.entries(prefs)
        .map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`)
        .join(''),
    );
    const child = spawn(
      requireBrowser('firefox'),
      [
        '--headless',
        '--no-remote',
        '--profile',
        profile,
        '--remote-debugging-port=0',
        '-remote-allow-system-access',
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const socket = new WebSocket(`${await addressFrom(child)}/session`);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error('Firefox does not answer.')));
    });
    const firefox = new Firefox(child, socket, profile);
    await firefox.send('session.new', {
      capabilities: proxy === undefined ? {} : { alwaysMatch: { acceptInsecureCerts: true } },
    });
    await firefox.send('webExtension.install', { extensionData: { type: 'path', path: build } });
    await firefox.closeWelcome();
    if (build === FIREFOX_BUILD) await firefox.lookAtDemo();
    return firefox;
  }

  /**
   * Closes the page that opens by itself after an installation: a tab it came to lie over takes no text. Extensions that a
   * test makes itself have none: then this waits in vain, and shortly.
   */
  private async closeWelcome(): Promise<void> {
    for (let looks = 0; looks < 40; looks++) {
      const { contexts } = await this.send<{ contexts: { context: string; url: string }[] }>(
        'browsingContext.getTree',
        {
          maxDepth: 0,
        },
      );
      const welcome = contexts.find(({ url }) => url === this.url('welcome.html'));
      if (welcome !== undefined) return void (await this.send('browsingContext.close', { context: welcome.context }));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Says, as a person does in the options, that the demo shops may be looked at. */
  private async lookAtDemo(): Promise<void> {
    const options = await this.open(this.url('options.html'));
    const message = JSON.stringify({ name: 'site.look', request: { origins: [DEMO_ORIGIN] } });
    await options.evaluate(`browser.runtime.sendMessage(${message})`);
    await options.close();
  }

  /** The address of one of the extension's own pages. */
  url(page: string): string {
    return `moz-extension://${UUID}/${page}`;
  }

  /** Where a file that a page saved lies. */
  saved(name: string): string {
    return join(this.profile, name);
  }

  /** Keeps every https request from leaving; the list grows with what would have. */
  async holdRequests(): Promise<readonly HeldRequest[]> {
    await this.send('session.subscribe', { events: ['network.beforeRequestSent'] });
    const urlPatterns = [{ type: 'pattern', protocol: 'https' }];
    await this.send('network.addIntercept', { phases: ['beforeRequestSent'], urlPatterns });
    return this.held;
  }

  /** Opens an address in a new tab. */
  async open(url: string): Promise<FirefoxTab> {
    const { context } = await this.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    await this.send('browsingContext.navigate', { context, url, wait: 'complete' });
    return new FirefoxTab(this, context);
  }

  send<Value = unknown>(method: string, params: object): Promise<Value> {
    this.next += 1;
    const id = this.next;
    return new Promise<Value>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: never) => void, reject });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill();
    await gone;
    rmSync(this.profile, { recursive: true, force: true });
  }

  private hear(message: Message): void {
    if (message.method === 'network.beforeRequestSent' && message.params?.isBlocked === true)
      this.held.push(message.params.request);
    const asked = this.waiting.get(message.id ?? -1);
    if (asked === undefined) return;
    this.waiting.delete(message.id ?? -1);
    if (message.type === 'success') asked.resolve(message.result as never);
    else asked.reject(new Error(`${message.error}: ${message.message}`));
  }
}

/** One tab. */
export class FirefoxTab {
  readonly context: string;
  private readonly firefox: Firefox;

  constructor(firefox: Firefox, context: string) {
    this.firefox = firefox;
    this.context = context;
  }

  /** Runs an expression in the page and gives its JSON value back. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const { result } = await this.firefox.send<{ result: { value?: string } }>('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
      target: { context: this.context },
      awaitPromise: true,
      userActivation: true,
    });
    return JSON.parse(result.value ?? 'null') as Value;
  }

  /** All rows of one table of the extension's database, from a tab with a page of the extension. */
  rows<Row>(table: string): Promise<Row[]> {
    return this.evaluate<Row[]>(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('reprise');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const asking = opening.result.transaction('${table}').objectStore('${table}').getAll();
        asking.onsuccess = () => { resolve(asking.result); opening.result.close(); };
        asking.onerror = () => reject(asking.error);
      };
    })`);
  }

  async goTo(url: string): Promise<void> {
    await this.firefox.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  /** One step back in the history of the tab. */
  async back(): Promise<void> {
    await this.firefox.send('browsingContext.traverseHistory', { context: this.context, delta: -1 });
  }

  async close(): Promise<void> {
    await this.firefox.send('browsingContext.close', { context: this.context });
  }

  /** Clicks an element like a person: BiDi input events are trusted. */
  async click(selector: string): Promise<void> {
    await this.press(await this.locate(selector));
  }

  /** Types into a field. */
  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.firefox.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  /** Chooses a file of this machine in a field, like a person in the window that opens. */
  async chooseFile(selector: string, path: string): Promise<void> {
    const element = await this.locate(selector);
    await this.firefox.send('input.setFiles', { context: this.context, element, files: [path] });
  }

  /** The panel's text, though its shadow root is closed to the page. */
  async panelText(): Promise<string> {
    const host = await this.panel();
    return host === undefined
      ? ''
      : remoteText(host)
          .replace(/\n\s*\n/g, '\n')
          .trim();
  }

  /** Where the panel stands, in CSS pixels of the window; undefined while there is none. */
  async panelBox(): Promise<{ x: number; y: number; width: number; height: number } | undefined> {
    const host = await this.panel();
    const isTag = (node: RemoteNode) => node.value?.attributes?.['class']?.split(' ').includes('tag') === true;
    const sharedId = host && findRemote(host, isTag)?.sharedId;
    if (sharedId === undefined) return undefined;
    const { result } = await this.firefox.send<{ result: { value: string } }>('script.callFunction', {
      functionDeclaration: '(element) => JSON.stringify(element.getBoundingClientRect())',
      arguments: [{ sharedId }],
      target: { context: this.context },
      awaitPromise: false,
    });
    return JSON.parse(result.value);
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.firefox.send('browsingContext.setViewport', { context: this.context, viewport: { width, height } });
  }

  /** Clicks the first control of the panel whose text or label holds `name`. */
  async clickInPanel(name: string): Promise<void> {
    await this.press(await this.controlOfPanel(name));
  }

  /** Presses a key on such a control, as who came to it by Tab. */
  async pressInPanel(name: string, key: string): Promise<void> {
    await this.firefox.send('script.callFunction', {
      functionDeclaration: '(element) => element.focus({ preventScroll: true })',
      arguments: [await this.controlOfPanel(name)],
      target: { context: this.context, sandbox: 'reprise' },
      awaitPromise: false,
    });
    const actions = [
      { type: 'keyDown', value: key },
      { type: 'keyUp', value: key },
    ];
    await this.firefox.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  private async controlOfPanel(name: string): Promise<{ sharedId: string }> {
    const host = await this.panel();
    const isWanted = (node: RemoteNode) =>
      ['button', 'summary', 'label', 'a'].includes(node.value?.localName ?? '') &&
      `${node.value?.attributes?.['aria-label'] ?? ''} ${remoteText(node)}`.includes(name);
    const target = host === undefined ? undefined : findRemote(host, isWanted);
    if (target?.sharedId === undefined)
      throw new Error(`The panel has no control "${name}". It reads:\n${await this.panelText()}`);
    return { sharedId: target.sharedId };
  }

  private async panel(): Promise<RemoteNode | undefined> {
    const { nodes } = await this.firefox.send<{ nodes: RemoteNode[] }>('browsingContext.locateNodes', {
      context: this.context,
      locator: { type: 'css', value: 'reprise-panel' },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
    });
    return nodes[0];
  }

  private async locate(selector: string): Promise<{ sharedId: string }> {
    const { nodes } = await this.firefox.send<{ nodes: { sharedId: string }[] }>('browsingContext.locateNodes', {
      context: this.context,
      locator: { type: 'css', value: selector },
    });
    if (nodes[0] === undefined) throw new Error(`The page has no element ${selector}.`);
    return { sharedId: nodes[0].sharedId };
  }

  private async press(element: { sharedId: string }): Promise<void> {
    await this.firefox.send('script.callFunction', {
      functionDeclaration: INTO_SIGHT,
      arguments: [element],
      // Beside the page's own scripts, which may have taken what is used here for themselves.
      target: { context: this.context, sandbox: 'reprise' },
      awaitPromise: true,
    });
    const actions = [
      { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element } },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.firefox.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'pointer', id: 'mouse', actions }],
    });
  }
}

function remoteText({ value }: RemoteNode): string {
  if (value === undefined) return '';
  if (value.nodeType === 3) return value.nodeValue ?? '';
  if (value.localName === 'style' || value.localName === 'script') return '';
  const inner = [...(value.shadowRoot ? [value.shadowRoot] : []), ...(value.children ?? [])].map(remoteText).join('');
  return ['b', 'small', 'span', 'strong', 'em', 'a', 'sub'].includes(value.localName ?? '') ? inner : `${inner}\n`;
}

function findRemote(node: RemoteNode, wanted: (node: RemoteNode) => boolean): RemoteNode | undefined {
  if (wanted(node)) return node;
  for (const child of [...(node.value?.shadowRoot ? [node.value.shadowRoot] : []), ...(node.value?.children ?? [])]) {
    const found = findRemote(child, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where Firefox says it listens, in its first lines. */
function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const patience = setTimeout(() => reject(new Error(`Firefox did not start:\n${said}`)), 60_000);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said);
      if (found?.[1] === undefined) return;
      clearTimeout(patience);
      resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`Firefox stopped:\n${said}`)));
  });
}
