import { Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../program.tsx";
import { changeInWords } from "./change-in-words.ts";

export interface ConfigurationChange {
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The differences between two versions, in words. */
export function Changes({ changes }: { changes: readonly ConfigurationChange[] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  // The first version differs from nothing in everything.
  const isFirst = changes.some(({ path, before }) => path === "policy" && before === null);
  if (isFirst) return <>{t("tiers.changes.first")}</>;
  if (changes.length === 0) {
    return <Typography.Text type="secondary">{t("tiers.changes.none")}</Typography.Text>;
  }
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20 }}>
      {changes.map((change) => (
        <li key={change.path}>{changeInWords(change, { t, number })}</li>
      ))}
    </ul>
  );
}
