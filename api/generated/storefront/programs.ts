// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { Field, ID, ObjectType } from "type-graphql";
import { CurrencyCode, Locale } from "../../graphql/scalars.ts";
import { StorefrontWayToEarn } from "./earning.ts";
import { StorefrontTier, StorefrontTierSet } from "./tiers.ts";
import { StorefrontProgramLook } from "./vocabulary.ts";
type Of<T> = T;

@ObjectType("Program", {
  description: "A loyalty program, as its shop shows it.",
  simpleResolvers: true,
})
export class StorefrontProgram {
  @Field(() => ID, { description: "The program's id (`prg_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name." })
  name?: string;

  @Field(() => String, { nullable: true, description: "What it is about, in a few sentences." })
  description?: string | null;

  @Field(() => CurrencyCode, { description: "The currency purchases are recorded in." })
  currencyCode?: string;

  @Field(() => String, {
    description: 'What the program calls its points, such as "hạt" or "stars".',
  })
  pointsName?: string;

  @Field(() => String, {
    description: "The IANA time zone in which the program's days begin and end.",
  })
  timeZone?: string;

  @Field(() => Locale, {
    description: "The language answers come in when `Accept-Language` names none of `locales`.",
  })
  defaultLocale?: string;

  @Field(() => StorefrontProgramLook, { description: "How it looks." })
  look?: Of<StorefrontProgramLook>;

  @Field(() => [Locale], { description: "The languages the program speaks." })
  locales?: readonly string[];

  @Field(() => [StorefrontWayToEarn], { description: "The ways to earn points that are open now." })
  waysToEarn?: readonly Of<StorefrontWayToEarn>[];

  @Field(() => [StorefrontTier], {
    description:
      "The program's tiers, lowest first: those of its primary set. Empty when it has none.",
  })
  tiers?: readonly Of<StorefrontTier>[];

  @Field(() => [StorefrontTierSet], {
    description:
      "All of its tier sets, the primary one first; members move in each of them independently.",
  })
  tierSets?: readonly Of<StorefrontTierSet>[];
}
