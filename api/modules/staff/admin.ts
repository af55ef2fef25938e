import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import {
  AdminChangeStaffRoleInput,
  AdminChangeStaffRolePayload,
  AdminInviteStaffInput,
  AdminInviteStaffPayload,
  AdminQueryStaffArgs,
  AdminRemoveStaffInput,
  AdminRemoveStaffPayload,
  AdminRoleLimits,
  AdminSaveRoleLimitsInput,
  AdminSaveRoleLimitsPayload,
  AdminStaffConnection,
  AdminStaffInvitation,
  AdminViewer,
  AdminWithdrawStaffInvitationInput,
  AdminWithdrawStaffInvitationPayload,
} from "../../generated/admin/staff.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import { changeStaffRole } from "./change-staff-role.ts";
import { inviteStaff, newInvitationToken } from "./invite-staff.ts";
import { listStaff, openInvitations, staffById } from "./list-staff.ts";
import { removeStaff } from "./remove-staff.ts";
import { limitsOfRoles, saveRoleLimits } from "./limits/save-role-limits.ts";
import { viewerOf } from "./viewer.ts";
import { withdrawStaffInvitation } from "./withdraw-staff-invitation.ts";

@Resolver()
export class StaffForStaff {
  @Query(() => AdminViewer)
  viewer(@Ctx() context: Context) {
    return viewerOf(context);
  }

  @Query(() => AdminStaffConnection)
  staff(@Args(() => AdminQueryStaffArgs) args: AdminQueryStaffArgs, @Ctx() context: Context) {
    return listStaff(context, args);
  }

  @Query(() => [AdminStaffInvitation])
  staffInvitations(@Ctx() context: Context) {
    return openInvitations(context);
  }

  @Query(() => [AdminRoleLimits])
  roleLimits(@Ctx() context: Context) {
    return limitsOfRoles(context);
  }

  @Mutation(() => AdminSaveRoleLimitsPayload)
  saveRoleLimits(
    @Arg("input", () => AdminSaveRoleLimitsInput) input: AdminSaveRoleLimitsInput,
    @Ctx() context: Context,
  ) {
    const scopes = context.scopesOf("admin");
    return answerMutation(context, {
      operation: "saveRoleLimits",
      input,
      write: (work, content) => saveRoleLimits(work, content, scopes),
      show: (roleLimits) => ({ roleLimits }),
    });
  }

  @Mutation(() => AdminInviteStaffPayload)
  inviteStaff(
    @Arg("input", () => AdminInviteStaffInput) input: AdminInviteStaffInput,
    @Ctx() context: Context,
  ) {
    const { token, hash } = newInvitationToken();
    const scopes = context.scopesOf("admin");
    return answerMutation(context, {
      operation: "inviteStaff",
      input,
      write: (work, content) => inviteStaff(work, content, { hash, scopes }),
      show: async ({ id }) => ({
        invitation: (await openInvitations(context)).find((it) => it.id === encodeId("inv", id)),
        link: `${context.publicUrl}/admin/invitation#${token}`,
      }),
    });
  }

  @Mutation(() => AdminWithdrawStaffInvitationPayload)
  withdrawStaffInvitation(
    @Arg("input", () => AdminWithdrawStaffInvitationInput)
    input: AdminWithdrawStaffInvitationInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "withdrawStaffInvitation",
      input,
      write: withdrawStaffInvitation,
      show: ({ id }) => ({ invitationId: encodeId("inv", id) }),
    });
  }

  @Mutation(() => AdminChangeStaffRolePayload)
  changeStaffRole(
    @Arg("input", () => AdminChangeStaffRoleInput) input: AdminChangeStaffRoleInput,
    @Ctx() context: Context,
  ) {
    const scopes = context.scopesOf("admin");
    return answerMutation(context, {
      operation: "changeStaffRole",
      input,
      write: (work, content) => changeStaffRole(work, content, scopes),
      show: async ({ id }) => ({ staffMember: await staffById(context, id) }),
    });
  }

  @Mutation(() => AdminRemoveStaffPayload)
  removeStaff(
    @Arg("input", () => AdminRemoveStaffInput) input: AdminRemoveStaffInput,
    @Ctx() context: Context,
  ) {
    const scopes = context.scopesOf("admin");
    return answerMutation(context, {
      operation: "removeStaff",
      input,
      write: (work, content) => removeStaff(work, content, scopes),
      show: ({ id }) => ({ staffMemberId: encodeId("stf", id) }),
    });
  }
}
