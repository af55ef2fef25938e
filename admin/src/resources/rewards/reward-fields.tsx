import { useQuery } from "@tanstack/react-query";
import { Card, Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { CodePools, PartnerList, TierNames } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { MomentConditions, UseLimitFields } from "../../components/offers/audience-fields.tsx";
import { AmountField, AppliesFields, TermFigures } from "../../components/offers/term-fields.tsx";
import { FIGURES } from "../../components/offers/terms-form.ts";
import { useLanguageSuffix, useProgram } from "../../program.tsx";
import { PictureField } from "./picture-field.tsx";
import { KINDS } from "./reward-form.ts";
import type { RewardValues } from "./reward-form.ts";

/** What a reward is called, in each of the program's languages, and how it looks. */
export function NameFields() {
  const { t } = useTranslation();
  const { locales } = useProgram();
  const language = useLanguageSuffix();
  return (
    <Card title={t("rewards.names")}>
      {locales.map((locale) => (
        <div key={locale}>
          <Form.Item
            name={["texts", locale, "title"]}
            label={t("rewards.fields.title") + language(locale)}
          >
            <Input maxLength={255} />
          </Form.Item>
          <div className="two-columns">
            {(["description", "terms"] as const).map((name) => (
              <Form.Item
                key={name}
                name={["texts", locale, name]}
                label={t(`rewards.fields.${name}`) + language(locale)}
              >
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2_000} />
              </Form.Item>
            ))}
          </div>
        </div>
      ))}
      <div className="two-columns">
        <Form.Item name="imageUrl" label={t("rewards.fields.imageUrl")}>
          <PictureField />
        </Form.Item>
        <Form.Item name="link" label={t("rewards.fields.link")}>
          <Input type="url" placeholder="https://" maxLength={2_000} />
        </Form.Item>
      </div>
    </Card>
  );
}

interface FigureFieldsProps {
  readonly kind: RewardValues["kind"];
  readonly hasStock: boolean;
  readonly isDisabled: boolean;
}

/** What it is and costs: of figures only those that its kind has. */
export function FigureFields({ kind, hasStock, isDisabled }: FigureFieldsProps) {
  const { t } = useTranslation();
  const partners = useQuery({
    queryKey: ["partners-to-choose"],
    queryFn: () => api.query(PartnerList, { first: 100 }),
    enabled: kind === "PARTNER_VOUCHER",
  });
  return (
    <Card title={t("rewards.figures")}>
      <div className="two-columns">
        <Form.Item name="kind" label={t("rewards.fields.kind")}>
          <Select options={KINDS.map((value) => ({ value, label: t(`rewards.kinds.${value}`) }))} />
        </Form.Item>
        <Form.Item name="cost" label={t("rewards.fields.cost")}>
          <InputNumber<number> min={1} precision={0} style={{ width: "100%" }} />
        </Form.Item>
        <AmountField name="copay" />
        <TermFigures kind={kind} />
        {FIGURES[kind].includes("partnerId") && (
          <Form.Item name="partnerId" label={t("rewards.fields.partnerId")}>
            <Select
              allowClear
              options={(partners.data?.partners.nodes ?? []).map(({ id, name }) => ({
                value: id,
                label: name,
              }))}
            />
          </Form.Item>
        )}
        {hasStock && (
          <Form.Item name="stock" label={t("rewards.fields.stock")} extra={t("rewards.stockHint")}>
            <InputNumber<number> min={0} precision={0} style={{ width: "100%" }} />
          </Form.Item>
        )}
      </div>
      <AppliesFields kind={kind} isDisabled={isDisabled} />
    </Card>
  );
}

const VALIDITIES = ["P7D", "P14D", "P30D", "P60D", "P90D", "P180D", "P1Y"] as const;

/** Who can have it, when and how often. */
export function AudienceFields({ isDisabled }: { isDisabled: boolean }) {
  const { t, i18n } = useTranslation();
  const poolId = Form.useWatch<RewardValues["codePoolId"]>("codePoolId");
  const validity = Form.useWatch<RewardValues["couponValidity"]>("couponValidity");
  const { data: tiers } = useQuery({
    queryKey: ["tier-names", i18n.language],
    queryFn: () => api.query(TierNames),
  });
  const { data: pools } = useQuery({
    queryKey: ["pools-to-choose"],
    queryFn: () => api.query(CodePools, { first: 100 }),
    // Not everybody who edits rewards may see pools.
    throwOnError: false,
  });
  const known: readonly string[] = VALIDITIES;
  return (
    <Card title={t("rewards.audience")}>
      <div className="two-columns">
        <Form.Item name="minTierId" label={t("rewards.fields.minTierId")}>
          <Select
            allowClear
            placeholder={t("rewards.everybody")}
            options={(tiers?.program.tierSet?.tiers ?? []).map(({ id, name }) => ({
              value: id,
              label: name,
            }))}
          />
        </Form.Item>
        <Form.Item name="couponValidity" label={t("rewards.fields.couponValidity")}>
          <Select
            allowClear
            placeholder={t("rewards.noEnd")}
            options={[
              ...VALIDITIES.map((value) => ({ value, label: t(`rewards.validities.${value}`) })),
              ...(validity && !known.includes(validity)
                ? [{ value: validity, label: validity }]
                : []),
            ]}
          />
        </Form.Item>
        <Form.Item name="validFrom" label={t("rewards.fields.validFrom")}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="validUntil" label={t("rewards.fields.validUntil")}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item
          name="codePoolId"
          label={t("rewards.fields.codePoolId")}
          extra={
            pools && (
              <Link to={poolId ? `/pools/${poolId}` : "/pools"}>
                {t(poolId ? "rewards.seePool" : "rewards.seePools")}
              </Link>
            )
          }
        >
          <Select
            allowClear
            placeholder={t("rewards.madeCodes")}
            options={(pools?.codePools.nodes ?? []).map(({ id, name }) => ({
              value: id,
              label: name,
            }))}
          />
        </Form.Item>
      </div>
      <MomentConditions isDisabled={isDisabled} />
      <UseLimitFields label={t("rewards.fields.limits")} isDisabled={isDisabled} />
    </Card>
  );
}
