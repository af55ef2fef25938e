import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AdminAccessKey } from "../../generated/admin/access.ts";
import { AdminPartner } from "../../generated/admin/partners.ts";
import type { Context } from "../../graphql/context.ts";
import { partnerView, partnersSnapshot } from "./partner-company.ts";

@Resolver(() => AdminAccessKey)
export class PartnerOfAccessKey {
  @FieldResolver(() => AdminPartner, { nullable: true })
  partner(
    @Root() { partnerId }: { readonly partnerId: string | null },
    @Ctx() { configuration }: Context,
  ) {
    const partner = partnerId && configuration.part(partnersSnapshot).get(partnerId);
    return partner ? partnerView(partner) : null;
  }
}
