import { useQuery } from "@tanstack/react-query";
import { Empty, Typography, theme } from "antd";
import { useTranslation } from "react-i18next";
import { ReasonCodes } from "../../../../client/admin.ts";
import type { EntryListQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { ChoiceFilter, DayRangeFilter } from "../../components/listing/filters.tsx";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { daysOf, useListing } from "../../components/listing/use-listing.ts";
import type { Filters, Listing } from "../../components/listing/use-listing.ts";
import { rangeOf } from "../../components/listing/views/view-state.ts";
import type { FilterChoices } from "../../components/listing/views/view-state.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useFormats } from "../../program.tsx";
import { MemberName } from "../members/member-name.tsx";
import { ENTRY_KINDS } from "./entry-kinds.ts";

type Row = EntryListQuery["entries"]["nodes"][number];

/** What the address of the list may say. */
const CHOICES: FilterChoices = { kinds: ENTRY_KINDS, reason: "any", ...rangeOf("recorded") };

/** Everything that moved points, of all members. */
export function EntryPage() {
  const { t } = useTranslation();
  const { startOfDay } = useFormats();
  const listing = useListing<Row>({
    resource: "entries",
    where: (filters) => entryWhere(filters, startOfDay),
  });
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t("entries.title")} text={t("entries.text")} />
      <ListingView<Row>
        listing={listing}
        label={t("entries.title")}
        searchLabel={t("entries.search")}
        head={{
          key: "member",
          title: t("entries.columns.member"),
          render: ({ member }) => <MemberName member={member} />,
        }}
        columns={columns}
        views={CHOICES}
        filters={<EntryFilters listing={listing} />}
        empty={
          <Empty description={t("entries.empty.title")}>
            <Typography.Text type="secondary">{t("entries.empty.text")}</Typography.Text>
          </Empty>
        }
      />
    </>
  );
}

/** The API's filter for what the address says. */
function entryWhere(filters: Filters, startOfDay: (day: string) => string) {
  return {
    kinds: filters.kinds?.split(","),
    reasonCodes: filters.reason?.split(","),
    recordedAt: daysOf(filters, "recorded", startOfDay),
  };
}

function EntryFilters({ listing }: { listing: Pick<Listing<unknown>, "filters" | "change"> }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ["reason-codes", i18n.language],
    queryFn: () => api.query(ReasonCodes),
  });
  const reasons = data?.program.reasonCodes ?? [];
  return (
    <>
      <ChoiceFilter
        name="kinds"
        label={t("entries.columns.what")}
        listing={listing}
        choices={ENTRY_KINDS.map((value) => ({
          value,
          label: t(`memberPage.timeline.kind.${value}`),
        }))}
      />
      {reasons.length > 0 && (
        <ChoiceFilter
          name="reason"
          label={t("entries.columns.reason")}
          listing={listing}
          choices={reasons.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <DayRangeFilter name="recorded" label={t("entries.columns.recordedAt")} listing={listing} />
    </>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { dateTime, number, signed } = useFormats();
  return [
    {
      key: "what",
      title: t("entries.columns.what"),
      render: ({ kind, title, reason }) => (
        <>
          <span style={{ overflowWrap: "anywhere" }}>{title}</span>
          <SecondaryLine>{reason?.name ?? t(`memberPage.timeline.kind.${kind}`)}</SecondaryLine>
        </>
      ),
    },
    {
      key: "points",
      title: t("entries.columns.points"),
      isNumber: true,
      render: ({ points }) => (
        <span style={{ color: points > 0 ? token.colorSuccess : undefined }}>{signed(points)}</span>
      ),
    },
    {
      key: "after",
      title: t("entries.columns.after"),
      isNumber: true,
      render: ({ availableAfter }) => number(availableAfter),
    },
    {
      key: "recordedAt",
      title: t("entries.columns.recordedAt"),
      sort: "RECORDED_AT",
      isNumber: true,
      render: ({ recordedAt }) => dateTime(recordedAt),
    },
  ];
}
