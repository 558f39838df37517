import type { ComponentChildren } from 'preact';
import { parseWebUrl } from '@/src/product/web-url';

interface WebLinkProps {
  readonly href: string;
  /** What it is called where it is heard, not seen; begins with the words that are seen. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A link that opens in a new tab and tells the other side nothing. Anything but http(s) stays plain text. */
export function WebLink({ href, label, children }: WebLinkProps) {
  const url = parseWebUrl(href);
  if (url === undefined) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" aria-label={label}>
      {children}
    </a>
  );
}

/** The host of an http(s) address without "www.", for showing where something comes from. */
export function hostOf(href: string): string | undefined {
  const url = parseWebUrl(href);
  return url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, '');
}
