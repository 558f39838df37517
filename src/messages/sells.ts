/** What a shop the person adds sells; what it says of each thing itself counts first. */
export const SELLS = ['used', 'refurbished', 'mixed'] as const;
export type Sells = (typeof SELLS)[number];
