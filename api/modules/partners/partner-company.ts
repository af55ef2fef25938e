import { defineEntity, p } from "@mikro-orm/core";
import type { SnapshotPart } from "../../configuration/configuration-snapshot.ts";
import { encodeId } from "../../values/id.ts";

const schema = defineEntity({
  name: "PartnerCompany",
  tableName: "partners",
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    name: p.text(),
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

/** A partner by name, as every API shows it. */
export function partnerView({ id, name }: PartnerCompany) {
  return { id: encodeId("ptn", id), name };
}
