// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, Points } from "../../graphql/scalars.ts";
import { AdminProgram } from "./programs.ts";
import { AdminActor } from "./tiers.ts";
import { AdminPageInfo, AdminUserError } from "./vocabulary.ts";
type Of<T> = T;

export const AdminStaffRole = {
  OWNER: "OWNER",
  MANAGER: "MANAGER",
  ANALYST: "ANALYST",
  SUPPORT: "SUPPORT",
  PARTNER_MANAGER: "PARTNER_MANAGER",
} as const;
export type AdminStaffRole = keyof typeof AdminStaffRole;
registerEnumType(AdminStaffRole, {
  name: "StaffRole",
  description: "What somebody on the staff may do in a program.",
  valuesConfig: {
    OWNER: { description: "Everything, keys and staff too." },
    MANAGER: { description: "Everything but keys and staff." },
    ANALYST: { description: "Reads everything but keys; changes nothing." },
    SUPPORT: { description: "Looks after members: their data, points and coupons." },
    PARTNER_MANAGER: { description: "Looks after partners." },
  },
});

@InputType("AddListViewInput", { description: "A view to save." })
export class AdminAddListViewInput {
  @Field(() => String, {
    description: "Of which list: its name in small letters and hyphens, such as `members`.",
  })
  list!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => String, {
    description:
      "What the list says of itself, for the page that opens it to read. The engine keeps it as it is: write no member's name\nor address into it, which would outlive their erasure.",
  })
  state!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether the whole staff sees it.",
  })
  shared!: boolean | null;

  @Field(() => String, {
    description:
      "A key of the caller's choosing; the same key again gives the same answer and no second effect.",
  })
  idempotencyKey!: string;
}

@InputType("ChangeListViewInput", { description: "What to change of a view." })
export class AdminChangeListViewInput {
  @Field(() => ID, { description: "The view's id (`view_…`)." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Its name; as it was when left out." })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the list says of itself; as it was when left out.",
  })
  state?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the whole staff sees it; as it was when left out.",
  })
  shared?: boolean | null;
}

@InputType("ChangeStaffRoleInput", { description: "Who gets which role." })
export class AdminChangeStaffRoleInput {
  @Field(() => ID, { description: "The id of their place on the staff (`stf_…`)." })
  id!: string;

  @Field(() => AdminStaffRole, { description: "What they may do from now on." })
  role!: Of<AdminStaffRole>;
}

@InputType("ChooseListViewInput", { description: "With which view a list opens." })
export class AdminChooseListViewInput {
  @Field(() => ID, { description: "The view's id (`view_…`)." })
  id!: string;

  @Field(() => Boolean, { description: "Whether the list opens with it for the caller." })
  chosen!: boolean;
}

@InputType("DeleteListViewInput", { description: "Which view to delete." })
export class AdminDeleteListViewInput {
  @Field(() => ID, { description: "The view's id (`view_…`)." })
  id!: string;
}

@InputType("InviteStaffInput", { description: "Whom to invite." })
export class AdminInviteStaffInput {
  @Field(() => String, { description: "Their e-mail address." })
  email!: string;

  @Field(() => AdminStaffRole, { description: "What they may do." })
  role!: Of<AdminStaffRole>;
}

@InputType("RemoveStaffInput", { description: "Who is taken off the staff." })
export class AdminRemoveStaffInput {
  @Field(() => ID, { description: "The id of their place on the staff (`stf_…`)." })
  id!: string;
}

@InputType("RevokeStaffSessionsInput", { description: "Whose sessions to revoke." })
export class AdminRevokeStaffSessionsInput {
  @Field(() => ID, { description: "The id of their place on the staff (`stf_…`)." })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Which session (`ses_…`); all of them when left out.",
  })
  sessionId?: string | null;
}

@InputType("SaveRoleLimitsInput", {
  description: "How many points people with a role are to be able to move by hand.",
})
export class AdminSaveRoleLimitsInput {
  @Field(() => AdminStaffRole, { description: "Which role." })
  role!: Of<AdminStaffRole>;

  @Field(() => Points, {
    nullable: true,
    description: "At once, to or from one member; any number when left out.",
  })
  pointsPerTime?: number | null;

  @Field(() => Points, {
    nullable: true,
    description: "Each person in a day of the program; any number when left out.",
  })
  pointsPerDay?: number | null;
}

@InputType("SaveViewerMailsInput", { description: "What the caller wants to be written to about." })
export class AdminSaveViewerMailsInput {
  @Field(() => Boolean, {
    description: "Whether an e-mail is sent when a movement of points waits for approval.",
  })
  approvals!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The language of these e-mails, `en` or `vi`; null: the program's.",
  })
  locale?: string | null;
}

@InputType("WithdrawStaffInvitationInput", { description: "Which invitation to withdraw." })
export class AdminWithdrawStaffInvitationInput {
  @Field(() => ID, { description: "The invitation's id (`inv_…`)." })
  id!: string;
}

@ObjectType("AddListViewPayload", {
  description: "The result of saving a view.",
  simpleResolvers: true,
})
export class AdminAddListViewPayload {
  @Field(() => Boolean, { description: "Whether this is the answer to a repeated request." })
  replayed?: boolean;

  @Field(() => AdminListView, {
    nullable: true,
    description: "The view; null when it was refused, and once it is deleted.",
  })
  view?: Of<AdminListView> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ChangeListViewPayload", {
  description: "The result of changing a view.",
  simpleResolvers: true,
})
export class AdminChangeListViewPayload {
  @Field(() => AdminListView, {
    nullable: true,
    description:
      "The view as it is now; null when it was refused, and when the caller does not see it any more.",
  })
  view?: Of<AdminListView> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ChangeStaffRolePayload", {
  description: "The result of changing a role.",
  simpleResolvers: true,
})
export class AdminChangeStaffRolePayload {
  @Field(() => AdminStaffMember, {
    nullable: true,
    description: "The person; null when it was refused.",
  })
  staffMember?: Of<AdminStaffMember> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ChooseListViewPayload", {
  description: "The result of choosing a view.",
  simpleResolvers: true,
})
export class AdminChooseListViewPayload {
  @Field(() => AdminListView, {
    nullable: true,
    description: "The view as it is now; null when it was refused.",
  })
  view?: Of<AdminListView> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("DeleteListViewPayload", {
  description: "The result of deleting a view.",
  simpleResolvers: true,
})
export class AdminDeleteListViewPayload {
  @Field(() => ID, {
    nullable: true,
    description: "The id of the view that is gone; null when it was refused.",
  })
  viewId?: string | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("InviteStaffPayload", {
  description: "The result of inviting somebody.",
  simpleResolvers: true,
})
export class AdminInviteStaffPayload {
  @Field(() => AdminStaffInvitation, {
    nullable: true,
    description: "The invitation; null when it was refused.",
  })
  invitation?: Of<AdminStaffInvitation> | null;

  @Field(() => String, {
    nullable: true,
    description: "The link to send to them: whoever has it joins the staff.",
  })
  link?: string | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("ListView", {
  description:
    "A list as somebody wants to find it again: what it is narrowed to, its order and its columns, under a name.",
  simpleResolvers: true,
})
export class AdminListView {
  @Field(() => ID, { description: "The view's id (`view_…`)." })
  id?: string;

  @Field(() => String, { description: "Of which list it is, such as `members`." })
  list?: string;

  @Field(() => String, { description: "Its name." })
  name?: string;

  @Field(() => String, {
    description:
      "What the list says of itself, as the page of the list wrote it: `status=ACTIVE&sort=-available`.",
  })
  state?: string;

  @Field(() => Boolean, { description: "Whether the whole staff sees it." })
  shared?: boolean;

  @Field(() => Boolean, { description: "Whether the list opens with it for the caller." })
  chosen?: boolean;

  @Field(() => Boolean, { description: "Whether it is the caller's." })
  mine?: boolean;

  @Field(() => Boolean, { description: "Whether the caller may change and delete it." })
  mayChange?: boolean;

  @Field(() => AdminActor, { description: "Who saved it." })
  owner?: Of<AdminActor>;

  @Field(() => DateTime, { description: "When it was saved." })
  createdAt?: Date;
}

@ObjectType("RemoveStaffPayload", {
  description: "The result of taking somebody off the staff.",
  simpleResolvers: true,
})
export class AdminRemoveStaffPayload {
  @Field(() => ID, {
    nullable: true,
    description: "The id of their place; null when it was refused.",
  })
  staffMemberId?: string | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("RevokeStaffSessionsPayload", {
  description: "The result of revoking sessions.",
  simpleResolvers: true,
})
export class AdminRevokeStaffSessionsPayload {
  @Field(() => AdminStaffMember, {
    nullable: true,
    description: "The person; null when it was refused.",
  })
  staffMember?: Of<AdminStaffMember> | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many browsers were signed out; null when it was refused.",
  })
  revoked?: number | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("RoleLimits", {
  description: "How many points people with a role may move by hand: give, take or send.",
  simpleResolvers: true,
})
export class AdminRoleLimits {
  @Field(() => AdminStaffRole, { description: "Which role." })
  role?: Of<AdminStaffRole>;

  @Field(() => Points, {
    nullable: true,
    description: "At once, to or from one member. Null: any number.",
  })
  pointsPerTime?: number | null;

  @Field(() => Points, {
    nullable: true,
    description: "Each person in a day of the program. Null: any number.",
  })
  pointsPerDay?: number | null;
}

@ObjectType("SaveRoleLimitsPayload", {
  description: "The result of saving the limits of a role.",
  simpleResolvers: true,
})
export class AdminSaveRoleLimitsPayload {
  @Field(() => AdminRoleLimits, {
    nullable: true,
    description: "The role's limits as they are now; null when it was refused.",
  })
  roleLimits?: Of<AdminRoleLimits> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("SaveViewerMailsPayload", {
  description: "The result of saving what the caller is written to about.",
  simpleResolvers: true,
})
export class AdminSaveViewerMailsPayload {
  @Field(() => AdminViewer, {
    nullable: true,
    description: "The caller; null when it was refused.",
  })
  viewer?: Of<AdminViewer> | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ObjectType("StaffConnection", { description: "A page of the staff.", simpleResolvers: true })
export class AdminStaffConnection {
  @Field(() => Int, { description: "How many there are on all pages." })
  totalCount?: number;

  @Field(() => [AdminStaffMember], { description: "The people." })
  nodes?: readonly Of<AdminStaffMember>[];

  @Field(() => [AdminStaffEdge], { description: "The people with their cursors." })
  edges?: readonly Of<AdminStaffEdge>[];

  @Field(() => AdminPageInfo, { description: "The position of the page in the list." })
  pageInfo?: Of<AdminPageInfo>;
}

@ObjectType("StaffEdge", {
  description: "Somebody on the staff, and a cursor.",
  simpleResolvers: true,
})
export class AdminStaffEdge {
  @Field(() => String, { description: "The cursor to read on from." })
  cursor?: string;

  @Field(() => AdminStaffMember, { description: "The person." })
  node?: Of<AdminStaffMember>;
}

@ObjectType("StaffInvitation", {
  description: "An invitation that was not used yet.",
  simpleResolvers: true,
})
export class AdminStaffInvitation {
  @Field(() => ID, { description: "The invitation's id (`inv_…`)." })
  id?: string;

  @Field(() => String, { description: "Who was invited." })
  email?: string;

  @Field(() => AdminStaffRole, { description: "As what." })
  role?: Of<AdminStaffRole>;

  @Field(() => DateTime, { description: "When." })
  createdAt?: Date;

  @Field(() => DateTime, { description: "Until when its link works." })
  expiresAt?: Date;
}

@ObjectType("StaffMember", { description: "Somebody on a program's staff.", simpleResolvers: true })
export class AdminStaffMember {
  @Field(() => ID, { description: "The id of their place on the staff (`stf_…`)." })
  id?: string;

  @Field(() => String, { description: "Their name." })
  name?: string;

  @Field(() => String, { description: "The e-mail address that they sign in with." })
  email?: string;

  @Field(() => AdminStaffRole, { description: "What they may do." })
  role?: Of<AdminStaffRole>;

  @Field(() => Boolean, { description: "Whether they sign in with a code, too." })
  twoFactorEnabled?: boolean;

  @Field(() => DateTime, { description: "When they joined the staff." })
  createdAt?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When they last signed in or were seen; null when they never were.",
  })
  lastSeenAt?: Date | null;
}

@ObjectType("StaffSession", {
  description: "A browser in which somebody on the staff is signed in.",
  simpleResolvers: true,
})
export class AdminStaffSession {
  @Field(() => ID, { description: "The session's id (`ses_…`); it opens nothing." })
  id?: string;

  @Field(() => DateTime, { description: "When they signed in." })
  createdAt?: Date;

  @Field(() => DateTime, { description: "When they were last there, to some minutes." })
  lastSeenAt?: Date;

  @Field(() => String, {
    nullable: true,
    description: "The network address from which they signed in; null where it is not known.",
  })
  remoteAddress?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the browser says that it is; null where it says nothing.",
  })
  userAgent?: string | null;
}

@ObjectType("Viewer", { description: "Who calls.", simpleResolvers: true })
export class AdminViewer {
  @Field(() => String, { description: "The name of the person, or of the key." })
  name?: string;

  @Field(() => String, {
    nullable: true,
    description: "The person's e-mail address; null for a key.",
  })
  email?: string | null;

  @Field(() => AdminStaffRole, {
    nullable: true,
    description: "The person's role in the program; null for a key.",
  })
  role?: Of<AdminStaffRole> | null;

  @Field(() => [String], { description: "The scopes that the caller has in the program." })
  permissions?: readonly string[];

  @Field(() => AdminViewerLimits, {
    nullable: true,
    description:
      "How many points the caller may move by hand; above that somebody else has to approve it. Null without limits.",
  })
  limits?: Of<AdminViewerLimits> | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the person signs in with a code, too; null for a key.",
  })
  twoFactorEnabled?: boolean | null;

  @Field(() => AdminViewerMails, {
    nullable: true,
    description: "What the person is written to about by e-mail; null for a key.",
  })
  mails?: Of<AdminViewerMails> | null;

  @Field(() => AdminProgram, { description: "The program that this is about." })
  program?: Of<AdminProgram>;

  @Field(() => [AdminViewerProgram], {
    description: "The programs that the caller may choose with the header `Quen-Program`.",
  })
  programs?: readonly Of<AdminViewerProgram>[];
}

@ObjectType("ViewerLimits", {
  description: "How many points the caller may move by hand: give, take or send.",
  simpleResolvers: true,
})
export class AdminViewerLimits {
  @Field(() => Points, {
    nullable: true,
    description: "At once, to or from one member. Null: any number.",
  })
  pointsPerTime?: number | null;

  @Field(() => Points, {
    nullable: true,
    description: "In a day of the program. Null: any number.",
  })
  pointsPerDay?: number | null;
}

@ObjectType("ViewerMails", {
  description: "What somebody on the staff is written to about by e-mail.",
  simpleResolvers: true,
})
export class AdminViewerMails {
  @Field(() => Boolean, {
    description:
      "Whether they get an e-mail when a movement of points waits for somebody to approve it, as far as they may and did not ask\nfor it themselves. It is sent once, and says whose movement it is on the page alone.",
  })
  approvals?: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The language of these e-mails, `en` or `vi`; null: the program's.",
  })
  locale?: string | null;
}

@ObjectType("ViewerProgram", {
  description: "A program that somebody may choose.",
  simpleResolvers: true,
})
export class AdminViewerProgram {
  @Field(() => ID, { description: "The program's id (`prg_…`)." })
  id?: string;

  @Field(() => String, { description: "Its name, in the caller's language." })
  name?: string;

  @Field(() => AdminStaffRole, {
    nullable: true,
    description: "The person's role in it; null for a key.",
  })
  role?: Of<AdminStaffRole> | null;
}

@ObjectType("WithdrawStaffInvitationPayload", {
  description: "The result of withdrawing an invitation.",
  simpleResolvers: true,
})
export class AdminWithdrawStaffInvitationPayload {
  @Field(() => ID, {
    nullable: true,
    description: "The id of the invitation; null when it was refused.",
  })
  invitationId?: string | null;

  @Field(() => [AdminUserError], { description: "Why it was refused; empty when it was done." })
  userErrors?: readonly Of<AdminUserError>[];
}

@ArgsType()
export class AdminMutationSaveViewerMailsArgs {
  @Field(() => AdminSaveViewerMailsInput, { description: "What." })
  input!: Of<AdminSaveViewerMailsInput>;
}

@ArgsType()
export class AdminMutationInviteStaffArgs {
  @Field(() => AdminInviteStaffInput, { description: "Whom, as what." })
  input!: Of<AdminInviteStaffInput>;
}

@ArgsType()
export class AdminMutationWithdrawStaffInvitationArgs {
  @Field(() => AdminWithdrawStaffInvitationInput, { description: "Which." })
  input!: Of<AdminWithdrawStaffInvitationInput>;
}

@ArgsType()
export class AdminMutationChangeStaffRoleArgs {
  @Field(() => AdminChangeStaffRoleInput, { description: "Who, and the role." })
  input!: Of<AdminChangeStaffRoleInput>;
}

@ArgsType()
export class AdminMutationRemoveStaffArgs {
  @Field(() => AdminRemoveStaffInput, { description: "Who." })
  input!: Of<AdminRemoveStaffInput>;
}

@ArgsType()
export class AdminMutationRevokeStaffSessionsArgs {
  @Field(() => AdminRevokeStaffSessionsInput, { description: "Whose." })
  input!: Of<AdminRevokeStaffSessionsInput>;
}

@ArgsType()
export class AdminMutationSaveRoleLimitsArgs {
  @Field(() => AdminSaveRoleLimitsInput, { description: "Which role, and its limits." })
  input!: Of<AdminSaveRoleLimitsInput>;
}

@ArgsType()
export class AdminMutationAddListViewArgs {
  @Field(() => AdminAddListViewInput, { description: "Of which list, and what." })
  input!: Of<AdminAddListViewInput>;
}

@ArgsType()
export class AdminMutationChangeListViewArgs {
  @Field(() => AdminChangeListViewInput, { description: "Which, and what of it." })
  input!: Of<AdminChangeListViewInput>;
}

@ArgsType()
export class AdminMutationDeleteListViewArgs {
  @Field(() => AdminDeleteListViewInput, { description: "Which." })
  input!: Of<AdminDeleteListViewInput>;
}

@ArgsType()
export class AdminMutationChooseListViewArgs {
  @Field(() => AdminChooseListViewInput, { description: "Which, and whether." })
  input!: Of<AdminChooseListViewInput>;
}

@ArgsType()
export class AdminQueryStaffArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: "How many: 1 to 100." })
  first!: number | null;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many to skip, instead of `after`: 0 to 10,000.",
  })
  offset?: number | null;
}

@ArgsType()
export class AdminQueryStaffSessionsArgs {
  @Field(() => ID, { description: "The id of their place on the staff (`stf_…`)." })
  id!: string;
}

@ArgsType()
export class AdminQueryListViewsArgs {
  @Field(() => String, { description: "Which list, such as `members`." })
  list!: string;
}
