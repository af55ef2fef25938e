// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { Field, ID, ObjectType } from "type-graphql";
import { CurrencyCode } from "../../graphql/scalars.ts";
type Of<T> = T;

@ObjectType("Partner", {
  description: "A company that works with the program.",
  simpleResolvers: true,
})
export class PartnerPartner {
  @Field(() => ID, { description: "The partner's id (`ptn_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name." })
  name?: string;

  @Field(() => PartnerProgram, { description: "The program it works with." })
  program?: Of<PartnerProgram>;
}

@ObjectType("Program", {
  description: "A loyalty program, as its partners see it.",
  simpleResolvers: true,
})
export class PartnerProgram {
  @Field(() => ID, { description: "The program's id (`prg_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name." })
  name?: string;

  @Field(() => CurrencyCode, { description: "The currency of the program." })
  currencyCode?: string;

  @Field(() => String, { description: "What the program calls its points." })
  pointsName?: string;
}
