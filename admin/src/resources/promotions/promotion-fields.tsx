import { Card, Form, Input, Progress, Select, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { MomentConditions, UseLimitFields } from "../../components/offers/audience-fields.tsx";
import type { UseLimitValues } from "../../components/offers/audience-fields.tsx";
import { AppliesFields, TermFigures } from "../../components/offers/term-fields.tsx";
import { useFormats, useLanguageSuffix, useProgram } from "../../program.tsx";
import { DISCOUNTS } from "./promotion-form.ts";
import type { Promotion, PromotionValues } from "./promotion-form.ts";

/** The code, and what it is called in each of the program's languages. */
export function CodeFields({ isPublished }: { isPublished: boolean }) {
  const { t } = useTranslation();
  const { locales } = useProgram();
  const language = useLanguageSuffix();
  return (
    <Card title={t("promotions.main")}>
      <Form.Item
        name="code"
        label={t("promotions.fields.code")}
        extra={t("promotions.codeHint")}
        style={{ maxWidth: 420 }}
      >
        <Input className="number" maxLength={100} readOnly={isPublished} autoComplete="off" />
      </Form.Item>
      <div className="two-columns">
        {locales.map((locale) => (
          <Form.Item
            key={locale}
            name={["texts", locale, "title"]}
            label={t("promotions.fields.title") + language(locale)}
          >
            <Input maxLength={255} />
          </Form.Item>
        ))}
      </div>
    </Card>
  );
}

interface DiscountFieldsProps {
  readonly kind: PromotionValues["kind"];
  readonly isDisabled: boolean;
}

/** What it takes off, and of what. */
export function DiscountFields({ kind, isDisabled }: DiscountFieldsProps) {
  const { t } = useTranslation();
  return (
    <Card title={t("promotions.discount")}>
      <div className="two-columns">
        <Form.Item name="kind" label={t("promotions.fields.kind")}>
          <Select
            options={DISCOUNTS.map((value) => ({ value, label: t(`rewards.kinds.${value}`) }))}
          />
        </Form.Item>
        <TermFigures kind={kind} />
      </div>
      <AppliesFields kind={kind} isDisabled={isDisabled} />
    </Card>
  );
}

interface AudienceFieldsProps {
  /** How often it is used; null for a new one. */
  readonly uses: Promotion["uses"] | null;
  readonly isDisabled: boolean;
}

/** Who can use it, when, and how often, with what of that is used. */
export function AudienceFields({ uses, isDisabled }: AudienceFieldsProps) {
  const { t } = useTranslation();
  return (
    <Card title={t("promotions.audience")}>
      <div className="two-columns">
        <Form.Item name="validFrom" label={t("promotions.fields.validFrom")}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="validUntil" label={t("promotions.fields.validUntil")}>
          <Input type="datetime-local" />
        </Form.Item>
      </div>
      <MomentConditions isDisabled={isDisabled} />
      <UseLimitFields
        label={t("promotions.fields.limits")}
        isDisabled={isDisabled}
        below={(limit) => uses && <Used limit={limit} uses={uses} />}
      />
      <Typography.Text type="secondary" style={{ fontSize: 13 }}>
        {t("promotions.guestsHint")}
      </Typography.Text>
    </Card>
  );
}

interface UsedProps {
  readonly limit: UseLimitValues | undefined;
  readonly uses: Promotion["uses"];
}

/** How much of a limit for all together is used: in all, or today. */
function Used({ limit, uses }: UsedProps) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  if (limit?.per !== "PROGRAM" || !limit.max) return null;
  const used = { EVER: uses.all, DAY: uses.today }[limit.period as string];
  if (used === undefined) return null;
  const share = Math.min(1, used / limit.max);
  const text = t("promotions.usedOf", { used: number(used), max: number(limit.max) });
  return (
    <>
      <Progress
        percent={share * 100}
        format={() => percent(share)}
        status={share === 1 ? "exception" : "normal"}
        aria-label={text}
      />
      <Typography.Text type="secondary" style={{ fontSize: 13 }}>
        {text}
      </Typography.Text>
    </>
  );
}
