import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Card, Form, Input, InputNumber, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { CodePools, PartnerList, RuleFields, TierNames } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { ConditionBuilder } from "../../components/conditions/condition-builder.tsx";
import { useLanguageSuffix, useProgram } from "../../program.tsx";
import { PictureField } from "./picture-field.tsx";
import { FIGURES, KINDS } from "./reward-form.ts";
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
  const { t, i18n } = useTranslation();
  const { currencyCode } = useProgram();
  const fields = useQuery({
    queryKey: ["rule-fields", i18n.language],
    queryFn: () => api.query(RuleFields, { about: "PURCHASE" }),
  });
  const lines = fields.data?.program.ruleFields.find(({ name }) => name === "lines");
  const partners = useQuery({
    queryKey: ["partners-to-choose"],
    queryFn: () => api.query(PartnerList, { first: 100 }),
    enabled: kind === "PARTNER_VOUCHER",
  });
  const has = (name: string) => FIGURES[kind].includes(name);
  const money = (name: "copay" | "value" | "maxDiscount" | "minimumSpend") => (
    <Form.Item name={name} label={t(`rewards.fields.${name}`)}>
      <InputNumber<string> stringMode min="0" addonAfter={currencyCode} style={{ width: "100%" }} />
    </Form.Item>
  );
  return (
    <Card title={t("rewards.figures")}>
      <div className="two-columns">
        <Form.Item name="kind" label={t("rewards.fields.kind")}>
          <Select options={KINDS.map((value) => ({ value, label: t(`rewards.kinds.${value}`) }))} />
        </Form.Item>
        <Form.Item name="cost" label={t("rewards.fields.cost")}>
          <InputNumber<number> min={1} precision={0} style={{ width: "100%" }} />
        </Form.Item>
        {money("copay")}
        {has("value") && money("value")}
        {has("percent") && (
          <Form.Item name="percent" label={t("rewards.fields.percent")}>
            <InputNumber<string>
              stringMode
              min="0"
              max="100"
              addonAfter="%"
              style={{ width: "100%" }}
            />
          </Form.Item>
        )}
        {has("product") && (
          <Form.Item name="product" label={t("rewards.fields.product")}>
            <Input maxLength={255} />
          </Form.Item>
        )}
        {has("maxDiscount") && money("maxDiscount")}
        {has("partnerId") && (
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
      {has("applies") && (
        <>
          <div className="two-columns">
            {money("minimumSpend")}
            <Form.Item name="maxUnits" label={t("rewards.fields.maxUnits")}>
              <InputNumber<number> min={1} precision={0} style={{ width: "100%" }} />
            </Form.Item>
          </div>
          {lines && (
            <Form.Item name="lines" label={t("rewards.fields.lines")}>
              <ConditionBuilder
                fields={lines.lineFields}
                label={t("rewards.fields.lines")}
                isDisabled={isDisabled}
              />
            </Form.Item>
          )}
          <Form.Item
            name="combinable"
            valuePropName="checked"
            label={t("rewards.fields.combinable")}
          >
            <Switch />
          </Form.Item>
        </>
      )}
    </Card>
  );
}

const VALIDITIES = ["P7D", "P14D", "P30D", "P60D", "P90D", "P180D", "P1Y"] as const;
const PERIODS = ["EVER", "YEAR", "MONTH", "WEEK", "DAY"] as const;
const SCOPES = ["MEMBER", "PROGRAM"] as const;

/** Who can have it, when and how often. */
export function AudienceFields({ isDisabled }: { isDisabled: boolean }) {
  const { t, i18n } = useTranslation();
  const validity = Form.useWatch<RewardValues["couponValidity"]>("couponValidity");
  const { data: fields } = useQuery({
    queryKey: ["rule-fields-of-moments", i18n.language],
    queryFn: () => api.query(RuleFields, { about: "MOMENT" }),
  });
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
        <Form.Item name="codePoolId" label={t("rewards.fields.codePoolId")}>
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
      {fields && (
        <Form.Item name="conditions" label={t("rewards.fields.conditions")}>
          <ConditionBuilder
            fields={fields.program.ruleFields}
            label={t("rewards.fields.conditions")}
            isDisabled={isDisabled}
          />
        </Form.Item>
      )}
      <Form.Item label={t("rewards.fields.limits")}>
        <Form.List name="limits">
          {(limits, { add, remove }) => (
            <>
              {limits.map(({ key, name }) => (
                <div key={key} className="reward-limit">
                  <Form.Item name={[name, "max"]} noStyle>
                    <InputNumber<number>
                      min={1}
                      precision={0}
                      aria-label={t("rewards.limit.max")}
                    />
                  </Form.Item>
                  <Form.Item name={[name, "period"]} noStyle>
                    <Select
                      aria-label={t("rewards.limit.period")}
                      options={PERIODS.map((value) => ({
                        value,
                        label: t(`rewards.limit.periods.${value}`),
                      }))}
                    />
                  </Form.Item>
                  <Form.Item name={[name, "per"]} noStyle>
                    <Select
                      aria-label={t("rewards.limit.per")}
                      options={SCOPES.map((value) => ({
                        value,
                        label: t(`rewards.limit.scopes.${value}`),
                      }))}
                    />
                  </Form.Item>
                  {!isDisabled && (
                    <Button
                      type="text"
                      aria-label={t("rewards.limit.remove")}
                      icon={<DeleteOutlined />}
                      onClick={() => remove(name)}
                    />
                  )}
                </div>
              ))}
              {!isDisabled && (
                <Button
                  size="small"
                  icon={<PlusOutlined />}
                  onClick={() => add({ per: "MEMBER", period: "MONTH", max: 1 })}
                >
                  {t("rewards.limit.add")}
                </Button>
              )}
            </>
          )}
        </Form.List>
      </Form.Item>
    </Card>
  );
}
