/** What a column of a table can fill. */
export const FIELDS = [
  "externalId",
  "givenName",
  "familyName",
  "phone",
  "email",
  "memberNumber",
  "kind",
  "birthDate",
  "gender",
  "locale",
  "address.line1",
  "address.city",
  "address.province",
  "address.countryCode",
  "occupation",
  "interests",
  "joinedAt",
  "consents",
  "points",
  "tier.name",
  "tier.until",
] as const;

/** A table to fill in, with one line as an example. */
export const TEMPLATE = [
  "\ufeffexternalId,familyName,givenName,phone,email,birthDate,joinedAt,points",
  "KH-0001,Nguyễn,Lan,0912 345 678,lan@example.com,1990-05-17,2021-03-04,120",
  "",
].join("\r\n");

/** The field that a column seems to fill, by its name; null for none. */
export function fieldFor(column: string): string | null {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
  return FIELDS.find((field) => plain(field) === plain(column)) ?? null;
}
