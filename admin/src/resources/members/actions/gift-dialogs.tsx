import { useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import {
  GrantTier,
  IssueCoupon,
  MemberRewards,
  RedeemReward,
  Rewards,
  TierNames,
} from "../../../../../client/admin.ts";
import { api } from "../../../api.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useWrite } from "../../../components/use-write.ts";
import { useFormats } from "../../../program.tsx";
import { TierName } from "../tier-name.tsx";
import type { DialogProps } from "./member-actions.tsx";
import { ReasonFields } from "./reason-fields.tsx";
import type { Reason } from "./reason-fields.tsx";

export interface Grant extends Reason {
  tierId: string;
  until?: string;
}

/** Gives a tier for some time or for good. */
export function GrantTierDialog({ member, close }: DialogProps) {
  const { t } = useTranslation();
  const grant = useWrite(GrantTier);
  return (
    <ActionDialog<Grant>
      title={t("members.actions.grantTier.title", { name: member.displayName })}
      text={t("members.actions.grantTier.text")}
      submit={t("members.actions.grantTier.submit")}
      done={t("members.actions.grantTier.done")}
      run={({ until, ...values }) =>
        grant({ memberId: member.id, ...values, ...(until && { until }) })
      }
      close={close}
    >
      <GrantFields />
      <ReasonFields />
    </ActionDialog>
  );
}

/** Which tier, and until when. */
export function GrantFields() {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ["tier-names", i18n.language],
    queryFn: () => api.query(TierNames),
  });
  const tiers = data?.program.tierSet?.tiers ?? [];
  const required = [{ required: true, message: t("members.actions.required") }];
  return (
    <>
      <Form.Item name="tierId" label={t("members.columns.tier")} rules={required}>
        <Select
          options={tiers.map((tier) => ({ value: tier.id, label: <TierName tier={tier} /> }))}
        />
      </Form.Item>
      <Form.Item
        name="until"
        label={t("members.actions.grantTier.until")}
        extra={t("members.actions.grantTier.untilHint")}
      >
        <Input type="date" style={{ width: 200 }} />
      </Form.Item>
    </>
  );
}

export interface Gift extends Reason {
  rewardId: string;
}

/** Gives a coupon of a published reward without points. */
export function IssueCouponDialog({ member, close }: DialogProps) {
  const { t } = useTranslation();
  const issue = useWrite(IssueCoupon);
  return (
    <ActionDialog<Gift>
      title={t("members.actions.issueCoupon.title", { name: member.displayName })}
      text={t("members.actions.issueCoupon.text")}
      submit={t("members.actions.issueCoupon.submit")}
      done={t("members.actions.issueCoupon.done")}
      run={(values) => issue({ memberId: member.id, ...values })}
      close={close}
    >
      <GiftField />
      <ReasonFields />
    </ActionDialog>
  );
}

/** Of which published reward the coupon is. */
export function GiftField() {
  const { t, i18n } = useTranslation();
  const { data, isPending } = useQuery({
    queryKey: ["rewards", "published", i18n.language],
    queryFn: () => api.query(Rewards, { first: 100, status: "PUBLISHED" }),
  });
  const required = [{ required: true, message: t("members.actions.required") }];
  return (
    <Form.Item name="rewardId" label={t("members.actions.issueCoupon.reward")} rules={required}>
      <Select
        showSearch
        optionFilterProp="label"
        loading={isPending}
        options={data?.program.rewards.nodes.map(({ id, title }) => ({
          value: id,
          label: title,
        }))}
      />
    </Form.Item>
  );
}

/** Spends the member's points on a reward; those that can't be had say why. */
export function RedeemDialog({ member, close }: DialogProps) {
  const { t, i18n } = useTranslation();
  const { number } = useFormats();
  const redeem = useWrite(RedeemReward);
  const { data, isPending } = useQuery({
    queryKey: ["rewards-of-member", member.id, i18n.language],
    queryFn: () => api.query(MemberRewards, { id: member.id }),
  });
  const { available } = member.wallet;
  return (
    <ActionDialog<{ rewardId: string }>
      title={t("memberPage.redeem.title", { name: member.displayName })}
      text={t("memberPage.redeem.text", { count: available, shown: number(available) })}
      submit={t("memberPage.redeem.submit")}
      done={t("memberPage.redeem.done")}
      run={(values) => redeem({ memberId: member.id, ...values })}
      close={close}
    >
      <Form.Item
        name="rewardId"
        label={t("memberPage.redeem.reward")}
        rules={[{ required: true, message: t("members.actions.required") }]}
      >
        <Select
          showSearch
          optionFilterProp="title"
          loading={isPending}
          notFoundContent={isPending ? null : t("memberPage.redeem.none")}
          options={data?.member?.rewards.nodes.map((reward) => {
            const { id, title, cost, affordable, unavailable } = reward;
            const name = t("memberPage.redeem.cost", { title, count: cost, shown: number(cost) });
            return {
              value: id,
              title: name,
              disabled: !affordable,
              label: unavailable ? `${name} – ${unavailable}` : name,
            };
          })}
        />
      </Form.Item>
    </ActionDialog>
  );
}
