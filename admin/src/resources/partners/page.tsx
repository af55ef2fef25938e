import { useGetIdentity } from "@refinedev/core";
import { Alert, Button, Card, Empty, Flex, Table, Tag, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { PartnerPage as PartnerPageDocument } from "../../../../client/admin.ts";
import type { PartnerPageQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { Loaded } from "../../components/loaded.tsx";
import { MoreActions } from "../../components/more-actions.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { NotFound } from "../../pages/not-found.tsx";
import { useFormats } from "../../program.tsx";
import { AdjustmentDialog, PaymentDialog } from "../settlements/money-dialogs.tsx";
import { settlementDays } from "../settlements/settlement-time.ts";
import { SettlementTag } from "../settlements/settlement-tag.tsx";
import { TermsCard } from "../settlements/terms-card.tsx";
import { TermsDialog } from "../settlements/terms-dialog.tsx";
import type { PartnerOnPage } from "../settlements/terms-form.ts";
import { PartnerDialog } from "./partner-dialog.tsx";

type Settlement = PartnerPageQuery["settlements"]["nodes"][number];

/** A partner: what was agreed with it, what it owes, and its settlements. */
export function PartnerPage() {
  const { id = "" } = useParams();
  return (
    <Loaded name={["partner", id]} ask={() => api.query(PartnerPageDocument, { id })}>
      {({ partner, settlements }) =>
        partner ? <PartnerView partner={partner} settlements={settlements.nodes} /> : <NotFound />
      }
    </Loaded>
  );
}

interface PartnerViewProps {
  readonly partner: PartnerOnPage;
  readonly settlements: readonly Settlement[];
}

function PartnerView({ partner, settlements }: PartnerViewProps) {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const may = (scope: string) => viewer?.permissions.includes(scope) === true;
  const maySettle = may("settlements:write");
  const [open, setOpen] = useState<"edit" | "terms" | "payment" | "adjustment" | null>(null);
  const close = () => setOpen(null);
  const hasTerms = partner.terms.length > 0;
  return (
    <>
      <PageHeader
        title={partner.name}
        aside={
          <Tag bordered={false} color={partner.status === "ACTIVE" ? "success" : "default"}>
            {t(`partners.status.${partner.status}`)}
          </Tag>
        }
        text={partner.source && t("partners.recordedUnder", { source: partner.source })}
        actions={
          <>
            {maySettle && hasTerms && (
              <MoreActions
                items={[
                  { key: "payment", label: t("settlements.payment.title") },
                  { key: "adjustment", label: t("settlements.adjustment.title") },
                ]}
                choose={(key) => setOpen(key as "payment")}
              />
            )}
            {may("partners:write") && (
              <Button onClick={() => setOpen("edit")}>{t("partners.edit.menu")}</Button>
            )}
          </>
        }
      />
      <Flex vertical gap={16} style={{ maxWidth: 860 }}>
        {hasTerms && <Balance partner={partner} />}
        <TermsCard terms={partner.terms} change={maySettle ? () => setOpen("terms") : null} />
        {hasTerms && <Settlements partnerId={partner.id} settlements={settlements} />}
      </Flex>
      {open === "edit" && <PartnerDialog partner={partner} close={close} />}
      {open === "terms" && <TermsDialog partner={partner} close={close} />}
      {open === "payment" && <PaymentDialog id={partner.id} close={close} />}
      {open === "adjustment" && <AdjustmentDialog id={partner.id} close={close} />}
    </>
  );
}

function Balance({ partner: { balance, prepaidLow, terms } }: { partner: PartnerOnPage }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const amount = balance ?? { amount: "0", currencyCode: terms[0]!.currencyCode };
  const owed = Number(amount.amount);
  const isPrepaid = terms[0]!.funding === "PREPAID";
  const owes = owed > 0 ? "partnerOwes" : owed < 0 && isPrepaid ? "paidAhead" : "programOwes";
  const shown = { ...amount, amount: amount.amount.replace("-", "") };
  return (
    <Card>
      <Typography.Text type="secondary">
        {t(owed === 0 ? "settlements.balance.even" : `settlements.balance.${owes}`)}
      </Typography.Text>
      <div className="number" style={{ fontSize: 24, fontWeight: 600 }}>
        {money(shown)}
      </div>
      {prepaidLow && terms[0]!.warnBelow && (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: 12 }}
          message={t("settlements.balance.low", { amount: money(terms[0]!.warnBelow) })}
        />
      )}
    </Card>
  );
}

interface SettlementsProps {
  readonly partnerId: string;
  readonly settlements: readonly Settlement[];
}

function Settlements({ partnerId, settlements }: SettlementsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { money, dateTime } = formats;
  const figures = ["owedByPartner", "owedToPartner", "net", "toPay"] as const;
  return (
    <Card title={t("settlements.title")} styles={{ body: { padding: 0 } }}>
      <Table<Settlement>
        aria-label={t("settlements.title")}
        rowKey="id"
        dataSource={[...settlements]}
        pagination={settlements.length > 12 ? { pageSize: 12 } : false}
        scroll={{ x: "max-content" }}
        locale={{ emptyText: <Empty description={t("settlements.empty")} /> }}
        columns={[
          {
            key: "period",
            title: t("settlements.columns.period"),
            render: (_value, { id, period, closedAt }) => (
              <>
                <Link to={`/partners/${partnerId}/settlements/${id}`}>
                  {settlementDays(period, formats)}
                </Link>
                {closedAt && (
                  <SecondaryLine>
                    {t("settlements.closedAt", { at: dateTime(closedAt) })}
                  </SecondaryLine>
                )}
              </>
            ),
          },
          {
            key: "status",
            title: t("settlements.columns.status"),
            render: (_value, { status, disputesOpen }) => (
              <>
                <SettlementTag status={status} />
                {disputesOpen > 0 && (
                  <Tag bordered={false} color="warning">
                    {t("settlements.disputes.open", { count: disputesOpen })}
                  </Tag>
                )}
              </>
            ),
          },
          ...figures.map((key) => ({
            key,
            title: t(`settlements.columns.${key}`),
            align: "right" as const,
            className: "number",
            render: (_value: unknown, row: Settlement) => {
              const amount = row[key];
              return amount ? money(amount) : "–";
            },
          })),
        ]}
      />
    </Card>
  );
}
