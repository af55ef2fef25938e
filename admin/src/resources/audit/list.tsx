import { Empty, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { AuditLogQuery } from "../../../../client/admin.ts";
import { ChoiceFilter, DayRangeFilter } from "../../components/listing/filters.tsx";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { daysOf, useListing } from "../../components/listing/use-listing.ts";
import type { Listing } from "../../components/listing/use-listing.ts";
import { rangeOf } from "../../components/listing/views/view-state.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { useFormats } from "../../program.tsx";
import { ChangedFields } from "./changed-fields.tsx";
import { useOperations } from "./operation.ts";

type Row = AuditLogQuery["auditRecords"]["nodes"][number];

const KINDS = ["STAFF", "AUTOMATION", "PARTNER", "OPERATOR"] as const;

/** Who changed what, when, from where, and what it was before. */
export function AuditList() {
  const { t } = useTranslation();
  const { startOfDay } = useFormats();
  const operation = useOperations();
  const listing = useListing<Row>({
    resource: "audit",
    where: (filters) => ({
      recordId: filters.record,
      actorId: filters.by,
      actorKinds: filters.kind?.split(","),
      recordedAt: daysOf(filters, "made", startOfDay),
    }),
  });
  const columns = useColumns(listing);
  return (
    <>
      <PageHeader title={t("audit.title")} text={t("audit.text")} />
      <ListingView<Row>
        listing={listing}
        label={t("audit.title")}
        searchLabel={t("audit.search")}
        head={{
          key: "what",
          title: t("audit.columns.what"),
          render: (row) => <Typography.Text strong>{operation(row.operation)}</Typography.Text>,
        }}
        columns={columns}
        views={{ kind: KINDS, record: "any", by: "any", ...rangeOf("made") }}
        filters={
          <>
            <ChoiceFilter
              name="kind"
              label={t("audit.columns.who")}
              listing={listing}
              choices={KINDS.map((value) => ({ value, label: t(`audit.actors.${value}`) }))}
            />
            <DayRangeFilter name="made" label={t("audit.columns.when")} listing={listing} />
            <Only name="record" label={t("audit.onlyRecord")} listing={listing} />
            <Only name="by" label={t("audit.onlyActor")} listing={listing} />
          </>
        }
        empty={
          <Empty description={t("audit.empty.title")}>
            <Typography.Text type="secondary">{t("audit.empty.text")}</Typography.Text>
          </Empty>
        }
      />
    </>
  );
}

interface OnlyProps {
  readonly name: string;
  readonly label: string;
  readonly listing: Pick<Listing<unknown>, "filters" | "change">;
}

/** A filter that a link has set, with a way to take it off. */
function Only({ name, label, listing }: OnlyProps) {
  if (!listing.filters[name]) return null;
  return (
    <Tag
      closable
      onClose={() => listing.change({ [name]: null })}
      style={{ lineHeight: "34px", margin: 0 }}
    >
      {label}
    </Tag>
  );
}

function useColumns(listing: Pick<Listing<unknown>, "change">): Column<Row>[] {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return [
    {
      key: "who",
      title: t("audit.columns.who"),
      render: ({ actor }) =>
        actor.id ? (
          <Typography.Link onClick={() => listing.change({ by: actor.id ?? null })}>
            {actor.name}
          </Typography.Link>
        ) : (
          actor.name
        ),
    },
    {
      key: "member",
      title: t("audit.columns.member"),
      render: ({ member }) =>
        member ? <Link to={`/members/${member.id}`}>{member.displayName}</Link> : "–",
    },
    {
      key: "changes",
      title: t("audit.columns.changes"),
      render: ({ changes }) => (changes.length > 0 ? <ChangedFields changes={changes} /> : "–"),
    },
    {
      key: "reason",
      title: t("audit.columns.reason"),
      render: ({ reason }) => reason?.name ?? "–",
    },
    {
      key: "when",
      title: t("audit.columns.when"),
      sort: "RECORDED_AT",
      isNumber: true,
      render: ({ recordedAt }) => dateTime(recordedAt),
    },
    {
      key: "from",
      title: t("audit.columns.from"),
      render: ({ remoteAddress }) => <span className="number">{remoteAddress ?? "–"}</span>,
    },
    {
      key: "request",
      title: t("audit.columns.request"),
      isExtra: true,
      render: ({ requestId }) => <Typography.Text copyable>{requestId}</Typography.Text>,
    },
  ];
}
