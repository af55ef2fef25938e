import { useGetIdentity } from "@refinedev/core";
import { Button, Flex, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Viewer } from "../../../auth-provider.ts";
import { SecondaryLine } from "../../../components/secondary-line.tsx";
import { useFormats } from "../../../program.tsx";
import { CouponStatusTag } from "../../coupons/coupon-status.tsx";
import { VoidDialog } from "../../coupons/void-dialog.tsx";
import type { MemberOnPage } from "../show.tsx";
import { Nothing } from "./nothing.tsx";

type Coupon = MemberOnPage["coupons"]["nodes"][number];

/** The coupons, newest first, with their codes for the phone. */
export function Coupons({ member }: { member: MemberOnPage }) {
  const { t } = useTranslation();
  const { date, money } = useFormats();
  const { data: viewer } = useGetIdentity<Viewer>();
  const [voided, setVoided] = useState<Coupon | null>(null);
  const mayVoid = viewer?.permissions.includes("codes:write") === true;
  const { nodes } = member.coupons;
  if (nodes.length === 0) return <Nothing text={t("members.coupons.none")} />;
  return (
    <>
      <ul className="part-list">
        {nodes.map((coupon) => {
          const { id, title, code, status, expiresAt, remainingValue } = coupon;
          return (
            <li key={id}>
              <Flex justify="space-between" gap={16} align="start">
                <div style={{ minWidth: 0 }}>
                  <Typography.Text strong>{title}</Typography.Text>
                  <br />
                  <Typography.Text copyable={{ text: code }} className="number">
                    {code}
                  </Typography.Text>
                  <SecondaryLine>
                    {remainingValue &&
                      `${t("members.coupons.left", { money: money(remainingValue) })} · `}
                    {expiresAt
                      ? t("members.coupons.until", { date: date(expiresAt) })
                      : t("members.coupons.noEnd")}
                  </SecondaryLine>
                </div>
                <Flex vertical align="end" gap={4} style={{ flex: "none" }}>
                  <CouponStatusTag status={status} />
                  {mayVoid && status === "ACTIVE" && (
                    <Button
                      type="link"
                      danger
                      size="small"
                      style={{ paddingInline: 0 }}
                      onClick={() => setVoided(coupon)}
                    >
                      {t("memberPage.coupons.void")}
                    </Button>
                  )}
                </Flex>
              </Flex>
            </li>
          );
        })}
      </ul>
      {voided && <VoidDialog memberId={member.id} coupon={voided} close={() => setVoided(null)} />}
    </>
  );
}
