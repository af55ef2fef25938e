import type { Catalog } from "./catalog.ts";

/**
 * Works something out once per snapshot and language. Snapshots never change, so what a page says of the
 * configuration is the same for every member until the next one.
 */
export function oncePerCatalog<Value>(
  make: (catalog: Catalog, locale: string) => Value,
): (catalog: Catalog, locale: string) => Value {
  const made = new WeakMap<Catalog, Map<string, Value>>();
  return (catalog, locale) => {
    let byLocale = made.get(catalog);
    if (!byLocale) made.set(catalog, (byLocale = new Map()));
    let value = byLocale.get(locale);
    if (value === undefined) byLocale.set(locale, (value = make(catalog, locale)));
    return value;
  };
}
