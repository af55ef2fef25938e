/** The names of a friend who joined; nulls when the profile is empty or erased. */
export interface RefereeNames {
  readonly givenName: string | null;
  readonly familyName: string | null;
}

/**
 * The part of a friend's name that its referrer may see: given name and initial, "An N."; null for
 * none.
 */
export function refereeName({ givenName, familyName }: RefereeNames): string | null {
  const given = givenName?.trim();
  if (!given) return null;
  // Composed first: "Đ" or "Ở" may come as a letter and its marks.
  const [initial] = familyName?.normalize("NFC").trim() ?? "";
  return initial ? `${given} ${initial.toUpperCase()}.` : given;
}
