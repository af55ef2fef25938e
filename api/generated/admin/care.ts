// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Points } from "../../graphql/scalars.ts";
import { AdminEntry } from "./ledger.ts";
import { AdminMember } from "./members.ts";
import { AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

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

@ObjectType("AdjustPointsPayload", {
  description: "The result of adjusting points.",
  simpleResolvers: true,
})
export class AdminAdjustPointsPayload {
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
    description: "The sender's entry; null when it was refused.",
  })
  entry?: Of<AdminEntry> | null;

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
export class AdminMutationAdjustPointsArgs {
  @Field(() => AdminAdjustPointsInput, { description: "Whose points, how many, and why." })
  input!: Of<AdminAdjustPointsInput>;
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
export class AdminQueryExportMemberArgs {
  @Field(() => ID, { description: "The member's id (`mem_…`)." })
  memberId!: string;
}
