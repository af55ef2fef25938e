// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { Field, ID, InputType } from "type-graphql";
type Of<T> = T;

@InputType("MemberBy", { description: "One member, named in exactly one way." })
export class PartnerMemberBy {
  @Field(() => ID, { nullable: true, description: "The member's id in Quen (`mem_…`)." })
  id?: string | null;

  @Field(() => String, { nullable: true, description: "The shop's own id of the customer." })
  externalId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The number on the member's card; spaces are ignored.",
  })
  memberNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The member's phone number, in any spelling that is valid for the program's country, or with a country code.",
  })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The member's e-mail address; upper and lower case are the same.",
  })
  email?: string | null;
}
