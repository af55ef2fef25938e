// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import { Date as CalendarDate } from "../../graphql/scalars.ts";
import { AdminMoney } from "./vocabulary.ts";
type Of<T> = T;

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
