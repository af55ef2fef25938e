// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { Field, ObjectType } from "type-graphql";
import { CurrencyCode, Decimal } from "../../graphql/scalars.ts";
type Of<T> = T;

@ObjectType("Money", { description: "An amount of money in a currency.", simpleResolvers: true })
export class PartnerMoney {
  @Field(() => Decimal, {
    description: "The amount, with exactly the currency's own number of decimals.",
  })
  amount?: string;

  @Field(() => CurrencyCode, { description: "The currency of the amount." })
  currencyCode?: string;
}

@ObjectType("PageInfo", {
  description: "The position of a page in its list.",
  simpleResolvers: true,
})
export class PartnerPageInfo {
  @Field(() => Boolean, { description: "Whether more items follow this page." })
  hasNextPage?: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "The cursor of the page's last item; pass it as `after` to read on. Null on an empty page.",
  })
  endCursor?: string | null;
}
