import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { CancelRedemption, ConfirmRedemption } from "../../../../client/admin.ts";
import type { RedemptionStatus } from "../../../../client/admin.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useWrite } from "../../components/use-write.ts";
import { ReasonFields } from "../members/actions/reason-fields.tsx";
import type { Reason } from "../members/actions/reason-fields.tsx";

interface RedemptionDialogProps {
  readonly redemption: { readonly id: string; readonly title: string };
  close(): void;
}

/** Asks before a redemption is cancelled, and why. */
export function CancelDialog({ redemption: { id, title }, close }: RedemptionDialogProps) {
  const { t } = useTranslation();
  const cancel = useWrite(CancelRedemption);
  return (
    <ActionDialog<Partial<Reason>>
      title={t("memberPage.rewards.cancelTitle", { title })}
      text={t("memberPage.rewards.cancelText")}
      submit={t("memberPage.rewards.cancelSubmit")}
      done={t("memberPage.rewards.cancelDone")}
      isDanger
      run={(values) => cancel({ redemptionId: id, ...values })}
      close={close}
    >
      <ReasonFields hasText={false} />
    </ActionDialog>
  );
}

/** Asks before held points are spent. */
export function ConfirmDialog({ redemption: { id, title }, close }: RedemptionDialogProps) {
  const { t } = useTranslation();
  const confirm = useWrite(ConfirmRedemption);
  return (
    <ActionDialog<object>
      title={t("redemptions.confirm.title", { title })}
      text={t("redemptions.confirm.text")}
      submit={t("redemptions.confirm.submit")}
      done={t("redemptions.confirm.done")}
      run={() => confirm({ redemptionId: id })}
      close={close}
    />
  );
}

const COLORS = {
  HELD: "warning",
  CONFIRMED: "success",
  CANCELLED: "default",
  ENDED: "default",
} as const;

/** How far a redemption has come. */
export function RedemptionStatusTag({ status }: { status: RedemptionStatus }) {
  const { t } = useTranslation();
  return (
    <Tag bordered={false} color={COLORS[status]} style={{ margin: 0 }}>
      {t(`memberPage.rewards.status.${status}`)}
    </Tag>
  );
}
