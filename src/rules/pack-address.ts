import { parseWebUrl, type WebUrl } from '@/src/product/web-url';

/**
 * The address of a rule pack: https, so that nobody on the way can change it, or this machine itself, which browsers trust
 * likewise (W3C Secure Contexts, "potentially trustworthy"). Undefined for any other.
 */
export function packAddress(text: string): WebUrl | undefined {
  const url = parseWebUrl(text.trim());
  if (url === undefined) return undefined;
  const { protocol, hostname } = new URL(url);
  const isHere =
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname) ||
    hostname === '[::1]';
  return protocol === 'https:' || isHere ? url : undefined;
}
