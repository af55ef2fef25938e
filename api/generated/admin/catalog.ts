// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { AdminReward } from "./rewards.ts";
import { AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

@InputType("ShareRewardInput", { description: "With whom to share a reward." })
export class AdminShareRewardInput {
  @Field(() => ID, { description: "The reward (`rwd_…`)." })
  id!: string;

  @Field(() => [ID], { description: "The partners (`ptn_…`)." })
  partnerIds!: string[];

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Whether it is to be shared with them; `false` ends it.",
  })
  isShared!: boolean;
}

@ObjectType("ShareRewardPayload", {
  description: "The reward as it is shared now, or why it was not.",
  simpleResolvers: true,
})
export class AdminShareRewardPayload {
  @Field(() => AdminReward, { nullable: true, description: "The reward." })
  reward?: Of<AdminReward> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ArgsType()
export class AdminMutationShareRewardArgs {
  @Field(() => AdminShareRewardInput, { description: "The reward and the partners." })
  input!: Of<AdminShareRewardInput>;
}
