import { Card, Checkbox, Form, Input, InputNumber, Select, Space } from "antd";
import { useTranslation } from "react-i18next";
import { AppliesFields, TermFigures } from "../../../components/offers/term-fields.tsx";
import { useLanguageSuffix, useProgram } from "../../../program.tsx";
import { COUPON_KINDS } from "./referral-form.ts";
import type { ReferralValues } from "./referral-form.ts";

const PERIODS = ["EVER", "YEAR", "MONTH", "WEEK", "DAY"] as const;
const UNITS = ["POINTS", "TIMES"] as const;

/** Where a friend lands, and what counts. */
export function JourneyFields() {
  const { t } = useTranslation();
  const { currencyCode } = useProgram();
  return (
    <Card title={t("referrals.terms.journey")}>
      <Form.Item
        name="landingUrl"
        label={t("referrals.terms.fields.landingUrl")}
        extra={t("referrals.terms.hints.landingUrl")}
      >
        <Input maxLength={500} placeholder="https://shop.example/join/{code}" inputMode="url" />
      </Form.Item>
      <div className="two-columns">
        <WholeNumber name="invitationDays" min={1} />
        <WholeNumber name="qualificationDays" min={1} />
      </div>
      <div className="two-columns">
        <Form.Item
          name="minimumBase"
          label={t("referrals.terms.fields.minimumBase")}
          extra={t("referrals.terms.hints.minimumBase")}
        >
          <InputNumber<string>
            stringMode
            min="0"
            addonAfter={currencyCode}
            style={{ width: "100%" }}
          />
        </Form.Item>
        <WholeNumber name="returnDays" min={0} />
      </div>
    </Card>
  );
}

interface OfferFieldsProps {
  readonly name: "referrerOffer" | "refereeOffer";
  readonly values: ReferralValues;
  readonly isDisabled: boolean;
}

/** What one side gets: points, a coupon, both or nothing. */
export function OfferFields({ name, values, isDisabled }: OfferFieldsProps) {
  const { t } = useTranslation();
  const { locales } = useProgram();
  const language = useLanguageSuffix();
  const { hasCoupon, coupon } = values[name];
  const at = [name, "coupon"];
  return (
    <Card title={t(`referrals.terms.fields.${name}`)}>
      <Form.Item name={[name, "points"]} label={t("referrals.terms.pointsOf")}>
        <InputNumber<number> min={0} precision={0} style={{ width: 220 }} />
      </Form.Item>
      <Form.Item name={[name, "hasCoupon"]} valuePropName="checked" style={{ marginBottom: 8 }}>
        <Checkbox>{t("referrals.terms.coupon")}</Checkbox>
      </Form.Item>
      {hasCoupon && (
        <>
          <div className="two-columns">
            <Form.Item name={[...at, "kind"]} label={t("rewards.fields.kind")}>
              <Select
                options={COUPON_KINDS.map((value) => ({
                  value,
                  label: t(`rewards.kinds.${value}`),
                }))}
              />
            </Form.Item>
            <TermFigures kind={coupon.kind} at={at} />
          </div>
          <div className="two-columns">
            {locales.map((locale) => (
              <Form.Item
                key={locale}
                name={[...at, "titles", locale]}
                label={t("referrals.terms.couponTitle") + language(locale)}
              >
                <Input maxLength={120} />
              </Form.Item>
            ))}
          </div>
          <Form.Item
            name={[...at, "days"]}
            label={t("referrals.terms.couponDays")}
            extra={t("referrals.terms.hints.couponDays")}
          >
            <InputNumber<number> min={1} precision={0} style={{ width: 220 }} />
          </Form.Item>
          <AppliesFields kind={coupon.kind} at={at} isDisabled={isDisabled} />
        </>
      )}
    </Card>
  );
}

/** How much is given at most, and when staff look first. */
export function LimitFields({ hasCap, hasBudget }: Pick<ReferralValues, "hasCap" | "hasBudget">) {
  const { t } = useTranslation();
  return (
    <Card title={t("referrals.terms.limits")}>
      <WholeNumber name="joinsPerDayMax" min={1} />
      <Form.Item name="hasCap" valuePropName="checked" style={{ marginBottom: 8 }}>
        <Checkbox>{t("referrals.terms.fields.hasCap")}</Checkbox>
      </Form.Item>
      {hasCap && (
        <Form.Item label={t("referrals.terms.fields.cap")}>
          <Space wrap>
            <Most at="cap" />
            <PeriodChoice at="cap" />
          </Space>
        </Form.Item>
      )}
      <Form.Item name="hasBudget" valuePropName="checked" style={{ marginBottom: 8 }}>
        <Checkbox>{t("referrals.terms.fields.hasBudget")}</Checkbox>
      </Form.Item>
      {hasBudget && (
        <Form.Item
          label={t("referrals.terms.fields.budget")}
          extra={t("referrals.terms.hints.budget")}
        >
          <Space wrap>
            <Most at="budget" />
            <Form.Item name={["budget", "unit"]} noStyle>
              <Select
                aria-label={t("referrals.terms.unit")}
                style={{ width: 160 }}
                options={UNITS.map((value) => ({
                  value,
                  label: t(`referrals.terms.units.${value}`),
                }))}
              />
            </Form.Item>
            <PeriodChoice at="budget" />
          </Space>
        </Form.Item>
      )}
    </Card>
  );
}

interface PartProps {
  readonly at: "cap" | "budget";
}

function Most({ at }: PartProps) {
  const { t } = useTranslation();
  return (
    <Form.Item name={[at, "max"]} noStyle>
      <InputNumber<number>
        min={1}
        precision={0}
        style={{ width: 140 }}
        aria-label={t(`referrals.terms.fields.${at}`)}
      />
    </Form.Item>
  );
}

function PeriodChoice({ at }: PartProps) {
  const { t } = useTranslation();
  return (
    <Form.Item name={[at, "period"]} noStyle>
      <Select
        aria-label={t("referrals.terms.period")}
        style={{ width: 160 }}
        options={PERIODS.map((value) => ({ value, label: t(`referrals.terms.periods.${value}`) }))}
      />
    </Form.Item>
  );
}

interface WholeNumberProps {
  readonly name: "invitationDays" | "qualificationDays" | "returnDays" | "joinsPerDayMax";
  readonly min: number;
}

function WholeNumber({ name, min }: WholeNumberProps) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={t(`referrals.terms.fields.${name}`)}
      extra={t(`referrals.terms.hints.${name}`)}
    >
      <InputNumber<number> min={min} precision={0} style={{ width: 220 }} />
    </Form.Item>
  );
}
