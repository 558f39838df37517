/** How long the browser may take to begin writing, in ms. */
const PATIENCE = 60_000;

/** Has the browser write a text to the person's disk. The link is never part of the page, so the page cannot see it. */
export function saveFile(name: string, text: string): void {
  saveBlob(name, new Blob([text], { type: 'application/json' }));
}

/** As `saveFile`, for a file of any kind. */
export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
}
