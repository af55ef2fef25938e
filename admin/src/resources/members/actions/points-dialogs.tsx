import { useGetIdentity } from "@refinedev/core";
import { Alert, Form, InputNumber } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { AdjustPoints, ReverseAdjustment, TransferPoints } from "../../../../../client/admin.ts";
import type { Viewer } from "../../../auth-provider.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useWrite } from "../../../components/use-write.ts";
import { useFormats } from "../../../program.tsx";
import { MemberSelect } from "../member-select.tsx";
import type { DialogProps } from "./member-actions.tsx";
import { ReasonFields } from "./reason-fields.tsx";
import type { Reason } from "./reason-fields.tsx";

interface Adjustment extends Reason {
  points: number;
}

/** Gives points or takes some, with the balance that it would leave. */
export function AdjustPointsDialog({ member, close }: DialogProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  // What was posted; null where it waits for somebody's approval.
  const entryId = useRef<string>(null);
  const adjust = useWrite(AdjustPoints, {
    onDone: ({ adjustPoints }) => (entryId.current = adjustPoints.entry?.id ?? null),
  });
  const reverse = useWrite(ReverseAdjustment);
  const { available } = member.wallet;
  return (
    <ActionDialog<Adjustment>
      title={t("members.actions.adjust.title", { name: member.displayName })}
      submit={t("members.actions.adjust.submit")}
      done={() => t(entryId.current ? "members.actions.adjust.done" : "approvals.waits")}
      undo={() => reverse({ memberId: member.id, entryId: entryId.current! })}
      canUndo={() => entryId.current !== null}
      run={(values) => adjust({ memberId: member.id, ...values })}
      close={close}
    >
      <Form.Item
        name="points"
        label={t("members.actions.adjust.points")}
        extra={t("members.actions.adjust.pointsHint")}
        rules={[{ required: true, message: t("members.actions.required") }]}
      >
        <InputNumber<number> precision={0} style={{ width: 200 }} autoFocus />
      </Form.Item>
      <ReasonFields hint={t("members.actions.adjust.reasonHint")} />
      <Form.Item<Adjustment> noStyle dependencies={["points"]}>
        {({ getFieldValue }) => (
          <div aria-live="polite">
            {t("members.actions.adjust.preview", {
              before: number(available),
              after: number(available + (Number(getFieldValue("points")) || 0)),
            })}
            <AboveLimit points={Math.abs(Number(getFieldValue("points")) || 0)} />
          </div>
        )}
      </Form.Item>
    </ActionDialog>
  );
}

/** Says before it is sent that so many points wait for somebody else. */
function AboveLimit({ points }: { points: number }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { data: viewer } = useGetIdentity<Viewer>();
  const most = viewer?.limits?.pointsPerTime ?? viewer?.limits?.pointsPerDay;
  if (most == null || points <= most) return null;
  return (
    <Alert
      type="info"
      showIcon
      message={t("approvals.aboveLimit", { count: most, shown: number(most) })}
      style={{ marginTop: 8 }}
    />
  );
}

interface Transfer extends Partial<Reason> {
  toMemberId: string;
  points: number;
}

/** Sends points to another member. */
export function TransferPointsDialog({ member, close }: DialogProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const waits = useRef(false);
  const transfer = useWrite(TransferPoints, {
    onDone: ({ transferPoints }) => (waits.current = transferPoints.approval != null),
  });
  const shown = number(member.wallet.available);
  return (
    <ActionDialog<Transfer>
      title={t("members.actions.transfer.title", { name: member.displayName })}
      text={t("members.actions.transfer.text", { count: member.wallet.available, shown })}
      submit={t("members.actions.transfer.submit")}
      done={() => t(waits.current ? "approvals.waits" : "members.actions.transfer.done")}
      run={(values) => transfer({ fromMemberId: member.id, ...values })}
      close={close}
    >
      <Form.Item
        name="toMemberId"
        label={t("members.actions.transfer.to")}
        rules={[{ required: true, message: t("members.actions.required") }]}
      >
        <MemberSelect except={member.id} />
      </Form.Item>
      <Form.Item
        name="points"
        label={t("members.actions.transfer.points")}
        rules={[{ required: true, message: t("members.actions.required") }]}
      >
        <InputNumber<number> precision={0} min={1} style={{ width: 200 }} />
      </Form.Item>
      <ReasonFields hasText={false} />
    </ActionDialog>
  );
}
