import { Card, Checkbox, Form, Input, InputNumber, Radio, Select, Space } from "antd";
import { useTranslation } from "react-i18next";
import { useProgram } from "../../../program.tsx";
import type { TermsValues } from "./terms-form.ts";

const KINDS = ["NONE", "AFTER_PURCHASE", "AFTER_ACTIVITY", "FIXED_DATE"] as const;
const UNITS = ["DAY", "MONTH", "YEAR"] as const;
const PERIODS = ["MONTH", "QUARTER", "YEAR"] as const;
const DEBTS = ["REPAY", "FORGIVE"] as const;

/** When points are there, and when they end. */
export function TimeFields({ expiry: { kind } }: Pick<TermsValues, "expiry">) {
  const { t } = useTranslation();
  const lasts = kind === "AFTER_PURCHASE" || kind === "AFTER_ACTIVITY";
  return (
    <Card title={t("terms.time")}>
      <div className="two-columns">
        <Days name="pendingDays" hint={t("terms.hints.pendingDays")} />
        <Days name="retroDays" hint={t("terms.hints.retroDays")} />
      </div>
      <Form.Item name={["expiry", "kind"]} label={t("terms.fields.expiry")}>
        <Radio.Group
          options={KINDS.map((value) => ({ value, label: t(`terms.expiry.kinds.${value}`) }))}
          style={{ display: "flex", flexDirection: "column", gap: 8 }}
        />
      </Form.Item>
      {lasts && (
        <div className="two-columns">
          <Form.Item label={t("terms.expiry.lasts")} required>
            <Space.Compact block>
              <Form.Item name={["expiry", "count"]} noStyle>
                <InputNumber<number>
                  min={1}
                  precision={0}
                  aria-label={t("terms.expiry.lasts")}
                  style={{ width: 110 }}
                />
              </Form.Item>
              <Form.Item name={["expiry", "unit"]} noStyle>
                <Units label={t("terms.expiry.unit")} units={UNITS} />
              </Form.Item>
            </Space.Compact>
          </Form.Item>
          <Form.Item name={["expiry", "endOf"]} label={t("terms.expiry.rounded")}>
            <Select
              allowClear
              placeholder={t("terms.expiry.notRounded")}
              options={PERIODS.map((value) => ({ value, label: t(`terms.expiry.endOf.${value}`) }))}
            />
          </Form.Item>
        </div>
      )}
      {kind === "FIXED_DATE" && (
        <Form.Item name={["expiry", "lastDay"]} label={t("terms.expiry.lastDay")}>
          <Input type="date" style={{ width: 200 }} />
        </Form.Item>
      )}
    </Card>
  );
}

/** What of a purchase earns, and what becomes of points that a return takes back. */
export function EarningFields() {
  const { t } = useTranslation();
  return (
    <Card title={t("terms.earning")}>
      {(["includesTax", "includesShipping"] as const).map((name) => (
        <Form.Item key={name} name={name} valuePropName="checked" style={{ marginBottom: 8 }}>
          <Checkbox>{t(`terms.fields.${name}`)}</Checkbox>
        </Form.Item>
      ))}
      <Form.Item
        name="purchasePointsMax"
        label={t("terms.fields.purchasePointsMax")}
        extra={t("terms.hints.purchasePointsMax")}
        style={{ marginTop: 16 }}
      >
        <InputNumber<number> min={1} precision={0} style={{ width: 220 }} />
      </Form.Item>
      <Form.Item name="debt" label={t("terms.fields.debt")} extra={t("terms.hints.debt")}>
        <Radio.Group
          options={DEBTS.map((value) => ({ value, label: t(`terms.debt.${value}`) }))}
          style={{ display: "flex", flexDirection: "column", gap: 8 }}
        />
      </Form.Item>
    </Card>
  );
}

/** What a point costs the program, and what it pays at a checkout. */
export function WorthFields({ paysWithPoints }: Pick<TermsValues, "paysWithPoints">) {
  const { t } = useTranslation();
  const { currencyCode } = useProgram();
  return (
    <Card title={t("terms.worth")}>
      <Form.Item
        name="pointValue"
        label={t("terms.amount", { field: t("terms.fields.pointValue"), currency: currencyCode })}
        extra={t("terms.hints.pointValue")}
      >
        <InputNumber<string> stringMode min="0" style={{ width: 220 }} />
      </Form.Item>
      <Form.Item name="paysWithPoints" valuePropName="checked" style={{ marginBottom: 8 }}>
        <Checkbox>{t("terms.fields.paysWithPoints")}</Checkbox>
      </Form.Item>
      {paysWithPoints && (
        <>
          <div className="two-columns">
            <Form.Item
              name={["payWithPoints", "value"]}
              label={t("terms.amount", { field: t("terms.paid.value"), currency: currencyCode })}
              extra={t("terms.hints.paidValue")}
            >
              <InputNumber<string> stringMode min="0" style={{ width: "100%" }} />
            </Form.Item>
            <Form.Item
              name={["payWithPoints", "maximumShare"]}
              label={t("terms.paid.maximumShare")}
              extra={t("terms.hints.maximumShare")}
            >
              <InputNumber<number> min={0} max={100} style={{ width: "100%" }} addonAfter="%" />
            </Form.Item>
          </div>
          <div className="two-columns">
            {(["step", "minimum"] as const).map((name) => (
              <Form.Item
                key={name}
                name={["payWithPoints", name]}
                label={t(`terms.paid.${name}`)}
                extra={t(`terms.hints.${name}`)}
              >
                <InputNumber<number> min={1} precision={0} style={{ width: "100%" }} />
              </Form.Item>
            ))}
          </div>
        </>
      )}
    </Card>
  );
}

/** For how long checkouts, returns, gift cards and erased members keep something. */
export function PeriodFields({ giftCards: { unit, other } }: Pick<TermsValues, "giftCards">) {
  const { t } = useTranslation();
  const units = other === undefined ? ["NONE", ...UNITS] : ["NONE", ...UNITS, "OTHER"];
  return (
    <Card title={t("terms.periods")}>
      <div className="two-columns">
        <Days name="checkoutHours" hint={t("terms.hints.checkoutHours")} />
        <Days name="refundDays" hint={t("terms.hints.refundDays")} />
      </div>
      <div className="two-columns">
        <Form.Item
          label={t("terms.fields.giftCardValidity")}
          extra={t("terms.hints.giftCardValidity")}
        >
          <Space.Compact block>
            {unit !== "NONE" && unit !== "OTHER" && (
              <Form.Item name={["giftCards", "count"]} noStyle>
                <InputNumber<number>
                  min={1}
                  precision={0}
                  aria-label={t("terms.fields.giftCardValidity")}
                  style={{ width: 110 }}
                />
              </Form.Item>
            )}
            <Form.Item name={["giftCards", "unit"]} noStyle>
              <Units label={t("terms.cardUnit")} units={units} other={other} />
            </Form.Item>
          </Space.Compact>
        </Form.Item>
        <Days name="erasedIdentityDays" hint={t("terms.hints.erasedIdentityDays")} />
      </div>
    </Card>
  );
}

interface DaysProps {
  readonly name:
    "pendingDays" | "retroDays" | "checkoutHours" | "refundDays" | "erasedIdentityDays";
  readonly hint: string;
}

function Days({ name, hint }: DaysProps) {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={t(`terms.fields.${name}`)} extra={hint}>
      <InputNumber<number> min={0} precision={0} style={{ width: "100%" }} />
    </Form.Item>
  );
}

interface UnitsProps {
  readonly label: string;
  readonly units: readonly string[];
  readonly other?: string | undefined;
  // What the form gives its fields.
  readonly id?: string;
  readonly value?: string;
  onChange?(value: string): void;
}

function Units({ label, units, other, ...field }: UnitsProps) {
  const { t } = useTranslation();
  const named = (value: string) =>
    value === "OTHER" ? (other ?? "") : t(`terms.units.${value as "DAY"}`);
  return (
    <Select
      {...field}
      aria-label={label}
      options={units.map((value) => ({ value, label: named(value) }))}
    />
  );
}
