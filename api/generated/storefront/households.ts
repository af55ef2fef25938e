// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { Field, ID, ObjectType } from "type-graphql";
import { DateTime } from "../../graphql/scalars.ts";
import { StorefrontWallet } from "./ledger.ts";
type Of<T> = T;

@ObjectType("Household", {
  description: "Members who collect points together.",
  simpleResolvers: true,
})
export class StorefrontHousehold {
  @Field(() => ID, { description: "The household's id (`hhd_…`)." })
  id?: string;

  @Field(() => StorefrontWallet, { description: "Its points." })
  wallet?: Of<StorefrontWallet>;

  @Field(() => [StorefrontHouseholdMember], {
    description: "Who belongs to it, first comers first; at most 100.",
  })
  members?: readonly Of<StorefrontHouseholdMember>[];
}

@ObjectType("HouseholdMember", {
  description: "Who belongs to a household, as the others see it.",
  simpleResolvers: true,
})
export class StorefrontHouseholdMember {
  @Field(() => String, { description: "The name to show." })
  displayName?: string;

  @Field(() => Boolean, { description: "Whether this is the member who asks." })
  isSelf?: boolean;

  @Field(() => DateTime, { description: "Since when." })
  joinedAt?: Date;
}
