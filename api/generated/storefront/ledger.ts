// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Duration, Points } from "../../graphql/scalars.ts";
import { StorefrontPageInfo } from "./vocabulary.ts";
type Of<T> = T;

export const StorefrontEntryKind = {
  EARN: "EARN",
  RELEASE: "RELEASE",
  EXPIRE: "EXPIRE",
  ADJUST: "ADJUST",
  TRANSFER: "TRANSFER",
  DEBT_REPAID: "DEBT_REPAID",
  MERGE: "MERGE",
  UNMERGE: "UNMERGE",
  RETURN: "RETURN",
  REDATE: "REDATE",
  HOLD: "HOLD",
  CAPTURE: "CAPTURE",
  VOID: "VOID",
  REDEEM: "REDEEM",
  REFUND: "REFUND",
} as const;
export type StorefrontEntryKind = keyof typeof StorefrontEntryKind;
registerEnumType(StorefrontEntryKind, {
  name: "EntryKind",
  description: "What an entry of the ledger did.",
  valuesConfig: {
    EARN: { description: "Points earned by a purchase or another occasion." },
    RELEASE: { description: "Earned points that became available." },
    EXPIRE: { description: "Points that passed their expiry." },
    ADJUST: { description: "Points added or taken by the program's staff." },
    TRANSFER: { description: "Points sent to another member, or received from one." },
    DEBT_REPAID: { description: "Debt that was repaid by points that became available." },
    MERGE: { description: "Points that went with an account when it was merged into another." },
    UNMERGE: { description: "Points that went back when a merge was undone." },
    RETURN: {
      description: "Points reversed because goods or money of their purchase were returned.",
    },
    REDATE: {
      description: "Points that last longer, or less long, by the member's last activity.",
    },
    HOLD: {
      description:
        "Points reserved for a reward or a purchase, until it is confirmed, cancelled or recorded, or the hold ends.",
    },
    CAPTURE: {
      description:
        "Reserved points that were spent: the redemption was confirmed, or the purchase recorded.",
    },
    VOID: {
      description:
        "Reserved points that returned to their lots: all that was not spent when the hold was cancelled or ended.",
    },
    REDEEM: { description: "Points spent on a reward, or paid for a purchase." },
    REFUND: {
      description:
        "Spent points that returned to their lots: a confirmed redemption was cancelled, or a purchase returned.",
    },
  },
});

export const StorefrontEntrySourceKind = {
  PURCHASE: "PURCHASE",
  RETURN: "RETURN",
  REDEMPTION: "REDEMPTION",
  RESERVATION: "RESERVATION",
  REFERRAL: "REFERRAL",
  ADJUSTMENT: "ADJUSTMENT",
  ENROLLMENT: "ENROLLMENT",
  BIRTHDAY: "BIRTHDAY",
  ANNIVERSARY: "ANNIVERSARY",
  EVENT: "EVENT",
  TRANSFER: "TRANSFER",
  CLOSING: "CLOSING",
  MERGE: "MERGE",
  LOT: "LOT",
} as const;
export type StorefrontEntrySourceKind = keyof typeof StorefrontEntrySourceKind;
registerEnumType(StorefrontEntrySourceKind, {
  name: "EntrySourceKind",
  description: "What kind of thing an entry of the ledger is about.",
  valuesConfig: {
    PURCHASE: { description: "A purchase." },
    RETURN: { description: "A return of a purchase." },
    REDEMPTION: { description: "A redemption of a reward." },
    RESERVATION: { description: "A reservation of points for a purchase." },
    REFERRAL: { description: "A referral: a friend who was brought, or who brought the member." },
    ADJUSTMENT: { description: "An adjustment by the program's staff." },
    ENROLLMENT: { description: "The member's enrollment." },
    BIRTHDAY: { description: "The member's birthday." },
    ANNIVERSARY: { description: "An anniversary of the member's enrollment." },
    EVENT: { description: "Something the member did that is no purchase." },
    TRANSFER: { description: "Points sent between members, or within a household." },
    CLOSING: { description: "The closing of the account." },
    MERGE: { description: "A merge of two accounts, or its undoing." },
    LOT: {
      description:
        "The points themselves: the time came for them to become available or to expire.",
    },
  },
});

export const StorefrontEntryStatus = {
  PENDING: "PENDING",
  COMPLETED: "COMPLETED",
  HELD: "HELD",
  CANCELLED: "CANCELLED",
} as const;
export type StorefrontEntryStatus = keyof typeof StorefrontEntryStatus;
registerEnumType(StorefrontEntryStatus, {
  name: "EntryStatus",
  description: "How far the points of an entry have come.",
  valuesConfig: {
    PENDING: { description: "Earned, and not yet available." },
    COMPLETED: { description: "Done: the points are where the entry says." },
    HELD: { description: "Reserved for a redemption that waits to be confirmed." },
    CANCELLED: { description: "A former reservation that was released: its points do not count." },
  },
});

@ObjectType("Entry", {
  description: "Something that happened to a member's points. It explains itself.",
  simpleResolvers: true,
})
export class StorefrontEntry {
  @Field(() => ID, { description: "The entry's id (`ent_…`)." })
  id?: string;

  @Field(() => StorefrontEntryKind, { description: "What it did." })
  kind?: Of<StorefrontEntryKind>;

  @Field(() => StorefrontEntryStatus, { description: "How far its points have come." })
  status?: Of<StorefrontEntryStatus>;

  @Field(() => Points, { description: "By how many points it changed what the member has." })
  points?: number;

  @Field(() => Points, { description: "How many points could be spent right after it." })
  availableAfter?: number;

  @Field(() => DateTime, { description: "When it happened." })
  occurredAt?: Date;

  @Field(() => DateTime, {
    description: "When it was recorded; entries are listed by it, newest first.",
  })
  recordedAt?: Date;

  @Field(() => StorefrontEntrySource, { description: "What it is about." })
  source?: Of<StorefrontEntrySource>;

  @Field(() => String, { description: "What it was, in words." })
  title?: string;

  @Field(() => [StorefrontExplanationLine], {
    description: "Why it was this many points: lines that add up to `points`.",
  })
  explanation?: readonly Of<StorefrontExplanationLine>[];
}

@ObjectType("EntryConnection", { description: "A page of entries.", simpleResolvers: true })
export class StorefrontEntryConnection {
  @Field(() => [StorefrontEntry], { description: "The entries." })
  nodes?: readonly Of<StorefrontEntry>[];

  @Field(() => [StorefrontEntryEdge], { description: "The entries with their cursors." })
  edges?: readonly Of<StorefrontEntryEdge>[];

  @Field(() => StorefrontPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<StorefrontPageInfo>;
}

@ObjectType("EntryEdge", { description: "An entry and its cursor.", simpleResolvers: true })
export class StorefrontEntryEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => StorefrontEntry, { description: "The entry." })
  node?: Of<StorefrontEntry>;
}

@ObjectType("EntrySource", {
  description: "What an entry of the ledger is about.",
  simpleResolvers: true,
})
export class StorefrontEntrySource {
  @Field(() => StorefrontEntrySourceKind, { description: "What kind of thing it is." })
  kind?: Of<StorefrontEntrySourceKind>;

  @Field(() => ID, {
    nullable: true,
    description:
      "Its id where it can be asked for: of a purchase `pur_…`, a return `ret_…`, a redemption `rdm_…`, an event `evt_…`; otherwise null.",
  })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Of a purchase, its id in the shop's system, such as the order's number; otherwise null.",
  })
  externalId?: string | null;
}

@ObjectType("ExpiringPoints", {
  description: "Points that expire together.",
  simpleResolvers: true,
})
export class StorefrontExpiringPoints {
  @Field(() => Points, { description: "How many." })
  points?: number;

  @Field(() => DateTime, { description: "The first moment at which they can't be spent any more." })
  at?: Date;
}

@ObjectType("ExplanationLine", {
  description:
    "A line that explains a number of points; the lines of an entry add up to its points.",
  simpleResolvers: true,
})
export class StorefrontExplanationLine {
  @Field(() => String, {
    description: "What gave or took the points: a rule, a tier's multiplier, a limit, rounding.",
  })
  title?: string;

  @Field(() => Points, { description: "How many; below zero where a limit or rounding took them." })
  points?: number;
}

@ObjectType("Wallet", {
  description: "A member's points, exact at the moment of the question.",
  simpleResolvers: true,
})
export class StorefrontWallet {
  @Field(() => Points, { description: "Points that can be spent now." })
  available?: number;

  @Field(() => Points, { description: "Points earned that will become available." })
  pending?: number;

  @Field(() => Points, {
    description: "Points reserved for redemptions that wait to be confirmed.",
  })
  held?: number;

  @Field(() => Points, {
    description: "Points owed: spent points whose purchase was returned. New points pay it first.",
  })
  debt?: number;
}

@ArgsType()
export class StorefrontMemberActivityArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many rows: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class StorefrontWalletExpiringArgs {
  @Field(() => Duration, {
    nullable: true,
    defaultValue: "P30D",
    description: "How far to look ahead; at most a year.",
  })
  within!: string | null;
}
