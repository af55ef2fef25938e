import { Card, Form, Input, InputNumber, Typography } from "antd";
import { useTranslation } from "react-i18next";
import type { TierSetEditorQuery } from "../../../../client/admin.ts";
import { useFormats, useProgram } from "../../program.tsx";
import { TierName } from "../members/tier-name.tsx";
import type { TierSetValues } from "./tier-set-form.ts";

type Tier = NonNullable<TierSetEditorQuery["program"]["tierSet"]>["tiers"][number];

/** The levels side by side, lowest first, each with who is in it now and what it gives. */
export function TierColumns({ live }: { live: readonly Tier[] }) {
  return (
    <div className="tier-columns">
      <Form.List name="tiers">
        {(fields) => fields.map(({ key, name }) => <TierColumn key={key} at={name} live={live} />)}
      </Form.List>
    </div>
  );
}

function TierColumn({ at, live }: { at: number; live: readonly Tier[] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { currencyCode } = useProgram();
  const tier = Form.useWatch<TierSetValues["tiers"][number] | undefined>(["tiers", at]);
  const metric = Form.useWatch<TierSetValues["metric"] | undefined>("metric");
  const now = live.find(({ id }) => id === tier?.id);
  const required = [{ required: true, message: t("tiers.required") }];
  return (
    <Card
      styles={{ body: { padding: 16 } }}
      style={{ borderTop: `4px solid ${tier?.color ?? "transparent"}` }}
      title={<TierName tier={tier ? { name: tier.name, color: tier.color } : null} />}
    >
      <Typography.Paragraph type="secondary" className="number" style={{ marginBottom: 12 }}>
        {now
          ? t("members.count", { count: now.memberCount, shown: number(now.memberCount) })
          : t("tiers.newTier")}
      </Typography.Paragraph>
      <Form.Item name={[at, "name"]} label={t("tiers.fields.name")} rules={required}>
        <Input maxLength={80} />
      </Form.Item>
      {tier?.invitationOnly ? (
        <Form.Item label={t("tiers.fields.threshold")}>
          <Typography.Text type="secondary">{t("tiers.byInvitation")}</Typography.Text>
        </Form.Item>
      ) : (
        <Form.Item name={[at, "threshold"]} label={t("tiers.fields.threshold")} rules={required}>
          <InputNumber<string>
            stringMode
            min="0"
            style={{ width: "100%" }}
            addonAfter={
              metric === "SPEND" ? currencyCode : t(`tiers.metrics.${metric ?? "POINTS"}`)
            }
            formatter={(value) => (value ? number(Number(value)) : "")}
            parser={(text) => text?.replace(/\D/g, "") ?? ""}
          />
        </Form.Item>
      )}
      <Form.Item name={[at, "multiplier"]} label={t("tiers.fields.multiplier")} rules={required}>
        <InputNumber<string> stringMode min="1" step="0.1" style={{ width: "100%" }} prefix="×" />
      </Form.Item>
      <Form.Item name={[at, "color"]} label={t("tiers.fields.color")}>
        <Input type="color" style={{ width: 72, padding: 4 }} />
      </Form.Item>
      {now && now.benefits.length > 0 && (
        <>
          <Typography.Text type="secondary">{t("tiers.fields.benefits")}</Typography.Text>
          <ul style={{ margin: "4px 0 0", paddingInlineStart: 20 }}>
            {now.benefits.map(({ title }) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
