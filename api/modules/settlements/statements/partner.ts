import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import {
  PartnerQuerySettlementsArgs,
  PartnerSettlement,
  PartnerSettlementConnection,
  PartnerSettlementLineConnection,
  PartnerSettlementLinesArgs,
} from "../../../generated/partner/settlements.ts";
import type { Context } from "../../../graphql/context.ts";
import { callingPartnerId } from "../../partners/partner-company.ts";
import { listLines } from "./list-lines.ts";
import { listStatements, statementById } from "./list-statements.ts";
import type { Statement } from "./statement.ts";

@Resolver()
export class SettlementsForPartner {
  @Query(() => PartnerSettlementConnection)
  settlements(
    @Args(() => PartnerQuerySettlementsArgs) args: PartnerQuerySettlementsArgs,
    @Ctx() context: Context,
  ) {
    return listStatements(context, callingPartnerId(context.caller), args);
  }

  @Query(() => PartnerSettlement, { nullable: true })
  settlement(@Arg("id", () => ID) id: string, @Ctx() context: Context) {
    return statementById(context, id, callingPartnerId(context.caller));
  }
}

/** What a settlement is made of. */
@Resolver(() => PartnerSettlement)
export class LinesForPartner {
  @FieldResolver(() => PartnerSettlementLineConnection)
  lines(
    @Root() { statement }: { readonly statement: Statement },
    @Args(() => PartnerSettlementLinesArgs) args: PartnerSettlementLinesArgs,
    @Ctx() context: Context,
  ) {
    return listLines(context, statement, args);
  }
}
