const LETTERS = /^(?:[a-z]|[bcdfghjklmnpqrstvwxz]{2,4})$/;

/** What things of every make have or are, in letters: titles name one of them here and another there. */
const SPECIFICATIONS = new Set(
  `ssd hdd fhd uhd qhd hd sd ips tft lcd led ddr ram rom gps lte nfc usb dvd bd cd lan wlan poe dslr slr abs pc tv mtb bmx
   rgb dc ac ip kg mm cm gb tb mb wht blk tlg stk pcs`
    .trim()
    .split(/\s+/),
);

/** Whether a folded word is a designation of letters: one letter, or some that spell no word ("GSR"). */
export function isLetterCode(word: string): boolean {
  return LETTERS.test(word) && !SPECIFICATIONS.has(word);
}
