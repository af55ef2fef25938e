import { useQuery } from "@tanstack/react-query";
import { Form, Input, InputNumber, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { RuleFields } from "../../../../client/admin.ts";
import type { RewardKind } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { useProgram } from "../../program.tsx";
import { ConditionBuilder } from "../conditions/condition-builder.tsx";
import { FIGURES } from "./terms-form.ts";

interface AmountFieldProps {
  readonly name: "copay" | "value" | "maxDiscount" | "minimumSpend";
  /** Where the form has the offer; at its top when left out. */
  readonly at?: readonly string[];
}

/** An amount of money of an offer, in the program's currency. */
export function AmountField({ name, at = [] }: AmountFieldProps) {
  const { t } = useTranslation();
  const { currencyCode } = useProgram();
  return (
    <Form.Item name={[...at, name]} label={t(`rewards.fields.${name}`)}>
      <InputNumber<string> stringMode min="0" addonAfter={currencyCode} style={{ width: "100%" }} />
    </Form.Item>
  );
}

/** What an offer of a kind takes off: of figures only those that its kind has. */
export function TermFigures({
  kind,
  at = [],
}: Pick<AmountFieldProps, "at"> & { kind: RewardKind }) {
  const { t } = useTranslation();
  const has = (name: string) => FIGURES[kind].includes(name);
  return (
    <>
      {has("value") && <AmountField name="value" at={at} />}
      {has("percent") && (
        <Form.Item name={[...at, "percent"]} label={t("rewards.fields.percent")}>
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
        <Form.Item name={[...at, "product"]} label={t("rewards.fields.product")}>
          <Input maxLength={255} />
        </Form.Item>
      )}
      {has("maxDiscount") && <AmountField name="maxDiscount" at={at} />}
    </>
  );
}

interface AppliesFieldsProps extends Pick<AmountFieldProps, "at"> {
  readonly kind: RewardKind;
  readonly isDisabled: boolean;
}

/** Of a cart, what a discount applies to; nothing for kinds that are none. */
export function AppliesFields({ kind, at = [], isDisabled }: AppliesFieldsProps) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ["rule-fields", i18n.language],
    queryFn: () => api.query(RuleFields, { about: "PURCHASE" }),
  });
  const lines = data?.program.ruleFields.find(({ name }) => name === "lines");
  if (!FIGURES[kind].includes("applies")) return null;
  return (
    <>
      <div className="two-columns">
        <AmountField name="minimumSpend" at={at} />
        <Form.Item name={[...at, "maxUnits"]} label={t("rewards.fields.maxUnits")}>
          <InputNumber<number> min={1} precision={0} style={{ width: "100%" }} />
        </Form.Item>
      </div>
      {lines && (
        <Form.Item name={[...at, "lines"]} label={t("rewards.fields.lines")}>
          <ConditionBuilder
            fields={lines.lineFields}
            label={t("rewards.fields.lines")}
            isDisabled={isDisabled}
          />
        </Form.Item>
      )}
      <Form.Item
        name={[...at, "combinable"]}
        valuePropName="checked"
        label={t("rewards.fields.combinable")}
      >
        <Switch />
      </Form.Item>
    </>
  );
}
