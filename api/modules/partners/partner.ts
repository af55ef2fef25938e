import { Ctx, Query, Resolver } from "type-graphql";
import { PartnerPartner } from "../../generated/partner/partners.ts";
import type { Context } from "../../graphql/context.ts";
import { programView } from "../programs/program-view.ts";
import { partnerView, partnersSnapshot } from "./partner-company.ts";

@Resolver()
export class PartnerQueries {
  @Query(() => PartnerPartner)
  partner(@Ctx() { caller, configuration, locale }: Context) {
    const partnerId = caller.kind === "PARTNER" ? caller.partnerId : "";
    const partner = configuration.part(partnersSnapshot).get(partnerId)!;
    return { ...partnerView(partner), program: programView(configuration, locale) };
  }
}
