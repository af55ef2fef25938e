/** How a program looks, in mails and on its card; what is missing has no look of its own. */
export interface ProgramLook {
  /** An address that begins with `https://`. */
  readonly logoUrl?: string | null;
  /** As `#rrggbb`. */
  readonly color?: string | null;
}

/** A look as every API shows it. */
export function lookView({ logoUrl = null, color = null }: ProgramLook) {
  return { logoUrl, color, textColor: color && textColorOn(color) };
}

const [BLACK, WHITE] = ["#000000", "#ffffff"];

/** The one of black and white that is read better on a color: WCAG 2.2, contrast ratio. */
export function textColorOn(color: string): string {
  const luminance = luminanceOf(color);
  // (L + 0.05) / 0.05 against 1.05 / (L + 0.05).
  return (luminance + 0.05) ** 2 > 1.05 * 0.05 ? BLACK : WHITE;
}

/** Relative luminance of an sRGB color: WCAG 2.2. */
function luminanceOf(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
