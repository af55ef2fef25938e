import { DownloadOutlined, PrinterOutlined } from "@ant-design/icons";
import { useGetIdentity } from "@refinedev/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { App, Button, Card, Empty, Flex, Table, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import {
  PartnerSettlement,
  SettlementPage as SettlementDocument,
} from "../../../../client/admin.ts";
import type { PartnerSettlementQuery, SettlementPageQuery } from "../../../../client/admin.ts";
import { api, headersOf } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { Failure } from "../../components/failure.tsx";
import { saveFile } from "../../components/files/save-file.ts";
import { Loaded } from "../../components/loaded.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { NotFound } from "../../pages/not-found.tsx";
import { useFormats, useProgram } from "../../program.tsx";
import { DisputeTag, DisputesCard } from "./disputes-card.tsx";
import { CloseDialog } from "./money-dialogs.tsx";
import { settlementDays } from "./settlement-time.ts";
import { SettlementTag } from "./settlement-tag.tsx";
import "./settlements.css";

type Settlement = NonNullable<SettlementPageQuery["settlement"]>;
type Line = NonNullable<PartnerSettlementQuery["settlement"]>["lines"]["nodes"][number];

/** A settlement with a partner: its sums and lines, as a table and on paper. */
export function SettlementPage() {
  const { id = "" } = useParams();
  return (
    <Loaded name={["settlement", id]} ask={() => api.query(SettlementDocument, { id })}>
      {({ settlement }) => (settlement ? <SettlementView settlement={settlement} /> : <NotFound />)}
    </Loaded>
  );
}

function SettlementView({ settlement }: { settlement: Settlement }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { name: program, sandbox } = useProgram();
  const { data: viewer } = useGetIdentity<Viewer>();
  const maySettle = viewer?.permissions.includes("settlements:write") === true;
  const [isClosing, setIsClosing] = useState(false);
  const { id, partner, period, status, closedAt } = settlement;
  // A sandbox has a clock of its own; the server says whether its time has come.
  const isOver = sandbox || Date.parse(period.until) <= Date.now();
  const lines = useLines(id);
  const save = useTable(id);
  return (
    <div className="settlement">
      <PageHeader
        title={t("settlements.with", { partner: partner.name })}
        aside={<SettlementTag status={status} />}
        text={`${program} · ${settlementDays(period, formats)}`}
        actions={
          <Flex gap={8} wrap className="on-screen">
            <Link to={`/partners/${partner.id}`}>
              <Button>{t("settlements.back")}</Button>
            </Link>
            <Button icon={<DownloadOutlined />} onClick={() => void save()}>
              {t("lists.export.button")}
            </Button>
            <Button
              icon={<PrinterOutlined />}
              loading={lines.isFetching}
              onClick={() => void lines.readAll().then(() => window.print())}
            >
              {t("settlements.print")}
            </Button>
            {maySettle && status === "OPEN" && isOver && (
              <Button type="primary" onClick={() => setIsClosing(true)}>
                {t("settlements.close.submit")}
              </Button>
            )}
          </Flex>
        }
      />
      <Flex vertical gap={16} style={{ maxWidth: 980 }}>
        <Card>
          <Sums settlement={settlement} />
          <SecondaryLine>
            {closedAt
              ? t("settlements.closedFor", { at: formats.dateTime(closedAt) })
              : t("settlements.stillOpen")}
          </SecondaryLine>
        </Card>
        {settlement.lines.nodes.length > 0 && (
          <DisputesCard settlement={settlement} mayAnswer={maySettle} />
        )}
        <Lines {...lines} />
      </Flex>
      {isClosing && <CloseDialog id={id} close={() => setIsClosing(false)} />}
    </div>
  );
}

function Sums({ settlement }: { settlement: Settlement }) {
  const { t } = useTranslation();
  const { money, number } = useFormats();
  const { pointsIssued, pointsRedeemed, toPay } = settlement;
  const negative = { ...settlement.owedToPartner };
  if (Number(negative.amount) !== 0) negative.amount = `-${negative.amount}`.replace("--", "");
  return (
    <table className="settlement-sums">
      <tbody>
        <Sum label={t("settlements.sums.opening")} value={money(settlement.opening)} />
        <Sum
          label={t("settlements.sums.owedByPartner", { points: number(pointsIssued) })}
          value={money(settlement.owedByPartner)}
        />
        <Sum
          label={t("settlements.sums.owedToPartner", { points: number(pointsRedeemed) })}
          value={money(negative)}
        />
        <Sum label={t("settlements.sums.returns")} value={money(settlement.returns)} as="is-part" />
        <Sum label={t("settlements.sums.adjustments")} value={money(settlement.adjustments)} />
        <Sum label={t("settlements.sums.payments")} value={money(settlement.payments)} />
        <Sum label={t("settlements.sums.net")} value={money(settlement.net)} as="is-sum" />
        {toPay && <Sum label={t("settlements.sums.toPay")} value={money(toPay)} as="is-sum" />}
      </tbody>
    </table>
  );
}

interface SumProps {
  readonly label: string;
  readonly value: string;
  readonly as?: "is-sum" | "is-part";
}

function Sum({ label, value, as }: SumProps) {
  return (
    <tr className={as}>
      <th scope="row">{label}</th>
      <td className="number">{value}</td>
    </tr>
  );
}

interface LinesProps {
  readonly lines: readonly Line[] | null;
  readonly error: Error | null;
  readonly hasMore: boolean;
  readonly isFetching: boolean;
  readMore(): Promise<unknown>;
}

function Lines({ lines, error, hasMore, isFetching, readMore }: LinesProps) {
  const { t } = useTranslation();
  const { money, number, dateTime } = useFormats();
  if (error && !lines) return <Failure error={error} onRetry={() => void readMore()} />;
  if (!lines) return <Loading />;
  return (
    <Card title={t("settlements.lines.title")} styles={{ body: { padding: 0 } }}>
      <Table<Line>
        aria-label={t("settlements.lines.title")}
        rowKey="id"
        size="small"
        dataSource={[...lines]}
        pagination={false}
        scroll={{ x: "max-content" }}
        locale={{ emptyText: <Empty description={t("settlements.lines.empty")} /> }}
        columns={[
          {
            key: "at",
            title: t("settlements.lines.at"),
            render: (_value, { occurredAt }) => dateTime(occurredAt),
          },
          {
            key: "kind",
            title: t("settlements.lines.kind"),
            render: (_value, { kind, side }) => (
              <>
                {t(`settlements.kinds.${kind}`)}
                {side && <SecondaryLine>{t(`settlements.sides.${side}`)}</SecondaryLine>}
              </>
            ),
          },
          {
            key: "reference",
            title: t("settlements.lines.reference"),
            render: (_value, { reference, note, id, dispute }) => (
              <>
                {reference ?? note ?? "–"} {dispute && <DisputeTag status={dispute.status} />}
                <SecondaryLine>{id}</SecondaryLine>
              </>
            ),
          },
          {
            key: "points",
            title: t("settlements.lines.points"),
            align: "right",
            className: "number",
            render: (_value, { points }) => number(points),
          },
          {
            key: "amount",
            title: t("settlements.lines.amount"),
            align: "right",
            className: "number",
            render: (_value, { amount }) => money(amount),
          },
        ]}
      />
      {hasMore && (
        <Flex justify="center" style={{ padding: 16 }} className="on-screen">
          <Button loading={isFetching} onClick={() => void readMore()}>
            {t("settlements.lines.more")}
          </Button>
        </Flex>
      )}
      <Typography.Paragraph type="secondary" style={{ padding: "12px 16px 0" }}>
        {t("settlements.lines.signs")}
      </Typography.Paragraph>
    </Card>
  );
}

/** The lines of a settlement, a hundred at a time. */
function useLines(id: string) {
  const { data, error, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ["settlement-lines", id],
    queryFn: ({ pageParam }) => api.query(PartnerSettlement, { id, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ settlement }) =>
      settlement?.lines.pageInfo.hasNextPage ? settlement.lines.pageInfo.endCursor : undefined,
  });
  return {
    lines: data ? data.pages.flatMap(({ settlement }) => settlement?.lines.nodes ?? []) : null,
    error,
    hasMore: hasNextPage,
    isFetching,
    readMore: () => fetchNextPage(),
    /** What is printed is whole. */
    async readAll() {
      for (let more = hasNextPage; more;) more = (await fetchNextPage()).hasNextPage;
    },
  };
}

/** Saves the lines as a table. */
function useTable(id: string): () => Promise<void> {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  return async () => {
    try {
      const headers = headersOf(undefined);
      const answer = await fetch(`/admin/settlements/${id}.csv`, { headers });
      if (!answer.ok) throw new Error(answer.statusText);
      saveFile(await answer.blob(), `${id}.csv`);
    } catch {
      void notification.error({ message: t("lists.export.failed") });
    }
  };
}
