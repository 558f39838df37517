/** Where the panel stands, by the window's edges as they are seen. */
export const CORNERS = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
export type Corner = (typeof CORNERS)[number];

/** How the panel shows itself on one page, as the person decided. */
export interface PanelView {
  /** Where the person put it; undefined while they have not. */
  readonly corner?: Corner;
  /** True where the person wants no panel on this site. */
  readonly off: boolean;
  /** Until when (ms) this page or product is no more than a dot; undefined when it is not. */
  readonly quietUntil?: number;
}
