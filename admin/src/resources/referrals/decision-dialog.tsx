import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { ApproveReferral, RejectReferral } from "../../../../client/admin.ts";
import type { ReferralsInReviewQuery } from "../../../../client/admin.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useWrite } from "../../components/use-write.ts";

export type WaitingReferral = ReferralsInReviewQuery["referralsInReview"]["nodes"][number];

export interface Decision {
  readonly referral: WaitingReferral;
  readonly approves: boolean;
}

/** Approves a referral, or declines it with a reason. */
export function DecisionDialog({ referral, approves, close }: Decision & { close(): void }) {
  const { t } = useTranslation();
  const approve = useWrite(ApproveReferral);
  const reject = useWrite(RejectReferral);
  const { id: referralId, referrer, referee } = referral;
  const action = approves ? "approve" : "reject";
  const names = {
    referrer: referrer.displayName,
    friend: referee?.displayName ?? t("referrals.somebody"),
  };
  return (
    <ActionDialog<{ reason: string }>
      title={t(`referrals.${action}.title`, names)}
      text={t(`referrals.${action}.text`)}
      submit={t(`referrals.${action}.submit`)}
      done={t(`referrals.${action}.done`)}
      isDanger={!approves}
      run={(values) => (approves ? approve({ referralId }) : reject({ referralId, ...values }))}
      close={close}
    >
      {!approves && (
        <Form.Item
          name="reason"
          label={t("members.actions.reason")}
          extra={t("referrals.reject.reasonHint")}
          rules={[{ required: true, message: t("members.actions.required") }]}
        >
          <Input.TextArea autoFocus maxLength={500} rows={3} />
        </Form.Item>
      )}
    </ActionDialog>
  );
}
