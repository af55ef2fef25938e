import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button, Card, Checkbox, Flex, Progress, Select, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { FileButton } from "../../components/files/file-button.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { saveFile } from "../../components/files/save-file.ts";
import { fieldFor, FIELDS, TEMPLATE } from "./fields.ts";
import { readHeading } from "./read-heading.ts";
import { Report } from "./report.tsx";
import { sendTable } from "./send-table.ts";
import type { ImportReport } from "./send-table.ts";

interface ChosenTable {
  readonly file: File;
  readonly columns: Readonly<Record<string, string | null>>;
}

/** Brings members from a table: choose it, say what its columns are, try it, import it. */
export function ImportMembers() {
  const { t } = useTranslation();
  const [table, setTable] = useState<ChosenTable | null>(null);
  const [isUpdating, setIsUpdating] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isRunning = share !== null;

  async function choose(file: File | undefined) {
    if (!file) return;
    setReport(null);
    setProblem(null);
    const heading = await readHeading(file);
    setTable({ file, columns: Object.fromEntries(heading.map((name) => [name, fieldFor(name)])) });
  }
  async function send(isTrial: boolean) {
    setProblem(null);
    setShare(0);
    try {
      setReport(await sendTable({ ...table!, isTrial, isUpdating, onProgress: setShare }));
    } catch (error) {
      setReport(null);
      setProblem((error as Error).message || t("shell.failure.offline"));
    } finally {
      setShare(null);
    }
  }
  return (
    <>
      <PageHeader
        title={t("imports.title")}
        text={t("imports.text")}
        actions={<Link to="/members">{t("imports.back")}</Link>}
      />
      <Flex vertical gap={16} style={{ maxWidth: 760 }}>
        <Card title={t("imports.file.title")}>
          <Typography.Paragraph>{t("imports.file.text")}</Typography.Paragraph>
          <Flex gap={8} wrap align="center">
            <Button
              icon={<DownloadOutlined />}
              onClick={() => saveFile(new Blob([TEMPLATE], { type: "text/csv" }), "members.csv")}
            >
              {t("imports.file.template")}
            </Button>
            <FileButton
              label={table?.file.name ?? t("imports.file.choose")}
              isDisabled={isRunning}
              onChoose={(file) => void choose(file)}
            />
          </Flex>
        </Card>
        {table && (
          <Card title={t("imports.columns.title")}>
            <Typography.Paragraph>{t("imports.columns.text")}</Typography.Paragraph>
            <Columns
              columns={table.columns}
              onChange={(columns) => {
                setReport(null);
                setTable({ ...table, columns });
              }}
            />
            <Checkbox
              checked={isUpdating}
              style={{ marginBlock: 12 }}
              onChange={({ target }) => {
                setReport(null);
                setIsUpdating(target.checked);
              }}
            >
              {t("imports.update")}
            </Checkbox>
            <div>
              <Button
                type={report ? "default" : "primary"}
                disabled={isRunning}
                onClick={() => void send(true)}
              >
                {t("imports.try")}
              </Button>
            </div>
          </Card>
        )}
        {isRunning && (
          <Progress
            percent={Math.floor(share * 100)}
            aria-label={t("imports.running")}
            status="active"
            strokeColor="var(--focus)"
          />
        )}
        {problem && <Alert type="error" role="alert" message={problem} />}
        {report && (
          <Report
            report={report}
            isRunning={isRunning}
            onImport={report.dryRun ? () => void send(false) : undefined}
          />
        )}
      </Flex>
    </>
  );
}

interface ColumnsProps {
  readonly columns: ChosenTable["columns"];
  onChange(columns: ChosenTable["columns"]): void;
}

function Columns({ columns, onChange }: ColumnsProps) {
  const { t } = useTranslation();
  const options = [
    { value: "", label: t("imports.columns.none") },
    ...FIELDS.map((field) => ({ value: field, label: t(`imports.fields.${nameOf(field)}`) })),
  ];
  return (
    <ul className="plain-list import-columns">
      {Object.entries(columns).map(([name, field]) => (
        <li key={name}>
          <span style={{ overflowWrap: "anywhere" }}>{name}</span>
          <Select
            aria-label={name}
            showSearch
            optionFilterProp="label"
            value={field ?? ""}
            options={options}
            onChange={(value) => onChange({ ...columns, [name]: value || null })}
          />
        </li>
      ))}
    </ul>
  );
}

/** A field as a key of texts: points in it would lead deeper. */
function nameOf<Field extends string>(field: Field) {
  return field.replace(".", "_") as Field extends `${infer A}.${infer B}` ? `${A}_${B}` : Field;
}
