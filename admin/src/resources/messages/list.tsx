import { useGetIdentity } from "@refinedev/core";
import { Button, Empty, Tag, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ResendMessage } from "../../../../client/admin.ts";
import type { MessageListQuery } from "../../../../client/admin.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { ChoiceFilter, DayRangeFilter } from "../../components/listing/filters.tsx";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { daysOf, useListing } from "../../components/listing/use-listing.ts";
import { rangeOf } from "../../components/listing/views/view-state.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { useWrite } from "../../components/use-write.ts";
import { useFormats } from "../../program.tsx";

type Row = MessageListQuery["messages"]["nodes"][number];

const STATUSES = ["WAITING", "SENT", "SKIPPED", "FAILED"] as const;
const COLORS = {
  WAITING: "warning",
  SENT: "success",
  SKIPPED: "default",
  FAILED: "error",
} as const;
const KINDS = [
  "WELCOME",
  "POINTS_EXPIRING",
  "TIER_REACHED",
  "COUPON_ISSUED",
  "REFERRAL_REWARDED",
  "IDENTITY_CODE",
] as const;

/** Every e-mail to members: what was sent, what waits, and what was not sent and why. */
export function MessageList() {
  const { t } = useTranslation();
  const { startOfDay } = useFormats();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayResend = viewer?.permissions.includes("messages:write") === true;
  const [resending, setResending] = useState<Row | null>(null);
  const listing = useListing<Row>({
    resource: "messages",
    where: (filters) => ({
      kinds: filters.kind?.split(","),
      statuses: filters.status?.split(","),
      createdAt: daysOf(filters, "made", startOfDay),
    }),
  });
  const columns = useColumns();
  const resend = (row: Row) =>
    row.member && (
      <Button size="small" onClick={() => setResending(row)}>
        {t("messages.resend.menu")}
      </Button>
    );
  return (
    <>
      <PageHeader title={t("messages.title")} text={t("messages.text")} />
      <ListingView<Row>
        listing={listing}
        label={t("messages.title")}
        searchLabel={t("members.search")}
        head={{
          key: "kind",
          title: t("messages.columns.kind"),
          render: ({ kind }) => (
            <Typography.Text strong>{t(`messages.kinds.${kind}`)}</Typography.Text>
          ),
        }}
        columns={columns}
        actions={mayResend && resend}
        views={{ status: STATUSES, kind: KINDS, ...rangeOf("made") }}
        filters={
          <>
            <ChoiceFilter
              name="status"
              label={t("messages.columns.status")}
              listing={listing}
              choices={STATUSES.map((value) => ({ value, label: t(`messages.status.${value}`) }))}
            />
            <ChoiceFilter
              name="kind"
              label={t("messages.columns.kind")}
              listing={listing}
              choices={KINDS.map((value) => ({ value, label: t(`messages.kinds.${value}`) }))}
            />
            <DayRangeFilter name="made" label={t("messages.columns.at")} listing={listing} />
          </>
        }
        empty={
          <Empty description={t("messages.empty.title")}>
            <Typography.Text type="secondary">{t("messages.empty.text")}</Typography.Text>
          </Empty>
        }
      />
      {resending && <ResendDialog row={resending} close={() => setResending(null)} />}
    </>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return [
    {
      key: "member",
      title: t("messages.columns.member"),
      render: ({ member }) =>
        member ? (
          <Link to={`/members/${member.id}`}>{member.displayName}</Link>
        ) : (
          t("messages.test")
        ),
    },
    {
      key: "status",
      title: t("messages.columns.status"),
      render: ({ status, skippedFor, error }) => (
        <span>
          <Tag bordered={false} color={COLORS[status]}>
            {t(`messages.status.${status}`)}
          </Tag>
          {(skippedFor ?? error) && (
            <Typography.Text type="secondary" style={{ fontSize: 13 }}>
              {skippedFor ? t(`messages.skipped.${skippedFor}`) : error}
            </Typography.Text>
          )}
        </span>
      ),
    },
    {
      key: "at",
      title: t("messages.columns.at"),
      sort: "CREATED_AT",
      isNumber: true,
      render: ({ createdAt }) => dateTime(createdAt),
    },
  ];
}

function ResendDialog({ row: { id, member }, close }: { row: Row; close(): void }) {
  const { t } = useTranslation();
  const resend = useWrite(ResendMessage, { isRepeatable: false });
  return (
    <ActionDialog
      title={t("messages.resend.title", { name: member?.displayName })}
      text={t("messages.resend.text")}
      submit={t("messages.resend.submit")}
      done={t("messages.resend.done")}
      run={() => resend({ id })}
      close={close}
    />
  );
}
