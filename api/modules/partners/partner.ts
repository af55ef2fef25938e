import { Ctx, Query, Resolver } from "type-graphql";
import { PartnerPartner } from "../../generated/partner/partners.ts";
import type { Context } from "../../graphql/context.ts";
import { programView } from "../programs/program-view.ts";
import { callingPartnerId, partnerView, partnersSnapshot } from "./partner-company.ts";

@Resolver()
export class PartnerQueries {
  @Query(() => PartnerPartner)
  partner(@Ctx() { caller, configuration, locale }: Context) {
    const partner = configuration.part(partnersSnapshot).get(callingPartnerId(caller))!;
    return { ...partnerView(partner), program: programView(configuration, locale) };
  }
}
