// Letters that no decomposition turns into plain ones.
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  đ: "d",
  ð: "d",
  ø: "o",
  ł: "l",
  ħ: "h",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};
const SPECIAL_LETTERS = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "g");

/** What somebody searches for: its words as search compares them, each once. */
export function searchWords(search: string): string[] {
  return [...new Set(searchable(search).split(" "))].filter(Boolean);
}

/**
 * A text as search compares it: in lower case, without accents and apostrophes ("Nguyễn Đức" →
 * "nguyen duc", "O'Brien" → "obrien"), single spaces.
 */
export function searchable(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(SPECIAL_LETTERS, (letter) => PLAIN_LETTERS[letter]!)
    .replaceAll(/['’‘ʼ`´]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
