import { Card, Form, Input, InputNumber, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { useLanguageSuffix, useProgram } from "../../program.tsx";
import type { RuleValues } from "./rule-form.ts";

const TRIGGERS = ["PURCHASE", "ENROLLMENT", "BIRTHDAY", "ANNIVERSARY", "EVENT"] as const;

/** What a rule is called, in each of the program's languages. */
export function NameFields() {
  const { t } = useTranslation();
  const { locales } = useProgram();
  const language = useLanguageSuffix();
  return (
    <Card title={t("rules.names.title")}>
      {locales.map((locale) => (
        <div key={locale} className="two-columns">
          <Form.Item
            name={["texts", locale, "title"]}
            label={t("rules.fields.title") + language(locale)}
          >
            <Input maxLength={255} />
          </Form.Item>
          <Form.Item
            name={["texts", locale, "description"]}
            label={t("rules.names.description") + language(locale)}
          >
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2_000} />
          </Form.Item>
        </div>
      ))}
    </Card>
  );
}

/** What sets a rule off. */
export function TriggerFields() {
  const { t } = useTranslation();
  const trigger = Form.useWatch<RuleValues["trigger"] | undefined>("trigger");
  return (
    <div className="two-columns">
      <Form.Item name="trigger" label={t("rules.fields.trigger")}>
        <Select
          options={TRIGGERS.map((value) => ({ value, label: t(`rules.triggers.${value}`) }))}
        />
      </Form.Item>
      {trigger === "EVENT" && (
        <Form.Item
          name="eventName"
          label={t("rules.fields.eventName")}
          extra={t("rules.when.eventName")}
        >
          <Input maxLength={100} />
        </Form.Item>
      )}
    </div>
  );
}

/** When a rule is valid, and how it goes together with others. */
export function ScheduleFields() {
  const { t } = useTranslation();
  return (
    <>
      <Card title={t("rules.schedule.title")}>
        <div className="two-columns">
          <Form.Item name="validFrom" label={t("rules.fields.validFrom")}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item
            name="validUntil"
            label={t("rules.fields.validUntil")}
            extra={t("rules.schedule.hint")}
          >
            <Input type="datetime-local" />
          </Form.Item>
        </div>
      </Card>
      <Card title={t("rules.together.title")}>
        <div className="two-columns">
          <Form.Item
            name="priority"
            label={t("rules.fields.priority")}
            extra={t("rules.together.priority")}
          >
            <InputNumber<number> precision={0} style={{ width: "100%" }} />
          </Form.Item>
          <Form.Item
            name="bestOfGroup"
            label={t("rules.fields.bestOfGroup")}
            extra={t("rules.together.group")}
          >
            <Input maxLength={100} />
          </Form.Item>
        </div>
        <Form.Item
          name="exclusive"
          valuePropName="checked"
          label={t("rules.fields.exclusive")}
          extra={t("rules.together.exclusive")}
        >
          <Switch />
        </Form.Item>
      </Card>
    </>
  );
}
