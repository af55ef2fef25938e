import { Button, Empty, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { ReferralListQuery, ReferralStatus } from "../../../../client/admin.ts";
import { ChoiceFilter, DayRangeFilter } from "../../components/listing/filters.tsx";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { daysOf, useListing } from "../../components/listing/use-listing.ts";
import { rangeOf } from "../../components/listing/views/view-state.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { useFormats } from "../../program.tsx";
import { Funnel } from "./funnel.tsx";

type Row = ReferralListQuery["referrals"]["nodes"][number];

const STATUSES = [
  "INVITED",
  "JOINED",
  "IN_REVIEW",
  "QUALIFIED",
  "REWARDED",
  "REVERSED",
  "EXPIRED",
  "REJECTED",
] as const;

/** Every friend that a member referred, and how far each has come. */
export function ReferralList() {
  const { t } = useTranslation();
  const { startOfDay } = useFormats();
  const navigate = useNavigate();
  const listing = useListing<Row>({
    resource: "referrals",
    where: (filters) => ({
      statuses: filters.status?.split(","),
      createdAt: daysOf(filters, "begun", startOfDay),
    }),
  });
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t("referrals.title")}
        text={t("referrals.text")}
        actions={
          <>
            <Button onClick={() => void navigate("/referrals/terms")}>
              {t("referrals.terms.open")}
            </Button>
            <Button onClick={() => void navigate("/referrals/review")}>
              {t("referrals.review.open")}
            </Button>
          </>
        }
      />
      <Funnel />
      <ListingView<Row>
        listing={listing}
        label={t("referrals.title")}
        searchLabel={t("referrals.search")}
        head={{
          key: "referrer",
          title: t("referrals.columns.referrer"),
          render: ({ referrer }) => (
            <Link to={`/members/${referrer.id}`}>{referrer.displayName}</Link>
          ),
        }}
        columns={columns}
        views={{ status: STATUSES, ...rangeOf("begun") }}
        filters={
          <>
            <ChoiceFilter
              name="status"
              label={t("referrals.columns.status")}
              listing={listing}
              choices={STATUSES.map((value) => ({ value, label: t(`referrals.status.${value}`) }))}
            />
            <DayRangeFilter name="begun" label={t("referrals.columns.begun")} listing={listing} />
          </>
        }
        empty={
          <Empty description={t("referrals.empty.title")}>
            <Typography.Text type="secondary">{t("referrals.empty.text")}</Typography.Text>
          </Empty>
        }
      />
    </>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const { date } = useFormats();
  return [
    {
      key: "friend",
      title: t("referrals.columns.friend"),
      render: ({ referee }) =>
        referee ? (
          <Link to={`/members/${referee.id}`}>{referee.displayName}</Link>
        ) : (
          t("referrals.notJoined")
        ),
    },
    {
      key: "status",
      title: t("referrals.columns.status"),
      render: ({ status, note, reasons }) => (
        <span>
          <StatusTag status={status} />
          {(note ?? reasons.length > 0) && (
            <Typography.Text type="secondary" style={{ fontSize: 13 }}>
              {note ?? reasons.map((reason) => t(`referrals.why.${reason}`)).join(" ")}
            </Typography.Text>
          )}
        </span>
      ),
    },
    {
      key: "begun",
      title: t("referrals.columns.begun"),
      sort: "CREATED_AT",
      isNumber: true,
      render: ({ createdAt }) => date(createdAt),
    },
  ];
}

const COLORS: Partial<Record<ReferralStatus, string>> = {
  REWARDED: "success",
  QUALIFIED: "success",
  IN_REVIEW: "warning",
  REJECTED: "error",
};

function StatusTag({ status }: { status: ReferralStatus }) {
  const { t } = useTranslation();
  return (
    <Tag bordered={false} color={COLORS[status] ?? "default"}>
      {t(`referrals.status.${status}`)}
    </Tag>
  );
}
