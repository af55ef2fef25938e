// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { Field, InputType, registerEnumType } from "type-graphql";
import { Quantity } from "../../graphql/scalars.ts";
type Of<T> = T;

export const PartnerRefundStatus = {
  GIVEN_BACK: "GIVEN_BACK",
  VOIDED: "VOIDED",
  WRITTEN_OFF: "WRITTEN_OFF",
  NOTED: "NOTED",
} as const;
export type PartnerRefundStatus = keyof typeof PartnerRefundStatus;
registerEnumType(PartnerRefundStatus, {
  name: "RefundStatus",
  description: "What became of a refund.",
  valuesConfig: {
    GIVEN_BACK: {
      description:
        "A gift card has it again; money is the shop's to pay out. A card whose end has passed can be used for some days more.",
    },
    VOIDED: { description: "The gift card is void and stays so: the shop decides." },
    WRITTEN_OFF: { description: "The account is closed: nobody gets the points." },
    NOTED: { description: "The program only noted the payment: it is the shop's own to settle." },
  },
});

export const PartnerRefundTender = {
  GIFT_CARD: "GIFT_CARD",
  POINTS: "POINTS",
  CASHBACK: "CASHBACK",
  MONEY: "MONEY",
} as const;
export type PartnerRefundTender = keyof typeof PartnerRefundTender;
registerEnumType(PartnerRefundTender, {
  name: "RefundTender",
  description: "How a purchase was paid.",
  valuesConfig: {
    GIFT_CARD: { description: "By a gift card of the program." },
    POINTS: { description: "With points." },
    CASHBACK: { description: "With cashback." },
    MONEY: { description: "With anything else: cash, bank cards, the shop's own vouchers." },
  },
});

@InputType("ReturnLineInput", { description: "Returned units of a line." })
export class PartnerReturnLineInput {
  @Field(() => String, { description: "The line's id in the purchase." })
  id!: string;

  @Field(() => Quantity, { description: "How many units: at most what is kept of the line." })
  quantity!: number;
}
