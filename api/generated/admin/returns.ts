// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Points } from "../../graphql/scalars.ts";
import { AdminMoney } from "./vocabulary.ts";
type Of<T> = T;

export const AdminReturnStatus = { RECORDED: "RECORDED", CANCELLED: "CANCELLED" } as const;
export type AdminReturnStatus = keyof typeof AdminReturnStatus;
registerEnumType(AdminReturnStatus, {
  name: "ReturnStatus",
  description: "Whether a return holds.",
  valuesConfig: {
    RECORDED: { description: "It holds." },
    CANCELLED: { description: "It was cancelled: the order goes on." },
  },
});

@ObjectType("Return", {
  description: "Something that came back of a purchase.",
  simpleResolvers: true,
})
export class AdminReturn {
  @Field(() => ID, { description: "The return's id (`ret_…`)." })
  id?: string;

  @Field(() => String, { description: "Its id in the system it comes from." })
  externalId?: string;

  @Field(() => AdminReturnStatus, { description: "Whether it still holds." })
  status?: Of<AdminReturnStatus>;

  @Field(() => AdminMoney, { description: "What was refunded." })
  refunded?: Of<AdminMoney>;

  @Field(() => Points, { description: "How many points it took back." })
  points?: number;

  @Field(() => DateTime, { description: "When it was returned." })
  returnedAt?: Date;
}
