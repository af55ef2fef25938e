import { useGetIdentity } from "@refinedev/core";
import { Button, Empty, Flex, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CouponListQuery } from "../../../../client/admin.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ChoiceFilter, DayRangeFilter } from "../../components/listing/filters.tsx";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { daysOf, useListing } from "../../components/listing/use-listing.ts";
import { ExportButton } from "../../components/listing/export-button.tsx";
import { rangeOf } from "../../components/listing/views/view-state.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useFormats } from "../../program.tsx";
import { KINDS } from "../rewards/reward-form.ts";
import { COUPON_STATUSES, CouponStatusTag } from "./coupon-status.tsx";
import { VoidDialog } from "./void-dialog.tsx";

type Row = CouponListQuery["coupons"]["nodes"][number];

const EXPORTING = ["codes:read", "members:read", "program:write"];

/** Every coupon of the program. The codes are their members' secrets: only their ends are shown. */
export function CouponPage() {
  const { t } = useTranslation();
  const { startOfDay } = useFormats();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayVoid = viewer?.permissions.includes("codes:write") === true;
  const [voided, setVoided] = useState<Row | null>(null);
  const listing = useListing<Row>({
    resource: "coupons",
    where: (filters) => ({
      statuses: filters.status?.split(","),
      kinds: filters.kind?.split(","),
      issuedAt: daysOf(filters, "issued", startOfDay),
      expiresAt: daysOf(filters, "expires", startOfDay),
    }),
  });
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t("coupons.title")}
        text={t("coupons.text")}
        actions={<ExportButton listing={listing} scopes={EXPORTING} />}
      />
      <ListingView<Row>
        listing={listing}
        label={t("coupons.title")}
        searchLabel={t("coupons.search")}
        head={{
          key: "coupon",
          title: t("coupons.columns.coupon"),
          render: ({ title, codeEnding }) => (
            <>
              <Typography.Text strong>{title}</Typography.Text>
              <SecondaryLine>
                <span className="number">{shownCode(codeEnding)}</span>
              </SecondaryLine>
            </>
          ),
        }}
        columns={columns}
        actions={
          mayVoid &&
          ((row) =>
            row.status === "ACTIVE" && (
              <Button
                type="link"
                danger
                size="small"
                style={{ paddingInline: 0 }}
                onClick={() => setVoided(row)}
              >
                {t("memberPage.coupons.void")}
              </Button>
            ))
        }
        views={{
          status: COUPON_STATUSES,
          kind: KINDS,
          ...rangeOf("issued"),
          ...rangeOf("expires"),
        }}
        filters={
          <>
            <ChoiceFilter
              name="status"
              label={t("coupons.columns.status")}
              listing={listing}
              choices={COUPON_STATUSES.map((value) => ({
                value,
                label: t(`members.coupons.status.${value}`),
              }))}
            />
            <ChoiceFilter
              name="kind"
              label={t("coupons.columns.kind")}
              listing={listing}
              choices={KINDS.map((value) => ({ value, label: t(`rewards.kinds.${value}`) }))}
            />
            <DayRangeFilter
              name="expires"
              label={t("coupons.columns.expiresAt")}
              listing={listing}
            />
            <DayRangeFilter name="issued" label={t("coupons.columns.issuedAt")} listing={listing} />
          </>
        }
        empty={
          <Empty description={t("coupons.empty.title")}>
            <Typography.Text type="secondary">{t("coupons.empty.text")}</Typography.Text>
          </Empty>
        }
      />
      {voided && (
        <VoidDialog
          memberId={voided.member.id}
          coupon={{ id: voided.id, code: shownCode(voided.codeEnding) }}
          close={() => setVoided(null)}
        />
      )}
    </>
  );
}

const shownCode = (ending: string) => `…${ending}`;

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const { date, money } = useFormats();
  return [
    {
      key: "member",
      title: t("coupons.columns.member"),
      render: ({ member }) => <Link to={`/members/${member.id}`}>{member.displayName}</Link>,
    },
    {
      key: "kind",
      title: t("coupons.columns.kind"),
      render: ({ kind }) => t(`rewards.kinds.${kind}`),
    },
    {
      key: "status",
      title: t("coupons.columns.status"),
      render: ({ status, voidReason }) => (
        <Flex gap={8} wrap align="center">
          <CouponStatusTag status={status} />
          {voidReason && (
            <Typography.Text type="secondary" style={{ fontSize: 13 }}>
              {voidReason}
            </Typography.Text>
          )}
        </Flex>
      ),
    },
    {
      key: "left",
      title: t("coupons.columns.left"),
      isNumber: true,
      render: ({ remainingValue }) => (remainingValue ? money(remainingValue) : "–"),
    },
    {
      key: "issuedAt",
      title: t("coupons.columns.issuedAt"),
      sort: "ISSUED_AT",
      isNumber: true,
      render: ({ issuedAt }) => date(issuedAt),
    },
    {
      key: "expiresAt",
      title: t("coupons.columns.expiresAt"),
      isNumber: true,
      render: ({ expiresAt }) => (expiresAt ? date(expiresAt) : t("members.coupons.noEnd")),
    },
  ];
}
