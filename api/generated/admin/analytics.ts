// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Date as CalendarDate } from "../../graphql/scalars.ts";
import { AdminMoney } from "./vocabulary.ts";
type Of<T> = T;

export const AdminFirstStepKind = {
  EARNING_RULE: "EARNING_RULE",
  TIERS: "TIERS",
  REWARD: "REWARD",
  SHOP: "SHOP",
  MEMBER: "MEMBER",
  PURCHASE: "PURCHASE",
  COLLEAGUE: "COLLEAGUE",
} as const;
export type AdminFirstStepKind = keyof typeof AdminFirstStepKind;
registerEnumType(AdminFirstStepKind, {
  name: "FirstStepKind",
  description: "What a new program needs.",
  valuesConfig: {
    EARNING_RULE: { description: "An earning rule is published: without one nobody earns points." },
    TIERS: { description: "The tiers are published." },
    REWARD: {
      description: "A reward is published: without one there is nothing to redeem points for.",
    },
    SHOP: { description: "The shop's backend has used its secret key." },
    MEMBER: { description: "The first member has enrolled." },
    PURCHASE: { description: "The first purchase is recorded." },
    COLLEAGUE: { description: "A second person has joined the staff." },
  },
});

@ObjectType("FirstStep", {
  description: "Something that a new program needs.",
  simpleResolvers: true,
})
export class AdminFirstStep {
  @Field(() => AdminFirstStepKind, { description: "What." })
  step?: Of<AdminFirstStepKind>;

  @Field(() => Boolean, { description: "Whether it is done." })
  done?: boolean;
}

@ObjectType("ProgramFigures", {
  description: "What a program's members did in a time.",
  simpleResolvers: true,
})
export class AdminProgramFigures {
  @Field(() => Int, {
    description: "Members who had enrolled by its end and whose accounts are not closed now.",
  })
  members?: number;

  @Field(() => Int, { description: "Those of them who enrolled in it." })
  joined?: number;

  @Field(() => Int, { description: "Members with a purchase in it, of which they kept something." })
  active?: number;

  @Field(() => Int, { description: "Members with two such purchases or more." })
  repeat?: number;

  @Field(() => Int, { description: "The purchases of members of which something was kept." })
  purchases?: number;

  @Field(() => AdminMoney, {
    description:
      "What members spent: the kept part of these purchases, as points are earned on it.",
  })
  spent?: Of<AdminMoney>;
}

@ArgsType()
export class AdminProgramFiguresArgs {
  @Field(() => CalendarDate, { description: "The first day." })
  from!: string;

  @Field(() => CalendarDate, { description: "The day after the last." })
  until!: string;
}
