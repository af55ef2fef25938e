import { useGetIdentity } from "@refinedev/core";
import { Button, Empty, Flex, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RedemptionListQuery } from "../../../../client/admin.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ExportButton } from "../../components/listing/export-button.tsx";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { useListing } from "../../components/listing/use-listing.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useFormats } from "../../program.tsx";
import { MemberName } from "../members/member-name.tsx";
import { CancelDialog, ConfirmDialog, RedemptionStatusTag } from "./redemption-dialogs.tsx";
import { REDEMPTION_CHOICES, RedemptionFilters, redemptionWhere } from "./redemption-filters.tsx";

type Row = RedemptionListQuery["redemptions"]["nodes"][number];

const EXPORTING = ["members:read", "program:write"];

/** Every redemption of the program; what is held is confirmed or cancelled here. */
export function RedemptionPage() {
  const { t } = useTranslation();
  const { startOfDay } = useFormats();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayWrite = viewer?.permissions.includes("redemptions:write") === true;
  const [asked, setAsked] = useState<{ how: "confirm" | "cancel"; redemption: Row } | null>(null);
  const listing = useListing<Row>({
    resource: "redemptions",
    where: (filters) => redemptionWhere(filters, startOfDay),
  });
  const columns = useColumns();
  const Dialog = asked?.how === "confirm" ? ConfirmDialog : CancelDialog;
  return (
    <>
      <PageHeader
        title={t("redemptions.title")}
        text={t("redemptions.text")}
        actions={<ExportButton listing={listing} scopes={EXPORTING} />}
      />
      <ListingView<Row>
        listing={listing}
        label={t("redemptions.title")}
        searchLabel={t("redemptions.search")}
        head={{
          key: "member",
          title: t("redemptions.columns.member"),
          render: ({ member }) => <MemberName member={member} />,
        }}
        columns={columns}
        actions={
          mayWrite &&
          ((redemption) => (
            <RowActions redemption={redemption} ask={(how) => setAsked({ how, redemption })} />
          ))
        }
        views={REDEMPTION_CHOICES}
        filters={<RedemptionFilters listing={listing} />}
        empty={
          <Empty description={t("redemptions.empty.title")}>
            <Typography.Text type="secondary">{t("redemptions.empty.text")}</Typography.Text>
          </Empty>
        }
      />
      {asked && <Dialog redemption={asked.redemption} close={() => setAsked(null)} />}
    </>
  );
}

interface RowActionsProps {
  readonly redemption: Row;
  ask(how: "confirm" | "cancel"): void;
}

function RowActions({ redemption: { status, coupon }, ask }: RowActionsProps) {
  const { t } = useTranslation();
  const isHeld = status === "HELD";
  if (!isHeld && !(status === "CONFIRMED" && coupon?.status === "ACTIVE")) return null;
  return (
    <Flex gap={12}>
      {isHeld && (
        <Button size="small" onClick={() => ask("confirm")}>
          {t("redemptions.confirm.menu")}
        </Button>
      )}
      <Button
        type="link"
        danger
        size="small"
        style={{ paddingInline: 0 }}
        onClick={() => ask("cancel")}
      >
        {t("memberPage.rewards.cancel")}
      </Button>
    </Flex>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const { dateTime, money, number } = useFormats();
  return [
    {
      key: "reward",
      title: t("redemptions.columns.reward"),
      render: ({ title, rewardId }) => <Link to={`/rewards/${rewardId}`}>{title}</Link>,
    },
    {
      key: "points",
      title: t("redemptions.columns.points"),
      isNumber: true,
      render: ({ points, copay }) => (
        <>
          {t("memberPage.purchases.points", { count: points, shown: number(points) })}
          {copay && (
            <SecondaryLine>{t("memberPage.rewards.copay", { money: money(copay) })}</SecondaryLine>
          )}
        </>
      ),
    },
    {
      key: "status",
      title: t("redemptions.columns.status"),
      render: ({ status, heldUntil }) => (
        <>
          <RedemptionStatusTag status={status} />
          {status === "HELD" && heldUntil && (
            <SecondaryLine>
              {t("memberPage.rewards.heldUntil", { date: dateTime(heldUntil) })}
            </SecondaryLine>
          )}
        </>
      ),
    },
    {
      key: "redeemedAt",
      title: t("redemptions.columns.redeemedAt"),
      sort: "REDEEMED_AT",
      isNumber: true,
      render: ({ redeemedAt }) => dateTime(redeemedAt),
    },
  ];
}
