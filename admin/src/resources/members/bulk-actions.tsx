import { useGetIdentity } from "@refinedev/core";
import { useQuery } from "@tanstack/react-query";
import { DownOutlined } from "@ant-design/icons";
import { Alert, Button, Dropdown, Form, InputNumber } from "antd";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { BulkActionPreview, StartBulkAction } from "../../../../client/admin.ts";
import type { BulkActionInput, MemberFilter } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { useWrite } from "../../components/use-write.ts";
import { useFormats } from "../../program.tsx";
import { GiftField, GrantFields } from "./actions/gift-dialogs.tsx";
import { ReasonFields } from "./actions/reason-fields.tsx";

/** Whom it is done to: those who are ticked, or all whom the list shows on its pages. */
export interface Whom {
  readonly ids: readonly string[];
  readonly search: string;
  readonly where: MemberFilter | undefined;
  readonly count: number;
}

const ACTIONS = {
  adjustPoints: { permission: "points:write", Fields: PointsFields },
  issueCoupon: { permission: "coupons:issue", Fields: CouponFields },
  grantTier: { permission: "members:write", Fields: TierFields },
  suspendMember: { permission: "members:write", Fields: StatusFields },
  reactivateMember: { permission: "members:write", Fields: StatusFields },
} satisfies Record<string, { permission: string; Fields: () => ReactNode }>;

type Action = keyof typeof ACTIONS;
type Typed = Readonly<Record<string, unknown>>;

/** What is done to many members at once, as a job. */
export function BulkActions({ whom, started }: { whom: Whom; started(): void }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { data: viewer } = useGetIdentity<Viewer>();
  const [open, setOpen] = useState<Action | null>(null);
  const may = (permission: string) => viewer?.permissions.includes(permission) === true;
  const actions = (Object.keys(ACTIONS) as Action[]).filter((it) => may(ACTIONS[it].permission));
  if (!may("jobs:write") || actions.length === 0 || whom.count === 0) return null;
  const { count } = whom;
  const text = whom.ids.length > 0 ? "jobs.start.ticked" : "jobs.start.all";
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: actions.map((key) => ({ key, label: t(`jobs.start.${key}.menu`) })),
          onClick: ({ key }) => setOpen(key as Action),
        }}
      >
        <Button>
          {t(text, { count, shown: number(count) })} <DownOutlined style={{ fontSize: 10 }} />
        </Button>
      </Dropdown>
      {open && (
        <StartDialog action={open} whom={whom} started={started} close={() => setOpen(null)} />
      )}
    </>
  );
}

interface StartDialogProps {
  readonly action: Action;
  readonly whom: Whom;
  started(): void;
  close(): void;
}

function StartDialog({ action, whom, started, close }: StartDialogProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const navigate = useNavigate();
  const start = useWrite(StartBulkAction, {
    onDone() {
      started();
      void navigate("/jobs");
    },
  });
  const { Fields } = ACTIONS[action];
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

const PREVIEW_MS = 400;

/** How many members and points it would be for now, and why it would be refused. */
function Preview({ action, whom }: { action: Action; whom: Whom }) {
  const { t } = useTranslation();
  const { number, signed } = useFormats();
  const form = Form.useFormInstance<Typed>();
  const typed = useLater(JSON.stringify(Form.useWatch([], form) ?? {}));
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
function unwritten(action: Action): Typed {
  return ACTIONS[action].Fields === StatusFields ? {} : { reason: "–" };
}

/** A text once it has stayed the same for a moment. */
function useLater(text: string): string {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), PREVIEW_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return later;
}

function isComplete(action: Action, { points, rewardId, tierId }: Typed): boolean {
  if (action === "adjustPoints") return typeof points === "number";
  if (action === "issueCoupon") return typeof rewardId === "string";
  return action !== "grantTier" || typeof tierId === "string";
}

function inputOf(action: Action, { ids, search, where }: Whom, typed: Typed): BulkActionInput {
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
