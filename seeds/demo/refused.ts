/** What somebody reads whose demo could not be seeded. */
export function refused(
  { operation, key }: { readonly operation: string; readonly key: string },
  message: string,
): string {
  return (
    `The demo can't be seeded: ${operation} ${key} was refused. ${message} ` +
    "If another version of Quen began with it, start with an " +
    "empty database (another DATA_DIR), or without the demo (DEMO=off)."
  );
}
