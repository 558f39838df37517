import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { parseWebUrl } from '@/src/product/web-url';

/** A page as the readers want it: parsed, scripts not run, nothing fetched for it. */
export interface SavedPage {
  readonly document: Document;
  readonly url: string;
}

/** Opens a page from a file (may be gzipped) or an address. `url` says where a file was saved from. */
export async function openPage(place: string, url?: string): Promise<SavedPage> {
  const address = parseWebUrl(place);
  const { bytes, contentType } = address === undefined ? await fromFile(place) : await fromWeb(address);
  const dom = new JSDOM(bytes, { contentType, url: address ?? parseWebUrl(url ?? '') ?? 'https://saved.example/' });
  const { document } = dom.window;
  return { document, url: address ?? parseWebUrl(url ?? '') ?? ownAddress(document) };
}

async function fromFile(path: string): Promise<{ bytes: Buffer; contentType: string }> {
  const bytes = await readFile(path);
  const html = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  // The server's header is lost; browsers save pages as UTF-8 whatever they were served as.
  return { bytes: html, contentType: isUtf8(html) ? 'text/html; charset=utf-8' : 'text/html' };
}

async function fromWeb(address: string): Promise<{ bytes: Buffer; contentType: string }> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  const contentType = response.headers.get('content-type') ?? 'text/html';
  return { bytes: Buffer.from(await response.arrayBuffer()), contentType };
}

/** What the page says of itself, or a stand-in for a file that says nothing. */
function ownAddress(document: Document): string {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const openGraph = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return parseWebUrl(canonical ?? '') ?? parseWebUrl(openGraph ?? '') ?? 'https://saved.example/';
}
