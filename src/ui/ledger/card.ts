/** What stands on the picture of a year. */
export interface Card {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly words: string }[];
  readonly notes: readonly string[];
  /** BCP 47: tells the side text begins at. */
  readonly locale: string;
}

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 72;
const FACE = 'system-ui, sans-serif';
/** As in tokens.css, light: a picture has no reader's scheme. */
const PAPER = '#fdfcf9';
const INK = '#1d1c1a';
const QUIET = '#625e57';

/** Draws the card as a PNG of 1200 × 630. @throws Error when the browser gives no canvas */
export async function drawCard(card: Card): Promise<Blob> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser gives no canvas to draw on.');
  const rtl = /^(?:ar|dv|fa|he|ks|ku|ps|sd|ug|ur|yi)\b/.test(card.locale);
  context.fillStyle = PAPER;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.direction = rtl ? 'rtl' : 'ltr';
  context.textAlign = 'start';
  const x = rtl ? WIDTH - MARGIN : MARGIN;
  const write = (text: string, y: number, size: number, color: string, weight = 400) => {
    context.fillStyle = color;
    context.font = `${weight} ${size}px ${FACE}`;
    context.fillText(text, x, y, WIDTH - 2 * MARGIN);
  };
  write(card.title, 120, 44, INK, 600);
  let y = 220;
  for (const { label, words } of card.lines) {
    write(label, y, 28, QUIET, 600);
    write(words, y + 52, 44, INK);
    y += 130;
  }
  y = HEIGHT - MARGIN - 36 * (card.notes.length - 1);
  for (const note of card.notes) {
    write(note, y, 24, QUIET);
    y += 36;
  }
  return canvas.convertToBlob({ type: 'image/png' });
}
