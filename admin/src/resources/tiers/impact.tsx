import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Alert, Card, Flex, Spin, Typography, theme } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PreviewTierSet } from "../../../../client/admin.ts";
import type { PreviewTierSetInput } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { useSettled } from "../../components/use-settled.ts";
import { useFormats } from "../../program.tsx";

/** Who would move if this were published now, while it is typed. */
export function Impact({ input }: { input: PreviewTierSetInput }) {
  const { t, i18n } = useTranslation();
  const { token } = theme.useToken();
  const { number, money } = useFormats();
  const asked = useSettled(input);
  const { data, error, isFetching } = useQuery({
    queryKey: ["preview-tier-set", asked, i18n.language],
    queryFn: ({ signal }) => api.query(PreviewTierSet, { input: asked }, { signal }),
    placeholderData: keepPreviousData,
  });
  const preview = data?.previewTierSet;
  const isBehind = isFetching || asked !== input;
  const none = t("tiers.impact.noTier");
  return (
    <Card
      title={t("tiers.impact.title")}
      extra={<Spin size="small" spinning={isBehind} aria-label={t("tiers.impact.counting")} />}
    >
      {error && <Alert type="warning" message={error.message} style={{ marginBottom: 16 }} />}
      {preview && (
        <div aria-live="polite" style={{ opacity: isBehind ? 0.75 : 1 }}>
          <Flex gap={12} style={{ marginBottom: 20 }}>
            {(["up", "down", "stay"] as const).map((way) => (
              <div key={way} style={{ flex: 1 }}>
                <Typography.Text type="secondary">{t(`tiers.impact.${way}`)}</Typography.Text>
                <div
                  className="number"
                  style={{
                    fontSize: 24,
                    fontWeight: 600,
                    color:
                      preview[way] === 0 || way === "stay"
                        ? token.colorText
                        : way === "up"
                          ? token.colorSuccess
                          : token.colorError,
                  }}
                >
                  {number(preview[way])}
                </div>
              </div>
            ))}
          </Flex>
          {preview.moves.length === 0 && (
            <Typography.Text type="secondary">{t("tiers.impact.nobody")}</Typography.Text>
          )}
          <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
            {preview.moves.map(({ from, to, members, averageSpend }) => (
              <li key={`${from?.id} ${to?.id}`} style={{ marginBottom: 8 }}>
                <Flex justify="space-between" gap={12}>
                  <span>
                    {from?.name ?? none} → {to?.name ?? none}
                  </span>
                  <span className="number">{number(members)}</span>
                </Flex>
                <Typography.Text type="secondary" style={{ fontSize: 13 }}>
                  {t("tiers.impact.averageSpend", { money: money(averageSpend) })}
                </Typography.Text>
              </li>
            ))}
          </ul>
          {preview.sample.length > 0 && (
            <>
              <Typography.Text strong style={{ display: "block", margin: "12px 0 4px" }}>
                {t("tiers.impact.sample")}
              </Typography.Text>
              <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
                {preview.sample.map(({ member, from, to }) => (
                  <li key={member.id}>
                    <Link to={`/members/${member.id}`}>{member.displayName}</Link>{" "}
                    <Typography.Text type="secondary" style={{ fontSize: 13 }}>
                      {from?.name ?? none} → {to?.name ?? none}
                    </Typography.Text>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </Card>
  );
}
