import { defineEntity, p } from "@mikro-orm/core";
import type {
  ConfigurationSnapshot,
  SnapshotPart,
} from "../../configuration/configuration-snapshot.ts";
import { inLocale } from "../../values/localized.ts";
import type { Localized } from "../../values/localized.ts";
import { programSnapshot } from "./program.ts";

const schema = defineEntity({
  name: "ReasonCode",
  tableName: "reason_codes",
  properties: {
    programId: p.uuid().primary(),
    code: p.text().primary(),
    names: p.json<Localized>(),
    isActive: p.boolean(),
    version: p.integer().default(1),
    createdAt: p.datetime(),
  },
});

/** Why staff do something by hand: a code that stays, and its names. */
export class ReasonCode extends schema.class {}
schema.setClass(ReasonCode);

/** The program's reason codes, by code, in alphabetical order. */
export const reasonCodesSnapshot: SnapshotPart<ReadonlyMap<string, ReasonCode>> = {
  name: "reasonCodes",
  async load(em, programId) {
    const codes = await em.find(ReasonCode, { programId }, { orderBy: { code: "ASC" } });
    return new Map(codes.map((it) => [it.code, it]));
  },
};

/** A reason code as staff see it; null for none. One that was recorded has a name for ever. */
export function reasonView(
  configuration: ConfigurationSnapshot,
  { code, locale }: { readonly code: string | null | undefined; readonly locale: string },
) {
  const reason = code == null ? null : configuration.part(reasonCodesSnapshot).get(code);
  if (!reason) return null;
  const { locales } = configuration.part(programSnapshot);
  const { names, isActive, version } = reason;
  return {
    code: reason.code,
    name: inLocale(names, locale),
    active: isActive,
    version,
    translations: locales.map((of) => ({ locale: of, name: names[of] ?? null })),
  };
}
