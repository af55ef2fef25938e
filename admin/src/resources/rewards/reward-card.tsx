import { GiftOutlined } from "@ant-design/icons";
import { Card, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useFormats, useProgram } from "../../program.tsx";
import type { RewardValues } from "./reward-form.ts";

/** The picture of a reward, or what stands for it. */
export function RewardPicture({ url, size }: { url: string | null; size: number | "100%" }) {
  const style = { width: size, height: size === "100%" ? 180 : size };
  if (url) return <img src={url} alt="" className="reward-picture" style={style} />;
  return (
    <span aria-hidden className="reward-picture" style={style}>
      <GiftOutlined style={{ fontSize: size === "100%" ? 40 : 20 }} />
    </span>
  );
}

/** The reward as a storefront shows it, in each of the program's languages. */
export function RewardCard({ values }: { values: RewardValues }) {
  const { t } = useTranslation();
  const { number, money } = useFormats();
  const { locales, currencyCode, pointsName } = useProgram();
  const { cost, copay, texts, imageUrl } = values;
  return (
    <Card title={t("rewards.preview")}>
      {locales.map((locale) => {
        const { title, description } = texts[locale] ?? {};
        return (
          <div key={locale} lang={locale} className="reward-card">
            <RewardPicture url={imageUrl?.trim() || null} size="100%" />
            <div style={{ padding: 12 }}>
              <Typography.Text strong>{title || t("rewards.nameless")}</Typography.Text>
              {description && (
                <Typography.Paragraph type="secondary" style={{ margin: "4px 0 0" }}>
                  {description}
                </Typography.Paragraph>
              )}
              <div style={{ marginTop: 8 }}>
                {number(cost ?? 0)} {pointsName}
                {copay && ` + ${money({ amount: copay, currencyCode })}`}
              </div>
            </div>
          </div>
        );
      })}
    </Card>
  );
}
