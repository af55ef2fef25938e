// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  Date as CalendarDate,
  DateTime,
  Decimal,
  Duration,
  Points,
} from "../../graphql/scalars.ts";
import { AdminDateTimeRange, AdminMember } from "./members.ts";
import { AdminReasonCode } from "./programs.ts";
import { AdminMoney, AdminOrderDirection, AdminPageInfo } from "./vocabulary.ts";
type Of<T> = T;

export const AdminEntryKind = {
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
export type AdminEntryKind = keyof typeof AdminEntryKind;
registerEnumType(AdminEntryKind, {
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

export const AdminEntryOrderField = { RECORDED_AT: "RECORDED_AT" } as const;
export type AdminEntryOrderField = keyof typeof AdminEntryOrderField;
registerEnumType(AdminEntryOrderField, {
  name: "EntryOrderField",
  description: "What entries can be ordered by.",
  valuesConfig: { RECORDED_AT: { description: "When they were recorded." } },
});

export const AdminEntrySourceKind = {
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
export type AdminEntrySourceKind = keyof typeof AdminEntrySourceKind;
registerEnumType(AdminEntrySourceKind, {
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

export const AdminEntryStatus = {
  PENDING: "PENDING",
  COMPLETED: "COMPLETED",
  HELD: "HELD",
  CANCELLED: "CANCELLED",
} as const;
export type AdminEntryStatus = keyof typeof AdminEntryStatus;
registerEnumType(AdminEntryStatus, {
  name: "EntryStatus",
  description: "How far the points of an entry have come.",
  valuesConfig: {
    PENDING: { description: "Earned, and not yet available." },
    COMPLETED: { description: "Done: the points are where the entry says." },
    HELD: { description: "Reserved for a redemption that waits to be confirmed." },
    CANCELLED: { description: "A former reservation that was released: its points do not count." },
  },
});

export const AdminLedgerProblemKind = {
  ENTRY_CHANGED: "ENTRY_CHANGED",
  CHAIN_BROKEN: "CHAIN_BROKEN",
  HEAD_DIFFERS: "HEAD_DIFFERS",
  CHECKPOINT_DIFFERS: "CHECKPOINT_DIFFERS",
  BALANCE_DIFFERS: "BALANCE_DIFFERS",
  LOT_DIFFERS: "LOT_DIFFERS",
  DEBT_BESIDE_AVAILABLE: "DEBT_BESIDE_AVAILABLE",
  MERGE_DIFFERS: "MERGE_DIFFERS",
  USE_DIFFERS: "USE_DIFFERS",
  DUE_DIFFERS: "DUE_DIFFERS",
  DOCUMENT_DIFFERS: "DOCUMENT_DIFFERS",
  RECORD_DIFFERS: "RECORD_DIFFERS",
} as const;
export type AdminLedgerProblemKind = keyof typeof AdminLedgerProblemKind;
registerEnumType(AdminLedgerProblemKind, {
  name: "LedgerProblemKind",
  description: "The kinds of things that can be wrong in a ledger.",
  valuesConfig: {
    ENTRY_CHANGED: {
      description: "An entry does not have the hash its content makes: it was changed.",
    },
    CHAIN_BROKEN: { description: "An entry is missing from the chain, or one was inserted." },
    HEAD_DIFFERS: { description: "The chain ends before or after its recorded head." },
    CHECKPOINT_DIFFERS: {
      description:
        "The chain does not hold the head that was signed, or the signed checkpoint itself was changed.",
    },
    BALANCE_DIFFERS: { description: "A balance is not what its transfers add up to." },
    LOT_DIFFERS: { description: "A lot is not what its transfers add up to." },
    DEBT_BESIDE_AVAILABLE: { description: "Points are owed beside points that can be spent." },
    MERGE_DIFFERS: {
      description:
        "What arrived by a merge is not what left the chain that was merged, or names another end of it.",
    },
    USE_DIFFERS: {
      description:
        "What spent points is not what lots and debt pay for it, or a lot pays another number than was spent of it.",
    },
    DUE_DIFFERS: {
      description: "Points become available or expire before the wallet says that anything is due.",
    },
    DOCUMENT_DIFFERS: {
      description:
        "What a member has beside points, such as a purchase, a redemption or a tier, is not what the ledger or another record\nof it says.",
    },
    RECORD_DIFFERS: {
      description:
        "A record that is written once, such as a purchase, a coupon or an audit record, is not the one that was sealed, is gone,\nor was not written by the server; or a sealed batch itself was changed.",
    },
  },
});

@InputType("EntryFilter", {
  description: "Which entries to list: those that fit everything given.",
})
export class AdminEntryFilter {
  @Field(() => [AdminEntryKind], { nullable: true, description: "Of one of these kinds." })
  kinds?: Of<AdminEntryKind>[] | null;

  @Field(() => [AdminEntrySourceKind], {
    nullable: true,
    description: "About one of these kinds of things.",
  })
  sourceKinds?: Of<AdminEntrySourceKind>[] | null;

  @Field(() => AdminDateTimeRange, { nullable: true, description: "Happened within." })
  occurredAt?: Of<AdminDateTimeRange> | null;
}

@InputType("EntryOrder", { description: "In which order to list entries." })
export class AdminEntryOrder {
  @Field(() => AdminEntryOrderField, { description: "By what." })
  field!: Of<AdminEntryOrderField>;

  @Field(() => AdminOrderDirection, { description: "Which way." })
  direction!: Of<AdminOrderDirection>;
}

@InputType("ProgramEntryFilter", {
  description: "Which entries of a program to list: those that fit everything given.",
})
export class AdminProgramEntryFilter {
  @Field(() => [AdminEntryKind], { nullable: true, description: "Of one of these kinds." })
  kinds?: Of<AdminEntryKind>[] | null;

  @Field(() => [AdminEntrySourceKind], {
    nullable: true,
    description: "About one of these kinds of things.",
  })
  sourceKinds?: Of<AdminEntrySourceKind>[] | null;

  @Field(() => AdminDateTimeRange, { nullable: true, description: "Recorded within." })
  recordedAt?: Of<AdminDateTimeRange> | null;

  @Field(() => [String], {
    nullable: true,
    description: "Done by hand for one of these reasons: the program's codes.",
  })
  reasonCodes?: string[] | null;
}

@ObjectType("Entry", {
  description: "Something that happened to a member's points. It explains itself.",
  simpleResolvers: true,
})
export class AdminEntry {
  @Field(() => ID, { description: "The entry's id (`ent_…`)." })
  id?: string;

  @Field(() => AdminMember, {
    description: "Whose points: the member, or the one it was merged into.",
  })
  member?: Of<AdminMember>;

  @Field(() => AdminEntryKind, { description: "What it did." })
  kind?: Of<AdminEntryKind>;

  @Field(() => AdminEntryStatus, { description: "How far its points have come." })
  status?: Of<AdminEntryStatus>;

  @Field(() => Points, { description: "By how many points it changed what the member has." })
  points?: number;

  @Field(() => Points, { description: "How many points could be spent right after it." })
  availableAfter?: number;

  @Field(() => DateTime, { description: "When it happened." })
  occurredAt?: Date;

  @Field(() => DateTime, { description: "When it was recorded." })
  recordedAt?: Date;

  @Field(() => AdminEntrySource, { description: "What it is about." })
  source?: Of<AdminEntrySource>;

  @Field(() => String, { description: "What it was, in words." })
  title?: string;

  @Field(() => [AdminExplanationLine], {
    description: "Why it was this many points: lines that add up to `points`.",
  })
  explanation?: readonly Of<AdminExplanationLine>[];

  @Field(() => AdminReasonCode, {
    nullable: true,
    description:
      "The program's code for why staff did it by hand; null where they gave none, and for all else.",
  })
  reason?: Of<AdminReasonCode> | null;

  @Field(() => Int, {
    description: "The entry's place in the member's chain, from 1, without gaps.",
  })
  sequence?: number;

  @Field(() => String, {
    description: "The hash of the entry, which includes the one before it; hexadecimal SHA-256.",
  })
  hash?: string;
}

@ObjectType("EntryConnection", { description: "A page of entries.", simpleResolvers: true })
export class AdminEntryConnection {
  @Field(() => Int, {
    description: "How many entries there are on all pages; counted up to 10,000.",
  })
  totalCount?: number;

  @Field(() => [AdminEntry], { description: "The entries." })
  nodes?: readonly Of<AdminEntry>[];

  @Field(() => [AdminEntryEdge], { description: "The entries with their cursors." })
  edges?: readonly Of<AdminEntryEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("EntryEdge", { description: "An entry and its cursor.", simpleResolvers: true })
export class AdminEntryEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminEntry, { description: "The entry." })
  node?: Of<AdminEntry>;
}

@ObjectType("EntrySource", {
  description: "What an entry of the ledger is about.",
  simpleResolvers: true,
})
export class AdminEntrySource {
  @Field(() => AdminEntrySourceKind, { description: "What kind of thing it is." })
  kind?: Of<AdminEntrySourceKind>;

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

@ObjectType("ExpiringMonth", {
  description: "Points of all members that expire in a month.",
  simpleResolvers: true,
})
export class AdminExpiringMonth {
  @Field(() => CalendarDate, {
    description: "The first day of the month, in the program's time zone.",
  })
  month?: string;

  @Field(() => Points, { description: "How many expire, as far as they are not spent before." })
  points?: number;
}

@ObjectType("ExpiringPoints", {
  description: "Points that expire together.",
  simpleResolvers: true,
})
export class AdminExpiringPoints {
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
export class AdminExplanationLine {
  @Field(() => String, {
    description: "What gave or took the points: a rule, a tier's multiplier, a limit, rounding.",
  })
  title?: string;

  @Field(() => Points, { description: "How many; below zero where a limit or rounding took them." })
  points?: number;
}

@ObjectType("LedgerBatch", {
  description:
    "Records written since the batch before it, sealed together: the signature covers them and the signature before it.",
  simpleResolvers: true,
})
export class AdminLedgerBatch {
  @Field(() => Int, {
    description: "Its place in the program's chain of batches, from 1, without gaps.",
  })
  number?: number;

  @Field(() => DateTime, { description: "When it was made." })
  sealedAt?: Date;

  @Field(() => String, { description: "The Ed25519 signature; base64url." })
  signature?: string;

  @Field(() => String, { description: "The key that checks the signature; base64url." })
  publicKey?: string;
}

@ObjectType("LedgerCheckpoint", {
  description: "The heads of all chains of the program, signed once a day.",
  simpleResolvers: true,
})
export class AdminLedgerCheckpoint {
  @Field(() => CalendarDate, { description: "The day it was taken." })
  day?: string;

  @Field(() => DateTime, { description: "When it was taken." })
  takenAt?: Date;

  @Field(() => Int, { description: "How many chains it holds." })
  members?: number;

  @Field(() => String, {
    description: "The Merkle root over the heads of the chains; hexadecimal SHA-256.",
  })
  root?: string;

  @Field(() => String, { description: "The Ed25519 signature; base64url." })
  signature?: string;

  @Field(() => String, { description: "The key that checks the signature; base64url." })
  publicKey?: string;
}

@ObjectType("LedgerDay", { description: "A day in the ledger.", simpleResolvers: true })
export class AdminLedgerDay {
  @Field(() => CalendarDate, { description: "The day, in the program's time zone." })
  date?: string;

  @Field(() => AdminLedgerMovements, { description: "What moved on it." })
  movements?: Of<AdminLedgerMovements>;

  @Field(() => AdminPointsBalances, {
    description: "What was left at its end, or now if it has not ended.",
  })
  balances?: Of<AdminPointsBalances>;
}

@ObjectType("LedgerMovements", {
  description:
    "What moved between the program and all of its members. What members have changed by\nissued − reversed − redeemed − expired + adjusted + transferred + other; points owed count as below zero.",
  simpleResolvers: true,
})
export class AdminLedgerMovements {
  @Field(() => Points, { description: "Points given for purchases and occasions." })
  issued?: number;

  @Field(() => Points, {
    description: "Points reversed by returns, including those that had already expired.",
  })
  reversed?: number;

  @Field(() => Points, { description: "Points spent on rewards, less refunds." })
  redeemed?: number;

  @Field(() => Points, {
    description: "Points that expired, less those whose purchase was returned later.",
  })
  expired?: number;

  @Field(() => Points, { description: "Points that staff gave, less those it took." })
  adjusted?: number;

  @Field(() => Points, {
    description:
      "Points sent between members that arrived, less those that left: zero once all have arrived.",
  })
  transferred?: number;

  @Field(() => Points, { description: "Whatever else was given, less what was taken." })
  other?: number;
}

@ObjectType("LedgerProblem", {
  description: "Something wrong in the ledger.",
  simpleResolvers: true,
})
export class AdminLedgerProblem {
  @Field(() => ID, {
    nullable: true,
    description: "Whose ledger; null where the checkpoint of the whole program is to blame.",
  })
  memberId?: string | null;

  @Field(() => ID, { nullable: true, description: "The entry, where one is to blame." })
  entryId?: string | null;

  @Field(() => AdminLedgerProblemKind, { description: "What kind of thing is wrong." })
  kind?: Of<AdminLedgerProblemKind>;

  @Field(() => String, { description: "What was found and what was expected." })
  message?: string;
}

@ObjectType("LedgerTotals", { description: "A time in the ledger.", simpleResolvers: true })
export class AdminLedgerTotals {
  @Field(() => AdminPointsBalances, { description: "What there was when it began." })
  opening?: Of<AdminPointsBalances>;

  @Field(() => AdminLedgerMovements, { description: "What moved in all of it." })
  movements?: Of<AdminLedgerMovements>;

  @Field(() => AdminPointsBalances, {
    description: "What was left at its end, or now if it has not ended.",
  })
  closing?: Of<AdminPointsBalances>;

  @Field(() => [AdminLedgerDay], { description: "Every day of it, the first one first." })
  days?: readonly Of<AdminLedgerDay>[];
}

@ObjectType("LedgerVerification", {
  description: "What checking the ledger found.",
  simpleResolvers: true,
})
export class AdminLedgerVerification {
  @Field(() => Boolean, { description: "Whether nothing was found wrong on this page." })
  ok?: boolean;

  @Field(() => Boolean, { description: "Whether this was the last page." })
  complete?: boolean;

  @Field(() => String, { nullable: true, description: "Where to read on; null when complete." })
  cursor?: string | null;

  @Field(() => Int, { description: "How many members were checked." })
  membersChecked?: number;

  @Field(() => Int, { description: "How many entries were checked." })
  entriesChecked?: number;

  @Field(() => Int, { description: "How many sealed batches of records were checked." })
  batchesChecked?: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many records wait to be sealed, as a rule those of the last minute; at most 10,000 of a kind are counted. What is\ndeleted among them is not found. Null on every page but the last of a program.",
  })
  unsealed?: number | null;

  @Field(() => [AdminLedgerProblem], {
    description: "What is wrong, each where it is; at most 100 a page.",
  })
  problems?: readonly Of<AdminLedgerProblem>[];

  @Field(() => AdminLedgerCheckpoint, {
    nullable: true,
    description:
      "The newest signed checkpoint; null before the first. Store it elsewhere to detect its removal.",
  })
  checkpoint?: Of<AdminLedgerCheckpoint> | null;

  @Field(() => AdminLedgerBatch, {
    nullable: true,
    description:
      "The newest sealed batch of records; null before the first. Store it elsewhere to detect its removal.",
  })
  batch?: Of<AdminLedgerBatch> | null;
}

@ObjectType("Liability", {
  description: "What the program owes its members.",
  simpleResolvers: true,
})
export class AdminLiability {
  @Field(() => Points, { description: "Available, pending and held points of all members." })
  points?: number;

  @Field(() => Points, { description: "Points that members owe. They are not taken off." })
  debt?: number;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "What a point cost the program by the earning terms of the time; null: nobody had said it.",
  })
  pointValue?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "The share of points that will never be redeemed, 0 to 1, as far as the members' past tells: points issued in a month are\nexpected to go on as those of older months did. By the whole months that had ended; null while there are fewer than\ntwelve.",
  })
  breakage?: string | null;

  @Field(() => AdminMoney, {
    nullable: true,
    description:
      "Points × value of a point × (1 − breakage), rounded once; all points count while breakage is null. Null without a value.",
  })
  amount?: Of<AdminMoney> | null;
}

@ObjectType("PointsBalances", {
  description: "Points of all members together.",
  simpleResolvers: true,
})
export class AdminPointsBalances {
  @Field(() => Points, { description: "Points that can be spent." })
  available?: number;

  @Field(() => Points, { description: "Points earned that will become available." })
  pending?: number;

  @Field(() => Points, {
    description: "Points reserved for redemptions that wait to be confirmed.",
  })
  held?: number;

  @Field(() => Points, { description: "Points owed by members." })
  debt?: number;

  @Field(() => Points, {
    description: "What the program owes: available, pending and held points.",
  })
  outstanding?: number;
}

@ObjectType("ProgramEntryConnection", {
  description: "A page of a program's entries.",
  simpleResolvers: true,
})
export class AdminProgramEntryConnection {
  @Field(() => Int, { description: "How many there are on all pages, up to 10,000." })
  totalCount?: number;

  @Field(() => [AdminEntry], { description: "The entries." })
  nodes?: readonly Of<AdminEntry>[];

  @Field(() => [AdminEntryEdge], { description: "The entries with their cursors." })
  edges?: readonly Of<AdminEntryEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("Wallet", {
  description: "A member's points, exact at the moment of the question.",
  simpleResolvers: true,
})
export class AdminWallet {
  @Field(() => Points, { description: "Points that can be spent now." })
  available?: number;

  @Field(() => Points, { description: "Points earned that will become available." })
  pending?: number;

  @Field(() => Points, {
    description: "Points reserved for redemptions that wait to be confirmed.",
  })
  held?: number;

  @Field(() => Points, { description: "Points owed." })
  debt?: number;
}

@ArgsType()
export class AdminMemberWalletAsOfArgs {
  @Field(() => DateTime, { description: "The moment." })
  at!: Date;
}

@ArgsType()
export class AdminMemberExpiringPointsArgs {
  @Field(() => Duration, {
    defaultValue: "P30D",
    description: "How far to look ahead; at most a year.",
  })
  within!: string;
}

@ArgsType()
export class AdminMemberEntriesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many to skip, for numbered pages; at most 10,000. Not together with `after`.",
  })
  offset?: number | null;

  @Field(() => AdminEntryFilter, { nullable: true, description: "Only entries like this." })
  where?: Of<AdminEntryFilter> | null;
}

@ArgsType()
export class AdminProgramLedgerTotalsArgs {
  @Field(() => CalendarDate, { description: "The first day." })
  from!: string;

  @Field(() => CalendarDate, { description: "The day after the last." })
  until!: string;
}

@ArgsType()
export class AdminProgramLiabilityArgs {
  @Field(() => CalendarDate, {
    nullable: true,
    description:
      "As it was when this day began, in the program's time zone, by what a point was worth until then; null: now.",
  })
  at?: string | null;
}

@ArgsType()
export class AdminQueryVerifyLedgerArgs {
  @Field(() => ID, { nullable: true, description: "Only this member (`mem_…`)." })
  memberId?: string | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1000,
    description:
      "How many members and batches this page checks: 1 to 1,000; fewer where their ledgers are long. Each costs 1.",
  })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `cursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class AdminQueryEntriesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many to skip, for numbered pages; at most 10,000. Not together with `after`.",
  })
  offset?: number | null;

  @Field(() => String, { nullable: true, description: "What to look for." })
  search?: string | null;

  @Field(() => AdminProgramEntryFilter, { nullable: true, description: "Only entries like this." })
  where?: Of<AdminProgramEntryFilter> | null;

  @Field(() => AdminEntryOrder, {
    nullable: true,
    description: "In which order; newest first when left out.",
  })
  orderBy?: Of<AdminEntryOrder> | null;
}
