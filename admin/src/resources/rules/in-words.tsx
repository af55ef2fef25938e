import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Card, Spin, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { PreviewEarningRule } from "../../../../client/admin.ts";
import type { SaveEarningRuleInput } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { useSettled } from "../../components/use-settled.ts";
import { languageName } from "../../formats.ts";

/** The rule as a sentence in each language, while it is written, and what it still lacks. */
export function InWords({ input }: { input: SaveEarningRuleInput }) {
  const { t, i18n } = useTranslation();
  const asked = useSettled(input);
  const { data, isFetching } = useQuery({
    queryKey: ["preview-earning-rule", asked, i18n.language],
    queryFn: ({ signal }) => api.query(PreviewEarningRule, { input: asked }, { signal }),
    placeholderData: keepPreviousData,
  });
  const preview = data?.previewEarningRule;
  const lacks = [...new Set(preview?.userErrors.map(({ message }) => message))];
  return (
    <Card
      title={t("rules.words.title")}
      extra={<Spin size="small" spinning={isFetching} aria-label={t("rules.words.reading")} />}
    >
      <div aria-live="polite">
        {preview?.sentences.map(({ locale, sentence }) => (
          <div key={locale} lang={locale} className="rule-sentence">
            <Typography.Text type="secondary">
              {languageName(locale, i18n.language)}
            </Typography.Text>
            <div>{sentence || t("rules.words.empty")}</div>
          </div>
        ))}
        {lacks.length > 0 && (
          <>
            <Typography.Text type="secondary">{t("rules.words.lacks")}</Typography.Text>
            <ul style={{ margin: "4px 0 0", paddingInlineStart: 20 }}>
              {lacks.map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Card>
  );
}

/** A rule as a sentence in the user's language; in the program's first where it has no such. */
export function RuleSentence({ input }: { input: SaveEarningRuleInput }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ["preview-earning-rule", input, i18n.language],
    queryFn: ({ signal }) => api.query(PreviewEarningRule, { input }, { signal }),
  });
  const sentences = data?.previewEarningRule.sentences ?? [];
  const own = sentences.find(({ locale }) => locale === i18n.language) ?? sentences[0];
  if (!own) return <Spin size="small" aria-label={t("rules.words.reading")} />;
  return <span lang={own.locale}>{own.sentence || t("rules.words.empty")}</span>;
}
