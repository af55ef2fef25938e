/** A pattern of LIKE for whatever holds a text, in which nothing of the text has a meaning. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
