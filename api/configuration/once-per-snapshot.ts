import type { ConfigurationSnapshot } from "./configuration-snapshot.ts";

/**
 * Computes a value once for each snapshot and language. Snapshots never change, so what a page says
 * about the configuration is the same for every member until the next one.
 */
export function oncePerSnapshot<Value>(
  make: (configuration: ConfigurationSnapshot, locale: string) => Value,
): (configuration: ConfigurationSnapshot, locale: string) => Value {
  const made = new WeakMap<ConfigurationSnapshot, Map<string, Value>>();
  return (configuration, locale) => {
    let byLocale = made.get(configuration);
    if (!byLocale) made.set(configuration, (byLocale = new Map()));
    let value = byLocale.get(locale);
    if (value === undefined) byLocale.set(locale, (value = make(configuration, locale)));
    return value;
  };
}
