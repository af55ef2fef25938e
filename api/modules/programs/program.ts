import { defineEntity, p } from "@mikro-orm/core";
import type { ProgramLook } from "./program-look.ts";
import type { Localized } from "../../values/localized.ts";
import type { SnapshotPart } from "../../configuration/configuration-snapshot.ts";

const schema = defineEntity({
  name: "Program",
  tableName: "programs",
  properties: {
    id: p.uuid().primary(),
    names: p.json<Localized>(),
    descriptions: p.json<Localized>(),
    pointsNames: p.json<Localized>(),
    version: p.integer().default(1),
    look: p.json<ProgramLook>().onCreate(() => ({})),
    currencyCode: p.text(),
    countryCode: p.text(),
    timeZone: p.text(),
    defaultLocale: p.text(),
    locales: p.array<string>(),
    isDemo: p.boolean(),
    isSandbox: p.boolean().default(false),
    /** The time of a sandbox's test clock; null where the real clock counts. */
    testNow: p.datetime().nullable(),
    /** The program that a sandbox tries out; null where it tries out none. */
    sandboxOf: p.uuid().nullable(),
    createdAt: p.datetime(),
    /** When the operator closed it: its data stays, and its keys open nothing. */
    closedAt: p.datetime().nullable(),
  },
});

/** A loyalty program: its names, currency, country, time zone and languages. */
export class Program extends schema.class {}
schema.setClass(Program);

/** The program in the configuration snapshot. */
export const programSnapshot: SnapshotPart<Program> = {
  name: "program",
  load: (em, programId) => em.findOneOrFail(Program, { id: programId }),
};
