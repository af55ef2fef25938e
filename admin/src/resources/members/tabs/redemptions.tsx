import { useGetIdentity } from "@refinedev/core";
import { Button, Flex, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MemberRedemptions } from "../../../../../client/admin.ts";
import type { MemberRedemptionsQuery } from "../../../../../client/admin.ts";
import { api } from "../../../api.ts";
import type { Viewer } from "../../../auth-provider.ts";
import { Loaded } from "../../../components/loaded.tsx";
import { SecondaryLine } from "../../../components/secondary-line.tsx";
import { useFormats } from "../../../program.tsx";
import { CancelDialog, RedemptionStatusTag } from "../../redemptions/redemption-dialogs.tsx";
import type { MemberOnPage } from "../show.tsx";
import { Nothing } from "./nothing.tsx";

type Redemption = NonNullable<MemberRedemptionsQuery["member"]>["redemptions"]["nodes"][number];

/** What the member spent points on, and a way to take it back. */
export function Redemptions({ member: { id } }: { member: MemberOnPage }) {
  const { t } = useTranslation();
  const [cancelled, setCancelled] = useState<Redemption | null>(null);
  return (
    <Loaded name={["redemptions", id]} ask={() => api.query(MemberRedemptions, { id, first: 100 })}>
      {({ member }) => {
        const nodes = member?.redemptions.nodes ?? [];
        if (nodes.length === 0) return <Nothing text={t("memberPage.rewards.none")} />;
        return (
          <>
            <ul className="part-list">
              {nodes.map((redemption) => (
                <RedemptionItem
                  key={redemption.id}
                  redemption={redemption}
                  onCancel={() => setCancelled(redemption)}
                />
              ))}
            </ul>
            {cancelled && <CancelDialog redemption={cancelled} close={() => setCancelled(null)} />}
          </>
        );
      }}
    </Loaded>
  );
}

interface RedemptionItemProps {
  readonly redemption: Redemption;
  onCancel(): void;
}

function RedemptionItem({ redemption, onCancel }: RedemptionItemProps) {
  const { t } = useTranslation();
  const { dateTime, money, number } = useFormats();
  const { data: viewer } = useGetIdentity<Viewer>();
  const { title, status, points, copay, redeemedAt, heldUntil, coupon } = redemption;
  const isOpen = status === "HELD" || (status === "CONFIRMED" && coupon?.status === "ACTIVE");
  const mayCancel = isOpen && viewer?.permissions.includes("redemptions:write");
  return (
    <li>
      <Flex justify="space-between" gap={16} align="start">
        <div style={{ minWidth: 0 }}>
          <Flex gap={8} wrap align="center">
            <Typography.Text strong>{title}</Typography.Text>
            <RedemptionStatusTag status={status} />
          </Flex>
          <SecondaryLine>
            {dateTime(redeemedAt)}
            {status === "HELD" &&
              heldUntil &&
              ` · ${t("memberPage.rewards.heldUntil", { date: dateTime(heldUntil) })}`}
          </SecondaryLine>
          {coupon && (
            <Typography.Text copyable={{ text: coupon.code }} className="number">
              {coupon.code}
            </Typography.Text>
          )}
        </div>
        <div style={{ textAlign: "end", flex: "none" }}>
          <div className="number" style={{ fontWeight: 600 }}>
            {t("memberPage.purchases.points", { count: points, shown: number(points) })}
          </div>
          {copay && (
            <SecondaryLine>{t("memberPage.rewards.copay", { money: money(copay) })}</SecondaryLine>
          )}
          {mayCancel && (
            <Button type="link" danger size="small" style={{ paddingInline: 0 }} onClick={onCancel}>
              {t("memberPage.rewards.cancel")}
            </Button>
          )}
        </div>
      </Flex>
    </li>
  );
}
