/** What waits for the person, wherever they are. */
export interface Waiting {
  /** Offers of what they follow that they have not looked at. */
  readonly news: number;
  /** Purchases whose time to think is over. */
  readonly due: number;
}

/** What the toolbar button shows on tabs without a count of their own: "+3", "!", or both as one; empty for nothing. */
export function badgeText({ news, due }: Waiting): string {
  return (news === 0 ? '' : `+${news}`) + (due === 0 ? '' : '!');
}
