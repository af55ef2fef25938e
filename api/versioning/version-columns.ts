import { p } from "@mikro-orm/core";
import type { VersionStatus } from "./version.ts";

/** The properties that the entity of every version table has, beside the key of its thing. */
export function versionColumns<Definition>() {
  return {
    version: p.integer().primary(),
    status: p.text().$type<VersionStatus>(),
    definition: p.json<Definition>(),
    savedAt: p.datetime(),
    savedBy: p.text(),
    publishedAt: p.datetime().nullable(),
    publishedBy: p.text().nullable(),
    inForceFrom: p.datetime().nullable(),
  };
}
