import { Button, Popover, Typography } from "antd";
import { useTranslation } from "react-i18next";
import type { AuditLogQuery } from "../../../../client/admin.ts";
import { useFormats } from "../../program.tsx";

export type Changes = AuditLogQuery["auditRecords"]["nodes"][number]["changes"];

const SHOWN = 2;

/** What was before and what after: the first fields, the others where they are asked for. */
export function ChangedFields({ changes }: { changes: Changes }) {
  const { t } = useTranslation();
  const others = changes.slice(SHOWN);
  return (
    <>
      <FieldList changes={changes.slice(0, SHOWN)} />
      {others.length > 0 && (
        <Popover
          trigger="click"
          content={
            <div style={{ maxWidth: 420, maxHeight: 320, overflow: "auto" }}>
              <FieldList changes={others} />
            </div>
          }
        >
          <Button type="link" size="small" style={{ paddingInline: 0 }}>
            {t("audit.more", { count: others.length })}
          </Button>
        </Popover>
      )}
    </>
  );
}

function FieldList({ changes }: { changes: Changes }) {
  const shown = useShown();
  return (
    <ul style={{ listStyle: "none", margin: 0, padding: 0, fontSize: 13 }}>
      {changes.map(({ path, before, after }) => (
        <li key={path} style={{ overflowWrap: "anywhere" }}>
          <Typography.Text type="secondary" style={{ fontSize: 13 }}>
            {path}:
          </Typography.Text>{" "}
          <del style={{ textDecoration: "none" }}>{shown(before)}</del> →{" "}
          <ins style={{ textDecoration: "none", fontWeight: 600 }}>{shown(after)}</ins>
        </li>
      ))}
    </ul>
  );
}

const LENGTH = 80;

/** A value for people: short, and a word for nothing. */
function useShown(): (value: unknown) => string {
  const { t, i18n } = useTranslation();
  const { number } = useFormats();
  return (value) => {
    if (value === null || value === "") return t("audit.nothing");
    if (typeof value === "number") return number(value);
    const text = textIn(value, i18n.language) ?? JSON.stringify(value);
    return text.length > LENGTH ? `${text.slice(0, LENGTH - 1)}…` : text;
  };
}

/** A text, also one that is there in several languages; null for what is none. */
function textIn(value: unknown, language: string): string | null {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value);
  const isText = ([name, text]: [string, unknown]) =>
    /^[a-z]{2}(-[A-Z]{2})?$/.test(name) && typeof text === "string";
  if (entries.length === 0 || !entries.every(isText)) return null;
  const [, text] = entries.find(([name]) => name === language) ?? entries[0]!;
  return text as string;
}
