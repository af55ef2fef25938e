import { useQuery } from "@tanstack/react-query";
import { Alert, Form, InputNumber } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { BulkActionPreview, StartBulkAction } from "../../../../client/admin.ts";
import type { BulkActionInput } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useSettled } from "../../components/use-settled.ts";
import { useWrite } from "../../components/use-write.ts";
import { useFormats } from "../../program.tsx";
import { GiftField, GrantFields } from "./actions/gift-dialogs.tsx";
import { ReasonFields } from "./actions/reason-fields.tsx";
import type { BulkAction, Whom } from "./bulk-actions.tsx";

const FIELDS = {
  adjustPoints: PointsFields,
  issueCoupon: CouponFields,
  grantTier: TierFields,
  suspendMember: StatusFields,
  reactivateMember: StatusFields,
} satisfies Record<BulkAction, () => ReactNode>;

type Typed = Readonly<Record<string, unknown>>;

interface BulkDialogProps {
  readonly action: BulkAction;
  readonly whom: Whom;
  started(): void;
  close(): void;
}

/** What it is done with and why, and for how many: then it becomes a job. */
export function BulkDialog({ action, whom, started, close }: BulkDialogProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const navigate = useNavigate();
  const start = useWrite(StartBulkAction, {
    onDone() {
      started();
      void navigate("/jobs");
    },
  });
  const Fields = FIELDS[action];
  const { count } = whom;
  return (
    <ActionDialog<Typed>
      title={t(`jobs.start.${action}.title`, { count, shown: number(count) })}
      text={t("jobs.start.text")}
      submit={t("jobs.start.submit")}
      done={t("jobs.start.done")}
      isDanger={action === "suspendMember"}
      run={async (typed) => {
        const refused = await start(inputOf(action, whom, typed));
        // The fields of the dialog are those of the action: `input.adjustPoints.points`.
        return refused.map((it) => ({ ...it, field: ["input", ...it.field.slice(2)] }));
      }}
      close={close}
    >
      <Fields />
      <Preview action={action} whom={whom} />
    </ActionDialog>
  );
}

function PointsFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="points"
        label={t("jobs.start.points")}
        extra={t("members.actions.adjust.pointsHint")}
        rules={[{ required: true, message: t("members.actions.required") }]}
      >
        <InputNumber<number> precision={0} style={{ width: 200 }} autoFocus />
      </Form.Item>
      <ReasonFields hint={t("members.actions.adjust.reasonHint")} />
    </>
  );
}

function CouponFields() {
  return (
    <>
      <GiftField />
      <ReasonFields />
    </>
  );
}

function TierFields() {
  return (
    <>
      <GrantFields />
      <ReasonFields />
    </>
  );
}

function StatusFields() {
  return <ReasonFields hasText={false} />;
}

/** How many members and points it would be for now, and why it would be refused. */
function Preview({ action, whom }: { action: BulkAction; whom: Whom }) {
  const { t } = useTranslation();
  const { number, signed } = useFormats();
  const form = Form.useFormInstance<Typed>();
  const typed = useSettled(JSON.stringify(Form.useWatch([], form) ?? {}));
  const { data } = useQuery({
    queryKey: ["bulk-preview", action, whom, typed],
    queryFn: () =>
      api.query(BulkActionPreview, {
        input: inputOf(action, whom, {
          ...unwritten(action),
          ...filled(JSON.parse(typed) as Typed),
        }),
      }),
    enabled: isComplete(action, JSON.parse(typed) as Typed),
    placeholderData: (before) => before,
  });
  if (!data) return <div aria-live="polite" />;
  const { members, points, userErrors } = data.bulkActionPreview;
  if (userErrors.length > 0) {
    const message = userErrors.map((it) => it.message).join(" ");
    return <Alert type="warning" showIcon message={message} role="status" />;
  }
  return (
    <div aria-live="polite">
      {t("jobs.start.preview", { count: members, shown: number(members) })}
      {points !== null && points !== undefined && (
        <> {t("jobs.start.previewPoints", { count: points, shown: signed(points) })}</>
      )}
    </div>
  );
}

/** The reason is still to be written; it changes no figure. */
function unwritten(action: BulkAction): Typed {
  return FIELDS[action] === StatusFields ? {} : { reason: "–" };
}

function isComplete(action: BulkAction, { points, rewardId, tierId }: Typed): boolean {
  if (action === "adjustPoints") return typeof points === "number";
  if (action === "issueCoupon") return typeof rewardId === "string";
  return action !== "grantTier" || typeof tierId === "string";
}

function inputOf(action: BulkAction, { ids, search, where }: Whom, typed: Typed): BulkActionInput {
  const members =
    ids.length > 0
      ? { memberIds: [...ids] }
      : { matching: { ...(search && { search }), ...(where && { where }) } };
  return { ...members, [action]: filled(typed) };
}

/** What was typed, without what was left empty. */
function filled(typed: Typed): Typed {
  return Object.fromEntries(
    Object.entries(typed).filter(([, value]) => value != null && value !== ""),
  );
}
