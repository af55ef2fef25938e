import { encodeId } from "../../graphql/id.ts";
import { inLocale } from "../../rules/localized.ts";
import type { Catalog } from "../../work/catalog.ts";
import { programPart } from "./program.ts";

/** A program in the caller's language, as every audience sees it. */
export function describedProgram(catalog: Catalog, locale: string) {
  const program = catalog.part(programPart);
  const { currencyCode, timeZone, defaultLocale, locales } = program;
  return {
    id: encodeId("prg", program.id),
    name: inLocale(program.names, locale),
    description: inLocale(program.descriptions, locale) || null,
    pointsName: inLocale(program.pointsNames, locale),
    ...{ currencyCode, timeZone, defaultLocale, locales },
  };
}
