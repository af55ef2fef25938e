import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { AdminAccessKey } from "../../generated/admin/access.ts";
import {
  AdminPartner,
  AdminPartnerConnection,
  AdminQueryPartnerArgs,
  AdminQueryPartnersArgs,
  AdminSavePartnerInput,
  AdminSavePartnerPayload,
} from "../../generated/admin/partners.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { decodeId } from "../../values/id.ts";
import { listPartners } from "./list-partners.ts";
import { partnerView, partnersSnapshot } from "./partner-company.ts";
import { savePartner } from "./save-partner.ts";

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

@Resolver()
export class PartnersForStaff {
  @Query(() => AdminPartnerConnection)
  partners(
    @Args(() => AdminQueryPartnersArgs) args: AdminQueryPartnersArgs,
    @Ctx() context: Context,
  ) {
    return listPartners(context, args);
  }

  @Query(() => AdminPartner, { nullable: true })
  partner(
    @Args(() => AdminQueryPartnerArgs) { id }: AdminQueryPartnerArgs,
    @Ctx() { configuration }: Context,
  ) {
    const partner = configuration.part(partnersSnapshot).get(decodeId("ptn", id) ?? "");
    return partner ? partnerView(partner) : null;
  }

  @Mutation(() => AdminSavePartnerPayload)
  savePartner(
    @Arg("input", () => AdminSavePartnerInput) input: AdminSavePartnerInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "savePartner",
      input,
      write: savePartner,
      show: ({ partnerId }) => ({
        partner: partnerView(context.configuration.part(partnersSnapshot).get(partnerId)!),
      }),
    });
  }
}
