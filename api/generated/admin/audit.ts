// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../../graphql/scalars.ts";
import { AdminDateTimeRange } from "./members.ts";
import { AdminReasonCode } from "./programs.ts";
import { AdminConfigurationChange } from "./tiers.ts";
import { AdminOrderDirection, AdminPageInfo } from "./vocabulary.ts";
type Of<T> = T;

export const AdminAuditActorKind = {
  STAFF: "STAFF",
  AUTOMATION: "AUTOMATION",
  PARTNER: "PARTNER",
  OPERATOR: "OPERATOR",
} as const;
export type AdminAuditActorKind = keyof typeof AdminAuditActorKind;
registerEnumType(AdminAuditActorKind, {
  name: "AuditActorKind",
  description: "What kinds of callers the audit log has.",
  valuesConfig: {
    STAFF: { description: "Somebody who was signed in." },
    AUTOMATION: { description: "A key of the admin API." },
    PARTNER: { description: "A partner company, with its key." },
    OPERATOR: { description: "Whoever runs the installation." },
  },
});

export const AdminAuditOrderField = { RECORDED_AT: "RECORDED_AT" } as const;
export type AdminAuditOrderField = keyof typeof AdminAuditOrderField;
registerEnumType(AdminAuditOrderField, {
  name: "AuditOrderField",
  description: "What records can be ordered by.",
  valuesConfig: { RECORDED_AT: { description: "When they were made." } },
});

@InputType("AuditFilter", {
  description: "Which records to list: those that fit everything given.",
})
export class AdminAuditFilter {
  @Field(() => ID, {
    nullable: true,
    description: "About this record: any id that the API gives, such as `mem_…` or `rwd_…`.",
  })
  recordId?: string | null;

  @Field(() => ID, { nullable: true, description: "By this person (`stf_…`) or key (`key_…`)." })
  actorId?: string | null;

  @Field(() => [AdminAuditActorKind], { nullable: true, description: "By these kinds of callers." })
  actorKinds?: Of<AdminAuditActorKind>[] | null;

  @Field(() => [String], { nullable: true, description: "One of these mutations." })
  operations?: string[] | null;

  @Field(() => AdminDateTimeRange, { nullable: true, description: "Within." })
  recordedAt?: Of<AdminDateTimeRange> | null;
}

@InputType("AuditOrder", { description: "In which order to list records." })
export class AdminAuditOrder {
  @Field(() => AdminAuditOrderField, { description: "By what." })
  field!: Of<AdminAuditOrderField>;

  @Field(() => AdminOrderDirection, { description: "Which way." })
  direction!: Of<AdminOrderDirection>;
}

@ObjectType("AuditActor", { description: "Who changed something.", simpleResolvers: true })
export class AdminAuditActor {
  @Field(() => AdminAuditActorKind, { description: "What kind of caller." })
  kind?: Of<AdminAuditActorKind>;

  @Field(() => ID, {
    nullable: true,
    description:
      "The person's place on the staff (`stf_…`) or the key (`key_…`); null for the operator.",
  })
  id?: string | null;

  @Field(() => String, { description: "The name of the person or of the key." })
  name?: string;
}

@ObjectType("AuditMember", {
  description: "A member whose data was changed.",
  simpleResolvers: true,
})
export class AdminAuditMember {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  id?: string;

  @Field(() => String, {
    description: "The member's name; a word such as “Member” for someone nameless or erased.",
  })
  displayName?: string;
}

@ObjectType("AuditRecord", { description: "One change, and who made it.", simpleResolvers: true })
export class AdminAuditRecord {
  @Field(() => ID, { description: "The record's id (`aud_…`)." })
  id?: string;

  @Field(() => DateTime, { description: "When." })
  recordedAt?: Date;

  @Field(() => AdminAuditActor, { description: "Who." })
  actor?: Of<AdminAuditActor>;

  @Field(() => String, { description: "The mutation, such as `publishReward`." })
  operation?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "What it changed, by the id that the API knows it by; null where that is a member alone or nothing with an id.",
  })
  subjectId?: string | null;

  @Field(() => AdminAuditMember, {
    nullable: true,
    description: "Whose data it changed; null for what is of no member.",
  })
  member?: Of<AdminAuditMember> | null;

  @Field(() => AdminReasonCode, {
    nullable: true,
    description: "The program's code for why; null where none was given.",
  })
  reason?: Of<AdminReasonCode> | null;

  @Field(() => String, {
    nullable: true,
    description: "The address of the network that it came from; null in records of older versions.",
  })
  remoteAddress?: string | null;

  @Field(() => [AdminConfigurationChange], {
    description:
      "What was before, and what after. Empty where nothing of that kind was kept, and for members who were erased.",
  })
  changes?: readonly Of<AdminConfigurationChange>[];

  @Field(() => String, { description: "The request's id, as the log of the server has it." })
  requestId?: string;
}

@ObjectType("AuditRecordConnection", {
  description: "A page of the audit log.",
  simpleResolvers: true,
})
export class AdminAuditRecordConnection {
  @Field(() => Int, {
    description: "How many records there are on all pages; counted up to 10,000.",
  })
  totalCount?: number;

  @Field(() => [AdminAuditRecord], { description: "The records." })
  nodes?: readonly Of<AdminAuditRecord>[];

  @Field(() => [AdminAuditRecordEdge], { description: "The records with their cursors." })
  edges?: readonly Of<AdminAuditRecordEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("AuditRecordEdge", {
  description: "A record of the audit log, and a cursor.",
  simpleResolvers: true,
})
export class AdminAuditRecordEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminAuditRecord, { description: "The record." })
  node?: Of<AdminAuditRecord>;
}

@ArgsType()
export class AdminMemberAuditTrailArgs {
  @Field(() => Int, { nullable: true, defaultValue: 10, description: "How many: 1 to 50." })
  first!: number | null;
}

@ArgsType()
export class AdminQueryAuditRecordsArgs {
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

  @Field(() => AdminAuditFilter, { nullable: true, description: "Only records like this." })
  where?: Of<AdminAuditFilter> | null;

  @Field(() => AdminAuditOrder, {
    nullable: true,
    description: "In which order; newest first when left out.",
  })
  orderBy?: Of<AdminAuditOrder> | null;
}
