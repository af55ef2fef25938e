import { Empty, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import type { RequestLogQuery } from "../../../../client/admin.ts";
import {
  ChoiceFilter,
  DayRangeFilter,
  OneOfFilter,
  TextFilter,
} from "../../components/listing/filters.tsx";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { daysOf, useListing } from "../../components/listing/use-listing.ts";
import type { Filters, Listing } from "../../components/listing/use-listing.ts";
import { rangeOf } from "../../components/listing/views/view-state.ts";
import type { FilterChoices } from "../../components/listing/views/view-state.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useFormats } from "../../program.tsx";

type Row = RequestLogQuery["requests"]["nodes"][number];

const APIS = ["STOREFRONT", "ADMIN", "PARTNER", "HTTP"] as const;
const CALLERS = ["BACKEND", "AUTOMATION", "PARTNER", "MEMBER", "VISITOR", "STAFF"] as const;
const RESULTS = ["failed", "done"] as const;

/** What the address of the list may say. */
const CHOICES: FilterChoices = {
  result: RESULTS,
  api: APIS,
  caller: CALLERS,
  code: "any",
  key: "any",
  ...rangeOf("answered"),
};

/** What reached the program lately, and how it was answered. */
export function RequestPage() {
  const { t } = useTranslation();
  const { startOfDay } = useFormats();
  const listing = useListing<Row>({
    resource: "requests",
    where: (filters) => requestWhere(filters, startOfDay),
  });
  const columns = useColumns(listing);
  return (
    <>
      <PageHeader title={t("requests.title")} text={t("requests.text")} />
      <ListingView<Row>
        listing={listing}
        label={t("requests.title")}
        searchLabel={t("requests.search")}
        head={{
          key: "operation",
          title: t("requests.columns.operation"),
          render: ({ operation }) => (
            <Typography.Text strong style={{ overflowWrap: "anywhere" }}>
              {operation ?? t("requests.unnamed")}
            </Typography.Text>
          ),
        }}
        columns={columns}
        views={CHOICES}
        filters={<RequestFilters listing={listing} />}
        empty={
          <Empty description={t("requests.empty.title")}>
            <Typography.Text type="secondary">{t("requests.empty.text")}</Typography.Text>
          </Empty>
        }
      />
    </>
  );
}

/** The API's filter for what the address says. */
function requestWhere(filters: Filters, startOfDay: (day: string) => string) {
  const { result } = filters;
  return {
    apis: filters.api?.split(","),
    callerKinds: filters.caller?.split(","),
    keyId: filters.key,
    failed: result === undefined ? undefined : result === "failed",
    codes: filters.code ? [filters.code] : undefined,
    answeredAt: daysOf(filters, "answered", startOfDay),
  };
}

function RequestFilters({ listing }: { listing: Pick<Listing<unknown>, "filters" | "change"> }) {
  const { t } = useTranslation();
  return (
    <>
      <OneOfFilter
        name="result"
        label={t("requests.columns.result")}
        listing={listing}
        choices={RESULTS.map((value) => ({ value, label: t(`requests.${value}`) }))}
      />
      <ChoiceFilter
        name="caller"
        label={t("requests.columns.caller")}
        listing={listing}
        choices={CALLERS.map((value) => ({ value, label: t(`requests.callers.${value}`) }))}
      />
      <ChoiceFilter
        name="api"
        label={t("requests.columns.api")}
        listing={listing}
        choices={APIS.map((value) => ({ value, label: t(`requests.apis.${value}`) }))}
      />
      <TextFilter name="code" label={t("requests.code")} listing={listing} />
      <DayRangeFilter name="answered" label={t("requests.columns.when")} listing={listing} />
      {listing.filters.key && (
        <Tag
          closable
          onClose={() => listing.change({ key: null })}
          style={{ lineHeight: "34px", margin: 0 }}
        >
          {t("requests.onlyKey")}
        </Tag>
      )}
    </>
  );
}

function useColumns(listing: Pick<Listing<unknown>, "change">): Column<Row>[] {
  const { t } = useTranslation();
  const { dateTime, number } = useFormats();
  return [
    {
      key: "result",
      title: t("requests.columns.result"),
      render: ({ codes, status }) => {
        const isFailed = codes.length > 0 || status >= 400;
        return (
          <>
            <Tag bordered={false} color={isFailed ? "error" : "success"}>
              {isFailed ? t("requests.failed") : t("requests.done")}
            </Tag>
            <SecondaryLine>{codes.length > 0 ? codes.join(", ") : `HTTP ${status}`}</SecondaryLine>
          </>
        );
      },
    },
    {
      key: "caller",
      title: t("requests.columns.caller"),
      render: ({ callerKind, key }) => (
        <>
          {key ? (
            <Typography.Link onClick={() => listing.change({ key: key.id })}>
              {key.name}
            </Typography.Link>
          ) : (
            t(`requests.callers.${callerKind}`)
          )}
          {key && <SecondaryLine>{t(`requests.callers.${callerKind}`)}</SecondaryLine>}
        </>
      ),
    },
    {
      key: "api",
      title: t("requests.columns.api"),
      render: ({ api, method }) => (
        <>
          {t(`requests.apis.${api}`)}
          <SecondaryLine>{method}</SecondaryLine>
        </>
      ),
    },
    {
      key: "time",
      title: t("requests.columns.time"),
      isNumber: true,
      render: ({ milliseconds }) => t("requests.milliseconds", { shown: number(milliseconds) }),
    },
    {
      key: "when",
      title: t("requests.columns.when"),
      sort: "ANSWERED_AT",
      isNumber: true,
      render: ({ answeredAt }) => dateTime(answeredAt),
    },
    {
      key: "request",
      title: t("requests.columns.request"),
      isExtra: true,
      render: ({ requestId }) => <Typography.Text copyable>{requestId}</Typography.Text>,
    },
  ];
}
