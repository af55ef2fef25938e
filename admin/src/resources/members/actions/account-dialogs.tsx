import { Form } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  CloseMember,
  MergeMembers,
  ReactivateMember,
  ReopenMember,
  SuspendMember,
} from "../../../../../client/admin.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useWrite } from "../../../components/use-write.ts";
import { MemberSelect } from "../member-select.tsx";
import type { DialogProps } from "./member-actions.tsx";
import { ReasonFields } from "./reason-fields.tsx";
import type { Reason } from "./reason-fields.tsx";

/** Pauses the account. */
export function SuspendDialog(props: DialogProps) {
  const suspend = useWrite(SuspendMember, { isRepeatable: false });
  return (
    <ConfirmDialog {...props} action="suspend" run={suspend}>
      <ReasonFields hasText={false} />
    </ConfirmDialog>
  );
}

/** Lets a paused account take part again. */
export function ReactivateDialog(props: DialogProps) {
  const reactivate = useWrite(ReactivateMember, { isRepeatable: false });
  return (
    <ConfirmDialog {...props} action="reactivate" run={reactivate}>
      <ReasonFields hasText={false} />
    </ConfirmDialog>
  );
}

/** Closes the account. */
export function CloseDialog(props: DialogProps) {
  const run = useWrite(CloseMember);
  return (
    <ConfirmDialog {...props} action="close" run={run} isDanger>
      <ReasonFields isOptional />
    </ConfirmDialog>
  );
}

interface ConfirmDialogProps extends DialogProps {
  readonly action: "suspend" | "reactivate" | "close";
  readonly isDanger?: boolean;
  readonly children: ReactNode;
  run(input: { memberId: string } & Partial<Reason>): ReturnType<ReturnType<typeof useWrite>>;
}

function ConfirmDialog(props: ConfirmDialogProps) {
  const { member, close, action, isDanger = false, children, run } = props;
  const { t } = useTranslation();
  return (
    <ActionDialog<Partial<Reason>>
      title={t(`members.actions.${action}.title`, { name: member.displayName })}
      text={t(`members.actions.${action}.text`)}
      submit={t(`members.actions.${action}.submit`)}
      done={t(`members.actions.${action}.done`)}
      isDanger={isDanger}
      run={({ reason, ...values }) =>
        run({ memberId: member.id, ...values, ...(reason && { reason }) })
      }
      close={close}
    >
      {children}
    </ActionDialog>
  );
}

/** Opens a closed account again. */
export function ReopenDialog({ member, close }: DialogProps) {
  const { t } = useTranslation();
  const reopen = useWrite(ReopenMember);
  return (
    <ActionDialog<Reason>
      title={t("members.actions.reopen.title", { name: member.displayName })}
      text={t("members.actions.reopen.text")}
      submit={t("members.actions.reopen.submit")}
      done={t("members.actions.reopen.done")}
      run={(values) => reopen({ memberId: member.id, ...values })}
      close={close}
    >
      <ReasonFields />
    </ActionDialog>
  );
}

/** Merges this account into another member's. */
export function MergeDialog({ member, close }: DialogProps) {
  const { t } = useTranslation();
  const merge = useWrite(MergeMembers);
  return (
    <ActionDialog<{ intoMemberId: string }>
      title={t("members.actions.merge.title", { name: member.displayName })}
      text={t("members.actions.merge.text")}
      submit={t("members.actions.merge.submit")}
      done={t("members.actions.merge.done")}
      isDanger
      run={(values) => merge({ memberId: member.id, ...values })}
      close={close}
    >
      <Form.Item
        name="intoMemberId"
        label={t("members.actions.merge.into")}
        rules={[{ required: true, message: t("members.actions.required") }]}
      >
        <MemberSelect except={member.id} />
      </Form.Item>
    </ActionDialog>
  );
}
