/**
 * A text as search compares it: in lower case, without accents ("Nguyễn Đức" → "nguyen duc"),
 * single spaces.
 */
export function searchable(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replaceAll(/\s+/g, " ")
    .trim();
}
