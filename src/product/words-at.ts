/**
 * Runs inside the page's isolated world: it may use nothing from around it. Elements are known by their address, for
 * Chromium tells no more of what was pointed at; of several with one, the first that has words counts.
 */
export function wordsAt(link: string, picture: string): string {
  const MOST = 1000;
  // A page may have a form called querySelectorAll, which would stand in for the document's own.
  const all = <Kind extends Element>(selector: string) => [
    ...(Document.prototype.querySelectorAll.call(document, selector) as NodeListOf<Kind>),
  ];
  const says = (text: string | null | undefined) => /[\p{L}\p{N}]/u.test(text ?? '');
  const ofPicture = (image: HTMLImageElement) => [image.getAttribute('alt'), image.getAttribute('title')];
  const ofLink = (anchor: HTMLAnchorElement) => [
    // biome-ignore lint/performance/useDomNodeTextContent: it parts what stands in blocks, and leaves out what is hidden
    anchor.innerText,
    anchor.getAttribute('aria-label'),
    anchor.getAttribute('title'),
    ...[...anchor.getElementsByTagName('img')].flatMap(ofPicture),
  ];
  const pictures = all<HTMLImageElement>('img').filter(
    ({ src, currentSrc }) => picture !== '' && (currentSrc === picture || src === picture),
  );
  const links = all<HTMLAnchorElement>('a[href]').filter(({ href }) => link !== '' && href === link);
  const said = [...pictures.flatMap(ofPicture), ...links.flatMap(ofLink)].find(says);
  return (said ?? '').slice(0, MOST);
}
