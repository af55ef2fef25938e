import { Ctx, Query, Resolver } from "type-graphql";
import { PartnerPartner } from "../../generated/partner.ts";
import type { Context } from "../../graphql/context.ts";
import { describedProgram } from "../programs/described-program.ts";
import { describedPartner } from "./described-partner.ts";
import { partnersPart } from "./partner-company.ts";

@Resolver()
export class PartnerQueries {
  @Query(() => PartnerPartner)
  partner(@Ctx() { caller, catalog, locale }: Context) {
    const partnerId = caller.kind === "PARTNER" ? caller.partnerId : "";
    const partner = catalog.part(partnersPart).get(partnerId)!;
    return { ...describedPartner(partner), program: describedProgram(catalog, locale) };
  }
}
