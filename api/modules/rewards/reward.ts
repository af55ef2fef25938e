import { defineEntity, p } from "@mikro-orm/core";
import type { Localized } from "../../rules/localized.ts";
import type { RewardKind } from "../coupons/coupon-terms.ts";

export type RewardStatus = "DRAFT" | "PUBLISHED" | "ARCHIVED";

const schema = defineEntity({
  name: "Reward",
  tableName: "rewards",
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    status: p.text().$type<RewardStatus>(),
    version: p.integer().default(1),
    kind: p.text().$type<RewardKind>(),
    titles: p.json<Localized>(),
    descriptions: p.json<Localized>(),
    terms: p.json<Localized>(),
    /** In points. */
    cost: p.bigint("number"),
    /** Discounts and gift cards: how much, in minor units of the program's currency. */
    valueMinor: p.bigint("number").nullable(),
    /** Percent discounts: a decimal string above 0, up to "100". */
    percent: p.decimal("string").nullable(),
    imageUrl: p.text().nullable(),
    minTierId: p.uuid().nullable(),
    partnerId: p.uuid().nullable(),
    validFrom: p.datetime().nullable(),
    validUntil: p.datetime().nullable(),
    updatedAt: p.datetime(),
  },
});

/** Something that points can be spent on. */
export class Reward extends schema.class {}
schema.setClass(Reward);
