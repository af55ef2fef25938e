// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Points } from "../../graphql/scalars.ts";
import { AdminEntry } from "./ledger.ts";
import { AdminMember } from "./members.ts";
import { AdminReasonCode } from "./programs.ts";
import { AdminActor } from "./tiers.ts";
import { AdminOrderDirection, AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminApprovalKind = { ADJUSTMENT: "ADJUSTMENT", TRANSFER: "TRANSFER" } as const;
export type AdminApprovalKind = keyof typeof AdminApprovalKind;
registerEnumType(AdminApprovalKind, {
  name: "ApprovalKind",
  description: "What kind of movement waits for approval.",
  valuesConfig: {
    ADJUSTMENT: { description: "Points given or taken: `adjustPoints`." },
    TRANSFER: { description: "Points sent to another member: `transferPoints`." },
  },
});

export const AdminApprovalOrderField = { REQUESTED_AT: "REQUESTED_AT" } as const;
export type AdminApprovalOrderField = keyof typeof AdminApprovalOrderField;
registerEnumType(AdminApprovalOrderField, {
  name: "ApprovalOrderField",
  description: "What movements can be ordered by.",
  valuesConfig: { REQUESTED_AT: { description: "When they were asked for." } },
});

export const AdminApprovalStatus = {
  PENDING: "PENDING",
  APPROVED: "APPROVED",
  DECLINED: "DECLINED",
  EXPIRED: "EXPIRED",
} as const;
export type AdminApprovalStatus = keyof typeof AdminApprovalStatus;
registerEnumType(AdminApprovalStatus, {
  name: "ApprovalStatus",
  description: "Whether a movement waits for approval, and what became of it.",
  valuesConfig: {
    PENDING: { description: "It waits." },
    APPROVED: { description: "It was approved, and made at once." },
    DECLINED: { description: "It was declined." },
    EXPIRED: { description: "Nobody decided in seven days." },
  },
});

export const AdminMergeStatus = {
  MERGING: "MERGING",
  MERGED: "MERGED",
  UNMERGING: "UNMERGING",
  UNMERGED: "UNMERGED",
} as const;
export type AdminMergeStatus = keyof typeof AdminMergeStatus;
registerEnumType(AdminMergeStatus, {
  name: "MergeStatus",
  description: "How far a merge has come.",
  valuesConfig: {
    MERGING: { description: "Its points have left the account and will arrive in a moment." },
    MERGED: { description: "Done." },
    UNMERGING: { description: "Its points are on their way back." },
    UNMERGED: { description: "Undone." },
  },
});

@InputType("AddMemberNoteInput", { description: "A note to write." })
export class AdminAddMemberNoteInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => String, { description: "What it says; it may have several lines." })
  text!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether it stands before all others.",
  })
  pinned!: boolean | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("AdjustPointsInput", { description: "Points to give or take." })
export class AdminAdjustPointsInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => Points, { description: "How many: above zero gives, below zero takes." })
  points!: number;

  @Field(() => String, {
    description:
      "The reason; the member sees it. The ledger keeps it permanently, so write nothing personal.",
  })
  reason!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The first moment at which given points can't be spent any more; left out, the program's own expiry holds.",
  })
  expiresAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done.",
  })
  reasonCode?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ApprovalFilter", {
  description: "Which movements to list: those that fit everything given.",
})
export class AdminApprovalFilter {
  @Field(() => [AdminApprovalStatus], { nullable: true, description: "In one of these states." })
  statuses?: Of<AdminApprovalStatus>[] | null;
}

@InputType("ApprovalOrder", { description: "In which order to list movements." })
export class AdminApprovalOrder {
  @Field(() => AdminApprovalOrderField, { description: "By what." })
  field!: Of<AdminApprovalOrderField>;

  @Field(() => AdminOrderDirection, { description: "Which way." })
  direction!: Of<AdminOrderDirection>;
}

@InputType("ApproveMovementInput", { description: "Which movement to approve." })
export class AdminApproveMovementInput {
  @Field(() => ID, { description: "The approval's id (`apr_…`)." })
  id!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ChangeMemberNoteInput", { description: "What to change of a note." })
export class AdminChangeMemberNoteInput {
  @Field(() => ID, { description: "The note's id (`note_…`)." })
  id!: string;

  @Field(() => String, { nullable: true, description: "What it says; as it was when left out." })
  text?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it stands before all others; as it was when left out.",
  })
  pinned?: boolean | null;
}

@InputType("CloseMemberInput", { description: "Whose account to close." })
export class AdminCloseMemberInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Why; it stands in the audit log, until the member is erased.",
  })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done.",
  })
  reasonCode?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ConfirmBirthDateInput", { description: "Whose date of birth counts at once." })
export class AdminConfirmBirthDateInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => String, {
    description: "Why, such as what proof was shown; for the program's own records.",
  })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done.",
  })
  reasonCode?: string | null;
}

@InputType("DeclineMovementInput", { description: "Which movement to decline." })
export class AdminDeclineMovementInput {
  @Field(() => ID, { description: "The approval's id (`apr_…`)." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Why, for whoever asked." })
  note?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("DeleteMemberNoteInput", { description: "Which note to delete." })
export class AdminDeleteMemberNoteInput {
  @Field(() => ID, { description: "The note's id (`note_…`)." })
  id!: string;
}

@InputType("EraseMemberInput", { description: "Whom to erase." })
export class AdminEraseMemberInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("MergeMembersInput", { description: "Which account to merge into whose." })
export class AdminMergeMembersInput {
  @Field(() => ID, { description: "The account to merge, which is closed by it (`mem_…`)." })
  memberId!: string;

  @Field(() => ID, { description: "The member it is merged into (`mem_…`)." })
  intoMemberId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ReactivateMemberInput", { description: "Who takes part again." })
export class AdminReactivateMemberInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done.",
  })
  reasonCode?: string | null;
}

@InputType("ReopenMemberInput", { description: "Which account to open again." })
export class AdminReopenMemberInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => String, { description: "Why; for the program's own records." })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done.",
  })
  reasonCode?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ReverseAdjustmentInput", { description: "An adjustment to take back." })
export class AdminReverseAdjustmentInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => ID, { description: "The id of the entry that the adjustment made (`ent_…`)." })
  entryId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("SuspendMemberInput", { description: "Whom to pause." })
export class AdminSuspendMemberInput {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done.",
  })
  reasonCode?: string | null;
}

@InputType("TransferPointsInput", { description: "Points to send from one member to another." })
export class AdminTransferPointsInput {
  @Field(() => ID, { description: "Whose points (`mem_…`)." })
  fromMemberId!: string;

  @Field(() => ID, { description: "Who receives them (`mem_…`)." })
  toMemberId!: string;

  @Field(() => Points, { description: "How many, above zero." })
  points!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "The program's code for the reason (`Program.reasonCodes`); it is recorded beside what was done.",
  })
  reasonCode?: string | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("UnmergeMembersInput", { description: "Which merge to undo." })
export class AdminUnmergeMembersInput {
  @Field(() => ID, { description: "The account that was merged (`mem_…`)." })
  memberId!: string;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@ObjectType("AddMemberNotePayload", {
  description: "The result of writing a note.",
  simpleResolvers: true,
})
export class AdminAddMemberNotePayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminMemberNote, {
    nullable: true,
    description: "The note; null when it was refused, and once it is deleted.",
  })
  note?: Of<AdminMemberNote> | null;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member it is about; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("AdjustPointsPayload", {
  description: "The result of adjusting points.",
  simpleResolvers: true,
})
export class AdminAdjustPointsPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminEntry, {
    nullable: true,
    description: "The entry it made; null when it was refused, or waits for approval.",
  })
  entry?: Of<AdminEntry> | null;

  @Field(() => AdminApproval, {
    nullable: true,
    description: "What it waits for, above the limits of the caller's key or role; null otherwise.",
  })
  approval?: Of<AdminApproval> | null;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member, with the new balance; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("Approval", {
  description:
    "A movement of points by hand above somebody's limits: it is made when somebody else approves it.",
  simpleResolvers: true,
})
export class AdminApproval {
  @Field(() => ID, { description: "The approval's id (`apr_…`)." })
  id?: string;

  @Field(() => AdminApprovalStatus, { description: "Whether it waits, and what became of it." })
  status?: Of<AdminApprovalStatus>;

  @Field(() => AdminApprovalKind, { description: "What kind of movement it is." })
  kind?: Of<AdminApprovalKind>;

  @Field(() => AdminMember, { description: "Whose points." })
  member?: Of<AdminMember>;

  @Field(() => Points, {
    description:
      "How many: of an adjustment, above zero gives and below zero takes; of a transfer, how many leave.",
  })
  points?: number;

  @Field(() => String, {
    description:
      "What whoever asked wrote as the reason; empty where nothing was, and once the member is erased.",
  })
  reason?: string;

  @Field(() => AdminReasonCode, {
    nullable: true,
    description: "The program's code for the reason; null where none was given.",
  })
  reasonCode?: Of<AdminReasonCode> | null;

  @Field(() => AdminActor, { description: "Who asked for it." })
  requestedBy?: Of<AdminActor>;

  @Field(() => DateTime, { description: "When." })
  requestedAt?: Date;

  @Field(() => DateTime, { description: "Until when it can be approved." })
  expiresAt?: Date;

  @Field(() => AdminActor, {
    nullable: true,
    description: "Who approved or declined it; null before.",
  })
  decidedBy?: Of<AdminActor> | null;

  @Field(() => DateTime, { nullable: true, description: "When; null before." })
  decidedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it was declined; null where nothing was written.",
  })
  note?: string | null;

  @Field(() => Boolean, {
    description: "Whether the caller asked for it, and so can't approve it.",
  })
  mine?: boolean;
}

@ObjectType("ApprovalConnection", {
  description: "A page of movements that wait, or waited, for approval.",
  simpleResolvers: true,
})
export class AdminApprovalConnection {
  @Field(() => Int, { description: "How many there are on all pages; counted up to 10,000." })
  totalCount?: number;

  @Field(() => [AdminApproval], { description: "The movements." })
  nodes?: readonly Of<AdminApproval>[];

  @Field(() => [AdminApprovalEdge], { description: "The movements with their cursors." })
  edges?: readonly Of<AdminApprovalEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("ApprovalEdge", {
  description: "A movement that waits, or waited, and its cursor.",
  simpleResolvers: true,
})
export class AdminApprovalEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminApproval, { description: "The movement." })
  node?: Of<AdminApproval>;
}

@ObjectType("ApproveMovementPayload", {
  description: "The result of approving a movement.",
  simpleResolvers: true,
})
export class AdminApproveMovementPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminApproval, {
    nullable: true,
    description: "What was approved; null when it was refused.",
  })
  approval?: Of<AdminApproval> | null;

  @Field(() => AdminEntry, {
    nullable: true,
    description: "The entry it made; null when it was refused.",
  })
  entry?: Of<AdminEntry> | null;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member, with the new balance; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ChangeMemberNotePayload", {
  description: "The result of changing a note.",
  simpleResolvers: true,
})
export class AdminChangeMemberNotePayload {
  @Field(() => AdminMemberNote, {
    nullable: true,
    description: "The note as it is now; null when it was refused.",
  })
  note?: Of<AdminMemberNote> | null;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member it is about; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("CloseMemberPayload", {
  description: "The result of closing an account.",
  simpleResolvers: true,
})
export class AdminCloseMemberPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member as it is now; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ConfirmBirthDatePayload", {
  description: "The result of letting a date of birth count.",
  simpleResolvers: true,
})
export class AdminConfirmBirthDatePayload {
  @Field(() => AdminMember, {
    nullable: true,
    description: "The member as it is now; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("DeclineMovementPayload", {
  description: "The result of declining a movement.",
  simpleResolvers: true,
})
export class AdminDeclineMovementPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminApproval, {
    nullable: true,
    description: "What was declined; null when it was refused.",
  })
  approval?: Of<AdminApproval> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("DeleteMemberNotePayload", {
  description: "The result of deleting a note.",
  simpleResolvers: true,
})
export class AdminDeleteMemberNotePayload {
  @Field(() => AdminMember, {
    nullable: true,
    description: "The member it was about; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("EraseMemberPayload", {
  description: "The result of erasing a member.",
  simpleResolvers: true,
})
export class AdminEraseMemberPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member as it is now; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("MemberNote", {
  description: "What somebody on the staff wrote about a member.",
  simpleResolvers: true,
})
export class AdminMemberNote {
  @Field(() => ID, { description: "The note's id (`note_…`)." })
  id?: string;

  @Field(() => String, { description: "What it says; it may have several lines." })
  text?: string;

  @Field(() => Boolean, { description: "Whether it stands before all others." })
  pinned?: boolean;

  @Field(() => AdminActor, { description: "Who wrote it." })
  author?: Of<AdminActor>;

  @Field(() => DateTime, { description: "When it was written." })
  createdAt?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When its text was last changed; null while it is as it was written.",
  })
  changedAt?: Date | null;

  @Field(() => Boolean, { description: "Whether the caller may change and delete it." })
  mayChange?: boolean;
}

@ObjectType("Merge", {
  description: "An account that was merged into another member's.",
  simpleResolvers: true,
})
export class AdminMerge {
  @Field(() => ID, { description: "The merge's id (`mrg_…`)." })
  id?: string;

  @Field(() => AdminMergeStatus, { description: "How far it has come." })
  status?: Of<AdminMergeStatus>;

  @Field(() => AdminMember, { description: "The account that was merged." })
  member?: Of<AdminMember>;

  @Field(() => AdminMember, { description: "Whom it was merged into." })
  into?: Of<AdminMember>;

  @Field(() => DateTime, { description: "When it was asked for." })
  startedAt?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When its points had arrived; null before.",
  })
  mergedAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was undone; null while it holds.",
  })
  unmergedAt?: Date | null;
}

@ObjectType("MergeMembersPayload", { description: "The result of a merge.", simpleResolvers: true })
export class AdminMergeMembersPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminMerge, {
    nullable: true,
    description: "The merge, as it is now; null when it was refused.",
  })
  merge?: Of<AdminMerge> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ReactivateMemberPayload", {
  description: "The result of reactivating a member.",
  simpleResolvers: true,
})
export class AdminReactivateMemberPayload {
  @Field(() => AdminMember, {
    nullable: true,
    description: "The member as it is now; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ReopenMemberPayload", {
  description: "The result of opening a closed account.",
  simpleResolvers: true,
})
export class AdminReopenMemberPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member as it is now; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ReverseAdjustmentPayload", {
  description: "The result of taking back an adjustment.",
  simpleResolvers: true,
})
export class AdminReverseAdjustmentPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminEntry, {
    nullable: true,
    description: "The entry it made; null when it was refused.",
  })
  entry?: Of<AdminEntry> | null;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The member, with the new balance; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SuspendMemberPayload", {
  description: "The result of suspending a member.",
  simpleResolvers: true,
})
export class AdminSuspendMemberPayload {
  @Field(() => AdminMember, {
    nullable: true,
    description: "The member as it is now; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("TransferPointsPayload", {
  description: "The result of sending points.",
  simpleResolvers: true,
})
export class AdminTransferPointsPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminEntry, {
    nullable: true,
    description: "The sender's entry; null when it was refused, or waits for approval.",
  })
  entry?: Of<AdminEntry> | null;

  @Field(() => AdminApproval, {
    nullable: true,
    description: "What it waits for, above the limits of the caller's key or role; null otherwise.",
  })
  approval?: Of<AdminApproval> | null;

  @Field(() => AdminMember, {
    nullable: true,
    description: "The sender, with the new balance; null when it was refused.",
  })
  member?: Of<AdminMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("UnmergeMembersPayload", {
  description: "The result of undoing a merge.",
  simpleResolvers: true,
})
export class AdminUnmergeMembersPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminMerge, {
    nullable: true,
    description: "The merge, as it is now; null when it was refused.",
  })
  merge?: Of<AdminMerge> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ArgsType()
export class AdminMemberNotesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;
}

@ArgsType()
export class AdminMutationAdjustPointsArgs {
  @Field(() => AdminAdjustPointsInput, { description: "Whose points, how many, and why." })
  input!: Of<AdminAdjustPointsInput>;
}

@ArgsType()
export class AdminMutationReverseAdjustmentArgs {
  @Field(() => AdminReverseAdjustmentInput, { description: "Which." })
  input!: Of<AdminReverseAdjustmentInput>;
}

@ArgsType()
export class AdminMutationApproveMovementArgs {
  @Field(() => AdminApproveMovementInput, { description: "Which." })
  input!: Of<AdminApproveMovementInput>;
}

@ArgsType()
export class AdminMutationDeclineMovementArgs {
  @Field(() => AdminDeclineMovementInput, { description: "Which, and why." })
  input!: Of<AdminDeclineMovementInput>;
}

@ArgsType()
export class AdminMutationMergeMembersArgs {
  @Field(() => AdminMergeMembersInput, { description: "The two accounts." })
  input!: Of<AdminMergeMembersInput>;
}

@ArgsType()
export class AdminMutationUnmergeMembersArgs {
  @Field(() => AdminUnmergeMembersInput, { description: "Which account." })
  input!: Of<AdminUnmergeMembersInput>;
}

@ArgsType()
export class AdminMutationSuspendMemberArgs {
  @Field(() => AdminSuspendMemberInput, { description: "Whom." })
  input!: Of<AdminSuspendMemberInput>;
}

@ArgsType()
export class AdminMutationReactivateMemberArgs {
  @Field(() => AdminReactivateMemberInput, { description: "Whom." })
  input!: Of<AdminReactivateMemberInput>;
}

@ArgsType()
export class AdminMutationCloseMemberArgs {
  @Field(() => AdminCloseMemberInput, { description: "Whom." })
  input!: Of<AdminCloseMemberInput>;
}

@ArgsType()
export class AdminMutationReopenMemberArgs {
  @Field(() => AdminReopenMemberInput, { description: "Which account, and why." })
  input!: Of<AdminReopenMemberInput>;
}

@ArgsType()
export class AdminMutationConfirmBirthDateArgs {
  @Field(() => AdminConfirmBirthDateInput, { description: "Whose, and why." })
  input!: Of<AdminConfirmBirthDateInput>;
}

@ArgsType()
export class AdminMutationEraseMemberArgs {
  @Field(() => AdminEraseMemberInput, { description: "Whom." })
  input!: Of<AdminEraseMemberInput>;
}

@ArgsType()
export class AdminMutationTransferPointsArgs {
  @Field(() => AdminTransferPointsInput, { description: "Sender, receiver and points." })
  input!: Of<AdminTransferPointsInput>;
}

@ArgsType()
export class AdminMutationAddMemberNoteArgs {
  @Field(() => AdminAddMemberNoteInput, { description: "About whom, and what." })
  input!: Of<AdminAddMemberNoteInput>;
}

@ArgsType()
export class AdminMutationChangeMemberNoteArgs {
  @Field(() => AdminChangeMemberNoteInput, { description: "Which, and what of it." })
  input!: Of<AdminChangeMemberNoteInput>;
}

@ArgsType()
export class AdminMutationDeleteMemberNoteArgs {
  @Field(() => AdminDeleteMemberNoteInput, { description: "Which." })
  input!: Of<AdminDeleteMemberNoteInput>;
}

@ArgsType()
export class AdminQueryApprovalsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many to skip, for numbered pages; at most 10,000. Not together with `after`.",
  })
  offset?: number | null;

  @Field(() => AdminApprovalFilter, { nullable: true, description: "Only movements like this." })
  where?: Of<AdminApprovalFilter> | null;

  @Field(() => AdminApprovalOrder, {
    nullable: true,
    description: "In which order; newest first when left out.",
  })
  orderBy?: Of<AdminApprovalOrder> | null;
}

@ArgsType()
export class AdminQueryExportMemberArgs {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;
}
