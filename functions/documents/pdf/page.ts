/** The page, A4, in points from its upper left corner: 18 mm of margin at the sides, and a running foot below `bottom`. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 51,
  right: 544.28,
  top: 51,
  /** Where running text of the pages after the first ends. */
  topAfterFirst: 76,
  bottom: 772,
  foot: 790,
  /** The left edge of the right column, where a window envelope shows the address. */
  middle: 306,
} as const;
