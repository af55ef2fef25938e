import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Card, Form, InputNumber, Progress, Select, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../program.tsx";
import type { LimitValues, Rule } from "./rule-form.ts";

const SCOPES = ["MEMBER", "PROGRAM"] as const;
const PERIODS = ["EVER", "YEAR", "MONTH", "WEEK", "DAY", "PURCHASE"] as const;
const UNITS = ["POINTS", "TIMES"] as const;
const NEW: LimitValues = { per: "MEMBER", period: "MONTH", unit: "POINTS", max: 500 };

interface LimitFieldsProps {
  /** What of the stored limits is used. */
  readonly used: Rule["limits"];
  readonly isDisabled: boolean;
}

/** How much a rule may give: limits for each member, and budgets for all with what is used. */
export function LimitFields({ used, isDisabled }: LimitFieldsProps) {
  const { t } = useTranslation();
  return (
    <Card title={t("rules.fields.limits")}>
      <Form.List name="limits">
        {(limits, { add, remove }) => (
          <>
            {limits.length === 0 && (
              <Typography.Paragraph type="secondary">{t("rules.limits.none")}</Typography.Paragraph>
            )}
            <ul className="part-list">
              {limits.map(({ key, name }) => (
                <li key={key}>
                  <div className="limit">
                    <Form.Item name={[name, "max"]} label={t("rules.limits.max")}>
                      <InputNumber<number> min={1} precision={0} />
                    </Form.Item>
                    <Form.Item name={[name, "unit"]} label={t("rules.limits.unit")}>
                      <Select
                        options={UNITS.map((value) => ({
                          value,
                          label: t(`rules.limits.units.${value}`),
                        }))}
                      />
                    </Form.Item>
                    <Form.Item name={[name, "period"]} label={t("rules.limits.period")}>
                      <Select
                        options={PERIODS.map((value) => ({
                          value,
                          label: t(`rules.limits.periods.${value}`),
                        }))}
                      />
                    </Form.Item>
                    <Form.Item name={[name, "per"]} label={t("rules.limits.per")}>
                      <Select
                        options={SCOPES.map((value) => ({
                          value,
                          label: t(`rules.limits.scopes.${value}`),
                        }))}
                      />
                    </Form.Item>
                    {!isDisabled && (
                      <Button
                        type="text"
                        aria-label={t("rules.limits.remove")}
                        icon={<DeleteOutlined />}
                        onClick={() => remove(name)}
                      />
                    )}
                  </div>
                  <Used at={name} used={used} />
                </li>
              ))}
            </ul>
            {!isDisabled && (
              <Button size="small" icon={<PlusOutlined />} onClick={() => add({ ...NEW })}>
                {t("rules.limits.add")}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </Card>
  );
}

/** How much of a budget is used in the period that runs. */
function Used({ at, used }: { at: number; used: Rule["limits"] }) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const limit = Form.useWatch<LimitValues | undefined>(["limits", at]);
  const stored = used.find(
    ({ per, period, unit }) => per === limit?.per && period === limit.period && unit === limit.unit,
  );
  if (stored?.used == null || !limit?.max) return null;
  const share = Math.min(1, stored.used / limit.max);
  const text = t("rules.limits.used", { used: number(stored.used), max: number(limit.max) });
  return (
    <div style={{ maxWidth: 420 }}>
      <Progress
        percent={share * 100}
        format={() => percent(share)}
        status={share === 1 ? "exception" : "normal"}
        aria-label={text}
      />
      <Typography.Text type="secondary" style={{ fontSize: 13 }}>
        {text}
      </Typography.Text>
    </div>
  );
}
