import { encodeId } from "../../values/id.ts";
import type { PartnerCompany } from "./partner-company.ts";

/** A partner by name, as every audience sees it. */
export function describedPartner({ id, name }: PartnerCompany) {
  return { id: encodeId("ptn", id), name };
}
