import { Card, Form, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { TierSetValues } from "./tier-set-form.ts";

const METRICS = ["SPEND", "ORDERS", "VISITS", "POINTS"] as const;
const WINDOWS = ["LIFETIME", "CALENDAR_YEAR", "ENROLLMENT_YEAR", "ROLLING_DAYS"] as const;
const DOWNGRADES = ["NONE", "ONE_LEVEL", "TO_QUALIFIED"] as const;

/** How members move between the levels. */
export function PolicyFields() {
  const { t } = useTranslation();
  const window = Form.useWatch<TierSetValues["window"] | undefined>("window");
  const number = (min: number, max: number) => (
    <InputNumber<number> min={min} max={max} precision={0} style={{ width: "100%" }} />
  );
  return (
    <Card title={t("tiers.policy.title")}>
      <div className="policy-fields">
        <Form.Item name="metric" label={t("tiers.policy.metric")}>
          <Select
            options={METRICS.map((value) => ({ value, label: t(`tiers.metrics.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="window" label={t("tiers.policy.windowkind")}>
          <Select
            options={WINDOWS.map((value) => ({ value, label: t(`tiers.windows.${value}`) }))}
          />
        </Form.Item>
        {window === "ROLLING_DAYS" && (
          <Form.Item name="days" label={t("tiers.policy.windowdays")}>
            {number(1, 3_660)}
          </Form.Item>
        )}
        <Form.Item name="retention" label={t("tiers.policy.retentionShare")}>
          <InputNumber<number> min={0} max={100} style={{ width: "100%" }} addonAfter="%" />
        </Form.Item>
        <Form.Item name="graceDays" label={t("tiers.policy.graceDays")}>
          {number(0, 365)}
        </Form.Item>
        <Form.Item name="downgrade" label={t("tiers.policy.downgrade")}>
          <Select
            options={DOWNGRADES.map((value) => ({ value, label: t(`tiers.downgrades.${value}`) }))}
          />
        </Form.Item>
      </div>
    </Card>
  );
}
