import { Form, Input, Radio, Typography } from "antd";
import { useTranslation } from "react-i18next";
import {
  ChangeStaffRole,
  InviteStaff,
  RemoveStaff,
  WithdrawStaffInvitation,
} from "../../../../client/admin.ts";
import type { StaffRole } from "../../../../client/admin.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useWrite } from "../../components/use-write.ts";
import type { Invitation, StaffRow } from "./list.tsx";

const ROLES = ["OWNER", "MANAGER", "SUPPORT", "ANALYST", "PARTNER_MANAGER"] as const;

interface Closing {
  close(): void;
}

/** Invites somebody; the link that they get is given on. */
export function InviteDialog({ close, onLink }: Closing & { onLink(link: string): void }) {
  const { t } = useTranslation();
  const invite = useWrite(InviteStaff, {
    isRepeatable: false,
    onDone: ({ inviteStaff: { link } }) => link && onLink(link),
  });
  return (
    <ActionDialog<{ email: string; role: StaffRole }>
      title={t("staff.invite.title")}
      text={t("staff.invite.text")}
      submit={t("staff.invite.submit")}
      done={t("staff.invite.done")}
      initialValues={{ role: "SUPPORT" }}
      run={invite}
      close={close}
    >
      <Form.Item
        name="email"
        label={t("signIn.email")}
        rules={[{ required: true, type: "email", message: t("signIn.emailForm") }]}
      >
        <Input type="email" />
      </Form.Item>
      <RoleField />
    </ActionDialog>
  );
}

/** Gives somebody another role. */
export function RoleDialog({ row: { id, name, role }, close }: Closing & { row: StaffRow }) {
  const { t } = useTranslation();
  const change = useWrite(ChangeStaffRole, { isRepeatable: false });
  return (
    <ActionDialog<{ role: StaffRole }>
      title={t("staff.role.title", { name })}
      submit={t("staff.role.submit")}
      done={t("staff.role.done")}
      initialValues={{ role }}
      run={(values) => change({ id, ...values })}
      close={close}
    >
      <RoleField />
    </ActionDialog>
  );
}

function RoleField() {
  const { t } = useTranslation();
  return (
    <Form.Item name="role" label={t("staff.columns.role")}>
      <Radio.Group style={{ display: "flex", flexDirection: "column", gap: 8 }}>
        {ROLES.map((role) => (
          <Radio key={role} value={role}>
            {t(`staff.roles.${role}.name`)}{" "}
            <Typography.Text type="secondary" style={{ fontSize: 13 }}>
              {t(`staff.roles.${role}.text`)}
            </Typography.Text>
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  );
}

/** Takes somebody off the staff. */
export function RemoveDialog({ row: { id, name }, close }: Closing & { row: StaffRow }) {
  const { t } = useTranslation();
  const remove = useWrite(RemoveStaff, { isRepeatable: false });
  return (
    <ActionDialog
      title={t("staff.remove.title", { name })}
      text={t("staff.remove.text")}
      submit={t("staff.remove.submit")}
      done={t("staff.remove.done")}
      isDanger
      run={() => remove({ id })}
      close={close}
    />
  );
}

/** Ends an invitation that nobody used. */
export function WithdrawDialog({
  invitation: { id, email },
  close,
}: Closing & { invitation: Invitation }) {
  const { t } = useTranslation();
  const withdraw = useWrite(WithdrawStaffInvitation, { isRepeatable: false });
  return (
    <ActionDialog
      title={t("staff.withdraw.title", { email })}
      text={t("staff.withdraw.text")}
      submit={t("staff.withdraw.submit")}
      done={t("staff.withdraw.done")}
      run={() => withdraw({ id })}
      close={close}
    />
  );
}
