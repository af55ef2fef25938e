/**
 * Small drawings, each whole in its own data: address: a demo that works without a network can't
 * point at pictures elsewhere.
 */
export const pictures = {
  cup: picture(
    "#6d4c41",
    "M14 22h28v14a12 12 0 0 1-12 12h-4a12 12 0 0 1-12-12zM42 26h4a6 6 0 0 1 0 12h-4M22 10v6M30 8v8",
  ),
  scooter: picture(
    "#00796b",
    "M10 40h8l6-16h12l8 16M14 46a6 6 0 1 0 .1 0M46 46a6 6 0 1 0 .1 0M36 16h8v8",
  ),
  ticket: picture("#c62828", "M8 20h48v8a5 5 0 0 0 0 10v8H8v-8a5 5 0 0 0 0-10zM38 20v26"),
  book: picture(
    "#283593",
    "M32 16c-6-4-14-4-22-2v34c8-2 16-2 22 2 6-4 14-4 22-2V14c-8-2-16-2-22 2zM32 16v34",
  ),
  bag: picture("#4e342e", "M18 12h28l4 42H14zM18 20h28M32 28c-6 4-6 14 0 18 6-4 6-14 0-18z"),
  gift: picture(
    "#ad1457",
    "M10 24h44v10H10zM14 34h36v20H14zM32 24v30M32 24c-14 0-14-14-6-14 6 0 6 14 6 14s0-14 " +
      "6-14c8 0 8 14-6 14",
  ),
  flask: picture("#37474f", "M24 8h16v8H24zM22 16h20v40H22zM22 26h20"),
  tasting: picture(
    "#8d6e63",
    "M10 26h18v6a9 9 0 0 1-18 0zM36 26h18v6a9 9 0 0 1-18 0zM8 50h48M19 12v8M45 12v8",
  ),
  farm: picture(
    "#2e7d32",
    "M6 50h52M32 50V24M32 30c-12 0-14-8-14-14 10 0 14 6 14 14zM32 38c12 0 14-8 14-14-10 " +
      "0-14 6-14 14z",
  ),
} as const;

function picture(color: string, strokes: string): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64"
      rx="12" fill="${color}"/>` +
    `<path d="${strokes}" fill="none" stroke="#fff" stroke-width="3"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
