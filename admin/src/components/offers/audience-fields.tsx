import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Form, InputNumber, Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RuleFields } from "../../../../client/admin.ts";
import type { RewardLimitPeriod, RewardLimitScope } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { ConditionBuilder } from "../conditions/condition-builder.tsx";
import "./offers.css";

/** How often an offer can be taken, as the form holds it. */
export interface UseLimitValues {
  per: RewardLimitScope;
  period: RewardLimitPeriod;
  max?: number | null;
}

/** When an offer holds, and for whom: conditions about the moment and the member. */
export function MomentConditions({ isDisabled }: { isDisabled: boolean }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ["rule-fields-of-moments", i18n.language],
    queryFn: () => api.query(RuleFields, { about: "MOMENT" }),
  });
  if (!data) return null;
  return (
    <Form.Item name="conditions" label={t("rewards.fields.conditions")}>
      <ConditionBuilder
        fields={data.program.ruleFields}
        label={t("rewards.fields.conditions")}
        isDisabled={isDisabled}
      />
    </Form.Item>
  );
}

const PERIODS = ["EVER", "YEAR", "MONTH", "WEEK", "DAY"] as const;
const SCOPES = ["MEMBER", "PROGRAM"] as const;

interface UseLimitFieldsProps {
  readonly label: string;
  readonly isDisabled: boolean;
  /** What is said below a limit, such as how much of it is used. */
  below?(limit: UseLimitValues | undefined): ReactNode;
}

/** How often an offer can be taken, by each member and by all together. */
export function UseLimitFields({ label, isDisabled, below }: UseLimitFieldsProps) {
  const { t } = useTranslation();
  const values = Form.useWatch<UseLimitValues[] | undefined>("limits");
  return (
    <Form.Item label={label}>
      <Form.List name="limits">
        {(limits, { add, remove }) => (
          <>
            {limits.map(({ key, name }) => (
              <div key={key} className="use-limit">
                <Form.Item name={[name, "max"]} noStyle>
                  <InputNumber<number> min={1} precision={0} aria-label={t("rewards.limit.max")} />
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
                {below && <div className="use-limit-below">{below(values?.[name])}</div>}
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
  );
}
