import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Card, Checkbox, Form, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { ConditionBuilder } from "../../components/conditions/condition-builder.tsx";
import type { ConditionField } from "../../components/conditions/rule-json.ts";
import { useProgram } from "../../program.tsx";
import type { EffectValues } from "./rule-form.ts";

const KINDS = ["PER_AMOUNT", "FIXED", "MULTIPLIER"] as const;

interface EffectFieldsProps {
  /** What filters over items may ask. */
  readonly lineFields: readonly ConditionField[];
  /** Only a purchase has amounts and items. */
  readonly isPurchase: boolean;
  readonly isDisabled: boolean;
}

/** What a rule gives: one thing or several. */
export function EffectFields(props: EffectFieldsProps) {
  const { t } = useTranslation();
  const { isPurchase, isDisabled } = props;
  return (
    <Card title={t("rules.fields.effects")}>
      <Form.List name="effects">
        {(effects, { add, remove }) => (
          <>
            <ul className="part-list">
              {effects.map(({ key, name }) => (
                <li key={key}>
                  <Effect {...props} at={name} />
                  {effects.length > 1 && !isDisabled && (
                    <Button
                      size="small"
                      type="text"
                      icon={<DeleteOutlined />}
                      onClick={() => remove(name)}
                    >
                      {t("rules.effects.remove")}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {!isDisabled && (
              <Button
                size="small"
                icon={<PlusOutlined />}
                onClick={() => add(NEW[isPurchase ? "MULTIPLIER" : "FIXED"])}
              >
                {t("rules.effects.add")}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </Card>
  );
}

const NOTHING = { points: null, per: null, wholeSteps: false, multiplier: null, lines: null };
const NEW: Readonly<Record<"FIXED" | "MULTIPLIER", EffectValues>> = {
  FIXED: { ...NOTHING, kind: "FIXED", points: 10 },
  MULTIPLIER: { ...NOTHING, kind: "MULTIPLIER", multiplier: "2" },
};

function Effect({ at, lineFields, isPurchase, isDisabled }: EffectFieldsProps & { at: number }) {
  const { t } = useTranslation();
  const { currencyCode } = useProgram();
  const effect = Form.useWatch<EffectValues | undefined>(["effects", at]);
  const kinds = isPurchase ? KINDS : (["FIXED"] as const);
  return (
    <>
      <div className="effect">
        <Form.Item name={[at, "kind"]} label={t("rules.effects.kind")}>
          <Select
            options={kinds.map((value) => ({ value, label: t(`rules.effects.kinds.${value}`) }))}
          />
        </Form.Item>
        {effect?.kind === "MULTIPLIER" ? (
          <Form.Item name={[at, "multiplier"]} label={t("rules.effects.multiplier")}>
            <InputNumber<string> stringMode min="1" step="0.5" prefix="×" />
          </Form.Item>
        ) : (
          <Form.Item name={[at, "points"]} label={t("rules.effects.points")}>
            <InputNumber<number> min={0} precision={0} />
          </Form.Item>
        )}
        {effect?.kind === "PER_AMOUNT" && (
          <>
            <Form.Item name={[at, "per"]} label={t("rules.effects.per")}>
              <InputNumber<string> stringMode min="0" addonAfter={currencyCode} />
            </Form.Item>
            <Form.Item
              name={[at, "wholeSteps"]}
              valuePropName="checked"
              label={t("rules.effects.rounding")}
            >
              <Checkbox>{t("rules.effects.wholeSteps")}</Checkbox>
            </Form.Item>
          </>
        )}
      </div>
      {isPurchase && (
        <Form.Item
          name={[at, "lines"]}
          label={t("rules.effects.lines")}
          extra={effect?.lines ? null : t("rules.effects.allLines")}
        >
          <ConditionBuilder
            fields={lineFields}
            label={t("rules.effects.lines")}
            isDisabled={isDisabled}
          />
        </Form.Item>
      )}
    </>
  );
}
