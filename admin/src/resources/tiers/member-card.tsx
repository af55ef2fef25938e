import { Card, Flex, Segmented, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats, useProgram } from "../../program.tsx";
import { languageName } from "../../formats.ts";
import type { TierValues } from "./tier-set-form.ts";

const SAMPLE_POINTS = 1_250;

interface MemberCardProps {
  readonly tiers: readonly TierValues[];
  readonly locale: string;
}

/** A member's card in a level, as a storefront shows it. */
export function MemberCard({ tiers, locale }: MemberCardProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { name: program, pointsName, locales } = useProgram();
  const [chosen, setChosen] = useState(tiers.length - 1);
  const [language, setLanguage] = useState(locale);
  const at = Math.min(chosen, tiers.length - 1);
  const tier = tiers[at];
  if (!tier) return null;
  const nameIn = (it: TierValues) =>
    it.names[language] || it.names[locale] || t("tiers.levelAt", { place: tiers.indexOf(it) + 1 });
  return (
    <Card title={t("tiers.card.title")}>
      <div
        className="member-card"
        style={{ background: tier.color, color: textOn(tier.color) }}
        lang={language}
      >
        <span>{program}</span>
        <strong>{nameIn(tier)}</strong>
        <span className="number">{`${number(SAMPLE_POINTS)} ${pointsName}`}</span>
      </div>
      <ul style={{ margin: "12px 0", paddingInlineStart: 20 }}>
        {tier.benefits.map(({ title }, place) => (
          <li key={place}>{title}</li>
        ))}
      </ul>
      <Flex gap={8} wrap>
        <Segmented
          size="small"
          aria-label={t("tiers.card.level")}
          value={at}
          onChange={setChosen}
          options={tiers.map((it, value) => ({ value, label: nameIn(it) }))}
        />
        {locales.length > 1 && (
          <Segmented
            size="small"
            aria-label={t("tiers.card.language")}
            style={{ textTransform: "capitalize" }}
            value={language}
            onChange={setLanguage}
            options={locales.map((value) => ({ value, label: languageName(value, value) }))}
          />
        )}
      </Flex>
      <Typography.Paragraph type="secondary" style={{ margin: "12px 0 0", fontSize: 13 }}>
        {t("tiers.card.hint")}
      </Typography.Paragraph>
    </Card>
  );
}

/** Black or white, whichever is read better on a color (`#rrggbb`), by WCAG's contrast. */
function textOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\da-f]{2}/gi) ?? []).map((part) => {
    const share = parseInt(part, 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.179 ? "#000" : "#fff";
}
