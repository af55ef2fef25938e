import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import {
  StorefrontEntryConnection,
  StorefrontExpiringPoints,
  StorefrontMemberActivityArgs,
  StorefrontWallet,
  StorefrontWalletExpiringArgs,
} from "../../generated/storefront/ledger.ts";
import { StorefrontMember } from "../../generated/storefront/members.ts";
import { childArguments } from "../../graphql/child-arguments.ts";
import type { Context } from "../../graphql/context.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { entriesPage, memberActivity } from "./member-entries.ts";
import { expiryHorizon, memberWallet } from "./member-wallet.ts";
import type { MemberWallet } from "./member-wallet.ts";

@Resolver(() => StorefrontMember)
export class LedgerOfMember {
  @FieldResolver()
  wallet(@Root() member: Reading, @Info() info: GraphQLResolveInfo) {
    const horizons = childArguments(info, "expiring").map((args) =>
      expiryHorizon(member.now, args.within as string),
    );
    const until = new Date(Math.max(member.now.getTime(), ...horizons.map(Number)));
    return member.part(memberWallet, { until });
  }

  @FieldResolver(() => StorefrontEntryConnection)
  activity(
    @Root() member: Reading,
    @Args(() => StorefrontMemberActivityArgs) args: StorefrontMemberActivityArgs,
  ) {
    return entriesPage(member, memberActivity, args);
  }
}

@Resolver(() => StorefrontWallet)
export class ExpiringOfWallet {
  @FieldResolver(() => [StorefrontExpiringPoints])
  expiring(
    @Root() wallet: Expiring,
    @Args(() => StorefrontWalletExpiringArgs) { within }: StorefrontWalletExpiringArgs,
    @Ctx() { now }: Context,
  ) {
    const until = expiryHorizon(now, within ?? "P30D");
    return wallet.expiring.filter(({ at }) => at <= until);
  }
}

type Expiring = Pick<MemberWallet, "expiring">;

interface Reading extends MemberReading {}
