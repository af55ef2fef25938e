import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { encodeId } from "../../values/id.ts";
import { inLocale } from "../../values/localized.ts";
import { lookView } from "./program-look.ts";
import { programSnapshot } from "./program.ts";

/** A program in the caller's language, as every API shows it. */
export function programView(configuration: ConfigurationSnapshot, locale: string) {
  const program = configuration.part(programSnapshot);
  const { currencyCode, timeZone, defaultLocale, locales } = program;
  return {
    id: encodeId("prg", program.id),
    name: inLocale(program.names, locale),
    description: inLocale(program.descriptions, locale) || null,
    pointsName: inLocale(program.pointsNames, locale),
    currencyCode,
    timeZone,
    defaultLocale,
    locales,
    look: lookView(program.look),
  };
}
