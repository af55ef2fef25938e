const FULL_WIDTH = /[\uff01-\uff5e\u3000]/g;
const FULL_WIDTH_SHIFT = 0xfee0;
// Joiners spell words in Persian and Indic scripts, and join emoji.
const INVISIBLE = /[\p{Cf}\u034f\u115f\u1160\u3164](?<![\u200c\u200d])/gu;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/**
 * A text of one line as it is stored: composed (NFC), without characters that are not seen and
 * change how others are shown (directions, zero widths); ends of lines and controls are spaces.
 */
export function cleanText(typed: string): string {
  return typed.normalize("NFC").replaceAll(BREAKS, " ").replaceAll(INVISIBLE, "").trim();
}

/** A text that a machine reads: the same, and letters of full width as the plain ones. */
export function plainText(typed: string): string {
  const narrow = typed.replaceAll(FULL_WIDTH, (wide) =>
    wide === "\u3000" ? " " : String.fromCodePoint(wide.codePointAt(0)! - FULL_WIDTH_SHIFT),
  );
  return cleanText(narrow);
}
