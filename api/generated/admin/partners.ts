// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { Field, ID, ObjectType } from "type-graphql";
type Of<T> = T;

@ObjectType("Partner", {
  description: "A company that works with the program.",
  simpleResolvers: true,
})
export class AdminPartner {
  @Field(() => ID, { description: "The partner's id (`ptn_…`)." })
  id?: string;

  @Field(() => String, { description: "The company's name." })
  name?: string;
}
