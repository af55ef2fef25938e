import { defineEntity, p } from "@mikro-orm/core";
import type { SnapshotPart } from "../../configuration/configuration-snapshot.ts";
import type { Caller } from "../../values/caller.ts";
import { encodeId } from "../../values/id.ts";

const schema = defineEntity({
  name: "PartnerCompany",
  tableName: "partners",
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    name: p.text(),
    version: p.integer().default(1),
    status: p.text().$type<"ACTIVE" | "ARCHIVED">().default("ACTIVE"),
    source: p.text().nullable(),
    createdAt: p.datetime(),
  },
});

/** A company that works with a program. */
export class PartnerCompany extends schema.class {}
schema.setClass(PartnerCompany);

/** The program's partners in the configuration snapshot, by id. */
export const partnersSnapshot: SnapshotPart<ReadonlyMap<string, PartnerCompany>> = {
  name: "partners",
  async load(em, programId) {
    const partners = await em.find(PartnerCompany, { programId });
    return new Map(partners.map((partner) => [partner.id, partner]));
  },
};

/** The partner that calls; fields that only partners reach ask for it. */
export function callingPartnerId(caller: Caller): string {
  if (caller.kind !== "PARTNER") throw new Error(`${caller.kind} is no partner.`);
  return caller.partnerId;
}

/** A partner, as every API shows it. */
export function partnerView({ id, name, status, version, source }: PartnerCompany) {
  return { id: encodeId("ptn", id), name, status, version, source };
}
