import type { CDPSession, Page } from 'playwright';

/** A node as the DevTools protocol describes it, shadow roots included. */
interface CdpNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
  readonly shadowRootType?: string;
}

/** The panel is there a moment before what it shows, ms. */
const PATIENCE = 5000;

/** In CSS pixels of the window. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of text for each element that is one: what breaks a line on the screen breaks it here. */
const INLINE = new Set(['#text', 'B', 'SMALL', 'SPAN', 'STRONG', 'EM', 'A', 'SUB', 'SUP']);

/**
 * The panel as a person meets it, though its shadow root is closed to the page: seen through the DevTools protocol,
 * clicked with the mouse.
 */
export class PanelOnPage {
  private readonly page: Page;
  private readonly session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
  }

  static async of(page: Page): Promise<PanelOnPage> {
    const session = await page.context().newCDPSession(page);
    return new PanelOnPage(page, session);
  }

  /** All text of the panel; empty while there is none. */
  async text(): Promise<string> {
    const host = await this.host();
    return host === undefined
      ? ''
      : textOf(host)
          .replace(/\n\s*\n/g, '\n')
          .trim();
  }

  /** True when the panel stands in the page. */
  async exists(): Promise<boolean> {
    return (await this.host()) !== undefined;
  }

  /** Clicks a button or summary whose text or accessible name holds `name`: the first, or the last of several. */
  async click(name: string, which: 'first' | 'last' = 'first'): Promise<void> {
    const named = async () => {
      const host = await this.host();
      return host === undefined ? [] : findAll(host, (node) => isControl(node) && nameOf(node).includes(name));
    };
    let controls = await named();
    for (const end = Date.now() + PATIENCE; controls.length === 0 && Date.now() < end; controls = await named())
      await this.page.waitForTimeout(50);
    await this.clickNode(controls.at(which === 'first' ? 0 : -1), name);
  }

  /** Clicks the link whose accessible name begins with `name`. */
  async clickLink(name: string): Promise<void> {
    const host = await this.host();
    const isNamed = (node: CdpNode) => node.nodeName === 'A' && nameOf(node).trim().startsWith(name);
    await this.clickNode(host === undefined ? undefined : findAll(host, isNamed)[0], name);
  }

  private async clickNode(target: CdpNode | undefined, name: string): Promise<void> {
    if (target === undefined) throw new Error(`The panel has no control "${name}". It reads:\n${await this.text()}`);
    await this.session.send('DOM.scrollIntoViewIfNeeded', { nodeId: target.nodeId });
    const { model } = await this.session.send('DOM.getBoxModel', { nodeId: target.nodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    await this.page.mouse.click((left + right) / 2, (top + bottom) / 2);
  }

  /** Clicks the label that holds `name`, as a person does to tick its box. */
  async clickLabel(name: string): Promise<void> {
    const host = await this.host();
    const labels =
      host === undefined ? [] : findAll(host, (node) => node.nodeName === 'LABEL' && textOf(node).includes(name));
    await this.clickNode(labels[0], name);
  }

  /** Where the panel stands; undefined while there is none. */
  async box(): Promise<Box | undefined> {
    const host = await this.host();
    const tag = host && findAll(host, isTag)[0];
    return tag && this.boxOf(tag);
  }

  /** Drags the control whose name holds `name` to a place in the window. */
  async drag(name: string, x: number, y: number): Promise<void> {
    const host = await this.host();
    const control = host && findAll(host, (node) => isControl(node) && nameOf(node).includes(name))[0];
    if (control === undefined) throw new Error(`The panel has no control "${name}".`);
    const from = await this.boxOf(control);
    await this.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(x, y, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Writes into the box with a label. */
  async fill(label: string, text: string): Promise<void> {
    await this.clickLabel(label);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  private async boxOf({ nodeId }: CdpNode): Promise<Box> {
    const { model } = await this.session.send('DOM.getBoxModel', { nodeId });
    const [x = 0, y = 0, , , right = 0, bottom = 0] = model.border;
    return { x, y, width: right - x, height: bottom - y };
  }

  private async host(): Promise<CdpNode | undefined> {
    const { root } = await this.session.send('DOM.getDocument', { depth: -1, pierce: true });
    // Ours is the one that is closed: a page may make others of the name, or take the name for itself.
    const isOurs = ({ shadowRoots = [] }: CdpNode) =>
      shadowRoots.some((root) => root.shadowRootType === 'closed' && findAll(root, isTag).length > 0);
    const named = (node: CdpNode) => node.nodeName.toLowerCase() === 'reprise-panel';
    return findAll(root as CdpNode, isOurs)[0] ?? findAll(root as CdpNode, named)[0];
  }
}

function isTag({ attributes = [] }: CdpNode): boolean {
  return / ?tag( |$)/.test(attributeIn(attributes, 'class'));
}

function isControl({ nodeName }: CdpNode): boolean {
  return ['BUTTON', 'SUMMARY'].includes(nodeName.toUpperCase());
}

function nameOf(node: CdpNode): string {
  return `${attributeIn(node.attributes ?? [], 'aria-label')} ${textOf(node)}`;
}

/** Names and values stand in turns. */
function attributeIn(attributes: readonly string[], name: string): string {
  const at = attributes.findIndex((each, i) => i % 2 === 0 && each === name);
  return at < 0 ? '' : (attributes[at + 1] ?? '');
}

function textOf(node: CdpNode): string {
  if (node.nodeName === '#text') return node.nodeValue;
  if (['STYLE', 'SCRIPT'].includes(node.nodeName.toUpperCase())) return '';
  const inner = [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf).join('');
  return INLINE.has(node.nodeName.toUpperCase()) ? inner : `${inner}\n`;
}

function findAll(node: CdpNode, wanted: (node: CdpNode) => boolean): CdpNode[] {
  const inside = [...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap((child) => findAll(child, wanted));
  return wanted(node) ? [node, ...inside] : inside;
}
